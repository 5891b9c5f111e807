// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Pause;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.Subscribers;
import talkdemos.mocking.drought.UnavailableException;

/** The service among mocks: each test writes down the conversation that it expects. */
@ExtendWith(MockitoExtension.class)
class MockHeavyTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Station NORTH = new Station("n1", "North", "Harz");
  private static final Station SOUTH = new Station("s1", "South", "Harz");
  private static final Reading DRY = new Reading("n1", DAY, 0.10);
  private static final Alert ALERT = new Alert("Harz", DAY, 10);
  private static final Delivery TO_ANN = new Delivery(ALERT, "ann@example.org");
  private static final Delivery TO_BOB = new Delivery(ALERT, "bob@example.org");

  /** A hundred readings of twenty years, so that a moisture of 0.20 has the index 20. */
  private static final List<Reading> PAST =
      IntStream.range(0, 100)
          .mapToObj(
              i -> new Reading("n1", DAY.minusYears(1 + i / 5).plusDays(i % 5), (i + 0.5) / 100))
          .toList();

  @Mock private SoilMoisture soil;
  @Mock private History history;
  @Mock private AlertLog alerts;
  @Mock private Subscribers subscribers;
  @Mock private Mailer mailer;
  @Mock private Pause pause;

  private DroughtWatch watch() {
    Clock noon = Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Retry retry =
        new Retry(3, Duration.ofSeconds(1), Duration.ofMinutes(1), new SplittableRandom(1), pause);
    return new DroughtWatch(
        List.of("Harz"), soil, history, alerts, subscribers, mailer, retry, noon);
  }

  @Test
  void a_region_that_becomes_dry_is_mailed_to_each_subscriber() {
    when(soil.stations("Harz")).thenReturn(List.of(NORTH));
    when(soil.reading(NORTH, DAY)).thenReturn(Optional.of(DRY));
    when(history.readings("n1")).thenReturn(PAST);
    when(alerts.open("Harz")).thenReturn(Optional.empty());
    when(subscribers.of("Harz")).thenReturn(Set.of("ann@example.org", "bob@example.org"));
    when(alerts.owed()).thenReturn(List.of(TO_ANN, TO_BOB));

    watch().run();

    InOrder order = inOrder(soil, history, alerts, mailer);
    order.verify(soil).stations("Harz");
    order.verify(soil).reading(NORTH, DAY);
    order.verify(history).keep(DRY);
    order.verify(history).readings("n1");
    order.verify(alerts).open("Harz");
    order.verify(alerts).opened(ALERT, Set.of("ann@example.org", "bob@example.org"));
    order.verify(mailer).send(TO_ANN);
    order.verify(alerts).delivered(TO_ANN);
    order.verify(mailer).send(TO_BOB);
    order.verify(alerts).delivered(TO_BOB);
    verifyNoMoreInteractions(soil, mailer);
  }

  @Test
  void a_region_that_is_in_drought_is_not_mailed_again() {
    when(soil.stations("Harz")).thenReturn(List.of(NORTH));
    when(soil.reading(NORTH, DAY)).thenReturn(Optional.of(DRY));
    when(history.readings("n1")).thenReturn(PAST);
    when(alerts.open("Harz")).thenReturn(Optional.of(new Alert("Harz", DAY.minusDays(9), 12)));
    when(alerts.owed()).thenReturn(List.of());

    watch().run();

    verify(alerts).open("Harz");
    verify(alerts, never()).opened(any(), any());
    verifyNoInteractions(mailer);
  }

  @Test
  void a_region_that_has_recovered_ends_its_alert() {
    when(soil.stations("Harz")).thenReturn(List.of(NORTH));
    when(soil.reading(NORTH, DAY)).thenReturn(Optional.of(new Reading("n1", DAY, 0.31)));
    when(history.readings("n1")).thenReturn(PAST);
    when(alerts.open("Harz")).thenReturn(Optional.of(new Alert("Harz", DAY.minusDays(9), 12)));
    when(alerts.owed()).thenReturn(List.of());

    watch().run();

    verify(alerts).open("Harz");
    verify(alerts).recovered("Harz", DAY);
    verifyNoInteractions(mailer);
  }

  @Test
  void between_the_thresholds_nothing_changes() {
    when(soil.stations("Harz")).thenReturn(List.of(NORTH));
    when(soil.reading(NORTH, DAY)).thenReturn(Optional.of(new Reading("n1", DAY, 0.25)));
    when(history.readings("n1")).thenReturn(PAST);
    when(alerts.open("Harz")).thenReturn(Optional.empty());
    when(alerts.owed()).thenReturn(List.of());

    watch().run();

    verify(alerts).open("Harz");
    verify(alerts).owed();
    verifyNoMoreInteractions(alerts, mailer);
  }

  @Test
  void a_station_without_a_reading_is_reported_and_the_others_count() {
    when(soil.stations("Harz")).thenReturn(List.of(SOUTH, NORTH));
    when(soil.reading(SOUTH, DAY)).thenReturn(Optional.empty());
    when(soil.reading(NORTH, DAY)).thenReturn(Optional.of(DRY));
    when(history.readings("n1")).thenReturn(PAST);
    when(subscribers.of("Harz")).thenReturn(Set.of());

    watch().run();

    verify(soil).reportFault(SOUTH, DAY, "no reading");
    verify(history).keep(DRY);
    verify(alerts).opened(ALERT, Set.of());
    verifyNoInteractions(pause);
  }

  @Test
  void a_busy_network_is_asked_again() throws Exception {
    when(soil.stations("Harz")).thenReturn(List.of(NORTH));
    when(soil.reading(NORTH, DAY))
        .thenThrow(UnavailableException.passing("busy", Duration.ZERO))
        .thenReturn(Optional.of(DRY));
    when(history.readings("n1")).thenReturn(PAST);

    watch().run();

    verify(soil, times(2)).reading(NORTH, DAY);
    verify(pause).of(Duration.ZERO);
    verify(history).keep(DRY);
  }

  @Test
  void a_mail_that_is_refused_is_owed() {
    when(soil.stations("Harz")).thenReturn(List.of());
    when(alerts.owed()).thenReturn(List.of(TO_ANN, TO_BOB));
    doThrow(UnavailableException.passing("busy", Duration.ZERO)).when(mailer).send(TO_ANN);

    assertThat(watch().run().owed()).containsExactly(TO_ANN);

    verify(mailer).send(TO_ANN);
    verify(mailer).send(TO_BOB);
    verify(alerts, never()).delivered(TO_ANN);
    verify(alerts).delivered(TO_BOB);
  }
}
