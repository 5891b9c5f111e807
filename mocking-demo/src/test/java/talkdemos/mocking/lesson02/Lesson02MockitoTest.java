// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeHistory;
import talkdemos.mocking.fakes.Neighbourhood;

/**
 * What does Mockito offer? The watch among mocks, one feature after the other; beside several, the
 * twin without a mock. Look at what each test has to know of the service's inside. The answer: it
 * makes every double of lesson 1 but the fake in a line or two, and a test pays for that with what
 * it knows.
 */
class Lesson02MockitoTest {
  private static final UnavailableException BUSY =
      UnavailableException.passing("busy", (Throwable) null);

  private final Neighbourhood around = new Neighbourhood().station("n1", "north");
  private final LocalDate today = around.today();
  private final Station n1 = new Station("n1", "Nord", "north");
  private final Delivery toAnn = new Delivery(new Alert("north", today, 10), "ann@x.org");
  private final Delivery toBob = new Delivery(new Alert("north", today, 10), "bob@x.org");

  private DroughtWatch watch(SoilMoisture soil, AlertLog alerts, Mailer mailer) {
    return new DroughtWatch(
        List.of("north"),
        soil,
        around.history,
        alerts,
        region -> Set.of("ann@x.org"),
        mailer,
        around.retry(),
        around.clock);
  }

  @Test
  void a_mock_of_a_type_answers_with_nothing_until_it_is_stubbed() {
    SoilMoisture soil = mock();
    assertThat(soil.stations("north")).isEmpty();
    assertThat(soil.reading(n1, today)).isEmpty();

    when(soil.stations("north")).thenReturn(List.of(n1));
    when(soil.reading(n1, today)).thenReturn(Optional.of(new Reading("n1", today, 0.10)));
    assertThat(watch(soil, mock(), mock()).run().regions().get(0).index()).hasValue(10);
  }

  @Test
  void stubbed_in_sequence_it_fails_once_and_then_answers() {
    SoilMoisture soil = mock();
    when(soil.stations("north")).thenThrow(BUSY).thenReturn(List.of(n1));
    when(soil.reading(n1, today)).thenReturn(Optional.of(new Reading("n1", today, 0.10)));
    assertThat(watch(soil, mock(), mock()).run().regions().get(0).read()).isEqualTo(1);
    verify(soil, times(2)).stations("north");
  }

  @Test
  void the_twin_with_a_fake_does_not_say_how_often_it_was_asked() {
    around.measures("n1", 0.10).soil.failures().next("north", BUSY);
    assertThat(around.watch("north").run().regions().get(0).read()).isEqualTo(1);
  }

  @Test
  void an_answer_computes() {
    SoilMoisture soil = mock();
    when(soil.stations(any())).thenReturn(List.of(n1));
    when(soil.reading(any(), any()))
        .thenAnswer(
            call -> Optional.of(new Reading(call.<Station>getArgument(0).id(), today, 0.42)));
    watch(soil, mock(), mock()).run();
    assertThat(around.history.readings("n1")).contains(new Reading("n1", today, 0.42));
  }

  @Test
  void matchers_say_which_calls_are_meant() {
    AlertLog alerts = mock();
    around.measures("n1", 0.10);
    watch(around.soil, alerts, mock()).run();
    verify(alerts).opened(argThat(alert -> alert.index() == 10), eq(Set.of("ann@x.org")));
    verify(alerts, never()).recovered(any(), any());
  }

  @Test
  void a_captor_catches_an_argument_for_a_closer_look() {
    AlertLog alerts = mock();
    around.measures("n1", 0.10);
    watch(around.soil, alerts, mock()).run();
    ArgumentCaptor<Alert> alert = ArgumentCaptor.captor();
    verify(alerts).opened(alert.capture(), any());
    assertThat(alert.getValue()).isEqualTo(new Alert("north", today, 10));
  }

  @Test
  void the_twin_without_a_captor_asks_the_fake_log() {
    around.measures("n1", 0.10);
    around.watch("north").run();
    assertThat(around.alerts.open("north")).contains(new Alert("north", today, 10));
  }

  @Test
  void order_is_verified_across_mocks() {
    AlertLog alerts = mock();
    Mailer mailer = mock();
    when(alerts.owed()).thenReturn(List.of(toAnn));
    watch(around.soil, alerts, mailer).run();
    InOrder order = inOrder(mailer, alerts);
    order.verify(mailer).send(toAnn);
    order.verify(alerts).delivered(toAnn);
  }

  @Test
  void the_twin_without_order_says_what_the_order_is_for() {
    around.measures("n1", 0.10).subscribe("ann@x.org", "north");
    around.mailer.failures().next("ann@x.org", BUSY);
    around.watch("north").run();
    assertThat(around.alerts.owed()).containsExactly(toAnn); // it would be lost the other way
  }

  @Test
  void a_method_without_a_result_is_stubbed_the_other_way_round() {
    AlertLog alerts = mock();
    Mailer mailer = mock();
    when(alerts.owed()).thenReturn(List.of(toAnn, toBob));
    doThrow(BUSY).when(mailer).send(toAnn);
    Report report = watch(around.soil, alerts, mailer).run();
    assertThat(report.owed()).containsExactly(toAnn);
    assertThat(report.sent()).containsExactly(toBob);
  }

  @Test
  void the_same_in_the_words_of_given_when_then() {
    AlertLog alerts = mock();
    Mailer mailer = mock();
    given(alerts.owed()).willReturn(List.of(toAnn));
    watch(around.soil, alerts, mailer).run();
    then(mailer).should().send(toAnn);
    then(mailer).shouldHaveNoMoreInteractions();
  }

  /** The extension makes the mocks, and complains of a stubbing that no test needed (lesson 3). */
  @Nested
  @ExtendWith(MockitoExtension.class)
  class WithTheExtension {
    @Mock private AlertLog alerts;
    @Mock private Mailer mailer;
    @Captor private ArgumentCaptor<Delivery> sent;

    @Test
    void mocks_and_captors_are_fields() {
      when(alerts.owed()).thenReturn(List.of(toAnn, toBob));
      watch(around.soil, alerts, mailer).run();
      verify(mailer, times(2)).send(sent.capture());
      assertThat(sent.getAllValues()).containsExactly(toAnn, toBob);
    }

    @Test
    void a_parameter_may_be_a_mock_as_well(@Mock SoilMoisture soil) {
      when(soil.stations("north")).thenThrow(BUSY);
      assertThat(watch(soil, alerts, mailer).run().regions().get(0).faults())
          .containsExactly("stations of north: busy");
    }
  }

  @Test
  void a_spy_is_a_real_object_that_remembers_its_calls() {
    FakeHistory history = spy(new FakeHistory());
    history.keep(new Reading("n1", today, 0.3));
    assertThat(history.readings("n1")).hasSize(1);
    verify(history).keep(any());
  }

  @Test
  void its_trap_it_is_a_copy_and_when_calls_the_real_method() {
    List<String> real = new ArrayList<>();
    List<String> spy = spy(real);
    spy.add("n1");
    assertThat(real).isEmpty();
    assertThatThrownBy(() -> when(spy.get(1)).thenReturn("n2"))
        .isInstanceOf(IndexOutOfBoundsException.class);
    doReturn("n2").when(spy).get(1);
    assertThat(spy.get(1)).isEqualTo("n2");
  }

  @Test
  void deep_stubs_answer_through_a_chain_of_calls() {
    SoilMoisture soil = mock(RETURNS_DEEP_STUBS);
    when(soil.stations("north").get(0).name()).thenReturn("Nord");
    assertThat(soil.stations("north").get(0).name()).isEqualTo("Nord");
  }

  /** Why not: the chain is the code's way through its neighbours, and another way finds nothing. */
  @Test
  void but_another_way_through_the_same_chain_finds_nothing() {
    SoilMoisture soil = mock(RETURNS_DEEP_STUBS);
    when(soil.stations("north").get(0).name()).thenReturn("Nord");
    assertThat(soil.stations("north").size()).isZero();
    assertThat(soil.stations("north").stream().map(Station::name)).isEmpty();
  }

  /**
   * A record is final: no subclass can be made of it, so its own bytecode is changed (lesson 7).
   */
  @Test
  void final_classes_are_mocked_as_any_other() {
    Station station = mock();
    when(station.name()).thenReturn("Nord");
    assertThat(station.name()).isEqualTo("Nord");
    assertThat(new Station("n1", "Nord", "north").name()).isEqualTo("Nord"); // the twin: a value
  }
}
