// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.calls;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.only;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.validateMockitoUsage;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.mockito.exceptions.misusing.UnfinishedVerificationException;
import org.mockito.exceptions.verification.NeverWantedButInvoked;
import org.mockito.exceptions.verification.NoInteractionsWanted;
import org.mockito.exceptions.verification.TooManyActualInvocations;
import org.mockito.exceptions.verification.VerificationInOrderFailure;
import org.mockito.exceptions.verification.WantedButNotInvoked;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.page.Snippet;

/**
 * What are Python's {@code assert_called_...} in Java? Each test is a row of the table in
 * LESSONS.md, and shows the assertion fail as well. The answer: {@code verify}, which is repeated
 * as a call and so has the compiler's help; but it counts only the calls that it describes.
 */
class Lesson02AssertionsTest {
  private final Consumer<String> mailer = mock();

  @Test
  @Row(python = "`assert_called()`", java = "`verify(mock, atLeastOnce()).call(any())`")
  void called() {
    assertThatThrownBy(() -> verify(mailer, atLeastOnce()).accept(any()))
        .isInstanceOf(WantedButNotInvoked.class);
    mailer.accept("ann");
    mailer.accept("bob");
    verify(mailer, atLeastOnce()).accept(any());
  }

  @Test
  @Row(python = "`assert_called_once()`", java = "`verify(mock).call(any())`")
  void called_once() {
    mailer.accept("ann");
    verify(mailer).accept(any());
    mailer.accept("bob");
    assertThatThrownBy(() -> verify(mailer).accept(any()))
        .isInstanceOf(TooManyActualInvocations.class);
  }

  @Test
  @Row(
      python = "`assert_called_with(x)`",
      java = "none; `verify(mock, atLeastOnce()).call(captor.capture())`, then `getValue()`",
      differs = "Python looks at the last call alone; `verify` at all of them.")
  void the_last_call() {
    mailer.accept("ann");
    mailer.accept("bob");
    ArgumentCaptor<String> to = ArgumentCaptor.captor();
    verify(mailer, atLeastOnce()).accept(to.capture());
    assertThat(to.getValue()).isEqualTo("bob");
  }

  @Test
  @Row(
      python = "`assert_called_once_with(x)`",
      java = "`verify(mock, only()).call(x)`",
      differs =
          "`verify(mock).call(x)` lets calls with other arguments pass. `only()` also forbids calls"
              + " of the mock's other methods.")
  void called_once_with() {
    mailer.accept("ann");
    verify(mailer, only()).accept("ann");
    mailer.accept("bob");
    verify(mailer).accept("ann");
    assertThatThrownBy(() -> verify(mailer, only()).accept("ann"))
        .isInstanceOf(NoInteractionsWanted.class);
  }

  @Test
  @Row(python = "`assert_any_call(x)`", java = "`verify(mock, atLeastOnce()).call(x)`")
  void called_with_among_others() {
    mailer.accept("ann");
    mailer.accept("bob");
    mailer.accept("ann");
    verify(mailer, atLeastOnce()).accept("ann");
    assertThatThrownBy(() -> verify(mailer, atLeastOnce()).accept("eve"))
        .hasMessageContaining("Argument(s) are different!");
  }

  @Test
  @Row(
      python = "`assert_has_calls([call(x), call(y)])`",
      java = "`InOrder order = inOrder(mock)`, then `order.verify(mock).call(x)` for each",
      differs =
          "Python wants them side by side; other calls may stand between those of an `InOrder`.")
  void calls_in_order() {
    List.of("ann", "eve", "bob").forEach(mailer);
    InOrder order = inOrder(mailer);
    order.verify(mailer).accept("ann");
    order.verify(mailer).accept("bob");
    assertThatThrownBy(() -> order.verify(mailer).accept("eve"))
        .isInstanceOf(VerificationInOrderFailure.class);
  }

  @Test
  @Row(
      python = "`assert_has_calls([...], any_order=True)`",
      java = "a `verify` for each",
      differs =
          "In an `InOrder`, `times(n)` wants no more than n in a row, `calls(n)` takes n and leaves the rest.")
  void calls_in_any_order() {
    List.of("ann", "ann", "ann", "bob").forEach(mailer);
    verify(mailer).accept("bob");
    verify(mailer, times(3)).accept("ann");
    assertThatThrownBy(() -> inOrder(mailer).verify(mailer, times(2)).accept("ann"))
        .isInstanceOf(VerificationInOrderFailure.class);
    InOrder order = inOrder(mailer);
    order.verify(mailer, calls(2)).accept("ann");
    order.verify(mailer, times(1)).accept("ann");
    order.verify(mailer).accept("bob");
  }

  @Test
  @Row(
      python = "`assert_not_called()`",
      java =
          "`verify(mock, never()).call(any())`; of all its methods: `verifyNoInteractions(mock)`")
  void not_called() {
    verify(mailer, never()).accept(any());
    verifyNoInteractions(mailer);
    mailer.accept("ann");
    assertThatThrownBy(() -> verify(mailer, never()).accept(any()))
        .isInstanceOf(NeverWantedButInvoked.class);
    assertThatThrownBy(() -> verifyNoInteractions(mailer)).isInstanceOf(NoInteractionsWanted.class);
  }

  @Test
  @Row(
      python = "`mock.called_once_with(x)` asserts nothing (an error since 3.12)",
      java = "a misspelt `verify` does not compile",
      differs = "Its cousin: `verify(mock);` alone. It is told when Mockito is used next.")
  void a_verification_that_names_no_call_is_told_late() {
    String misspelt = "class Snippet { { org.mockito.Mockito.verify((Runnable) null).ran(); } }";
    assertThat(Snippet.errors(misspelt).get(0)).startsWith("cannot find symbol");
    verify(mailer);
    assertThatThrownBy(() -> validateMockitoUsage())
        .isInstanceOf(UnfinishedVerificationException.class)
        .hasMessageContaining("Missing method call for verify(mock) here");
  }

  @Test
  @Row(
      python = "`call_args`",
      java = "`ArgumentCaptor`: `getValue()`",
      differs = "Both keep the object, not a copy: what is changed later looks changed.")
  void what_was_passed_is_kept_not_copied() {
    Consumer<List<String>> list = mock();
    List<String> addresses = new ArrayList<>(List.of("ann"));
    list.accept(addresses);
    addresses.clear();
    assertThatThrownBy(() -> verify(list).accept(List.of("ann")))
        .hasMessageContaining("Argument(s) are different!");
    ArgumentCaptor<List<String>> captor = ArgumentCaptor.captor();
    verify(list).accept(captor.capture());
    assertThat(captor.getValue()).isSameAs(addresses).isEmpty();
  }

  @Test
  @Row(python = "`call_args_list`", java = "`ArgumentCaptor`: `getAllValues()`")
  void all_that_was_passed() {
    List.of("ann", "bob").forEach(mailer);
    ArgumentCaptor<String> to = ArgumentCaptor.captor();
    verify(mailer, times(2)).accept(to.capture());
    assertThat(to.getAllValues()).containsExactly("ann", "bob");
  }

  @Test
  @Row(
      python = "`call_count`, `called`, `mock_calls`",
      java = "`mockingDetails(mock).getInvocations()`",
      differs = "Meant for tools; a test says what it wants with `verify`.")
  void the_calls_themselves() {
    List.of("ann", "bob").forEach(mailer);
    assertThat(mockingDetails(mailer).getInvocations())
        .extracting(call -> call.getArgument(0, String.class))
        .containsExactly("ann", "bob");
  }

  @Test
  @Row(
      python = "`ANY`",
      java = "`any()`; of a primitive: `anyDouble()`",
      differs =
          "When one argument is a matcher, all are: `eq(x)` for the others. `any()` takes null,"
              + " `any(T.class)` does not.")
  void anything() {
    mailer.accept(null);
    verify(mailer).accept(any());
    verify(mailer, never()).accept(any(String.class));
    DoubleConsumer moisture = mock();
    moisture.accept(0.2);
    verify(moisture).accept(anyDouble());
  }

  @Test
  @Row(
      python = "an object with its own `__eq__`",
      java = "`argThat(x -> ...)`, `eq(x)`, `same(x)`",
      differs = "Hamcrest's matchers: `MockitoHamcrest.argThat`.")
  void a_matcher_of_ones_own() {
    mailer.accept("ann@x.org");
    verify(mailer).accept(argThat(address -> address.endsWith("@x.org")));
    verify(mailer).accept(eq("ann@" + "x.org"));
    verify(mailer).accept(same("ann@x.org"));
  }

  @Test
  @Row(
      python = "`reset_mock()`",
      java = "`clearInvocations(mock)`",
      differs = "Both forget the calls and keep what was stubbed.")
  void the_calls_are_forgotten() {
    Station station = mock();
    when(station.name()).thenReturn("ann");
    station.name();
    clearInvocations(station);
    verify(station, never()).name();
    assertThat(station.name()).isEqualTo("ann");
  }

  @Test
  @Row(
      python = "`reset_mock(return_value=True, side_effect=True)`",
      java = "`reset(mock)`",
      differs = "A new mock for each test is better: JUnit makes the fields anew.")
  void calls_and_stubbings_are_forgotten() {
    Station station = mock();
    when(station.name()).thenReturn("ann");
    station.name();
    reset(station);
    verifyNoInteractions(station);
    assertThat(station.name()).isNull();
  }

  @Test
  @Row(
      python = "`parent.attach_mock(mock, \"name\")`",
      java = "`inOrder(one, other)`",
      differs = "The order among mocks needs no parent.")
  void the_order_among_mocks() {
    Consumer<String> log = mock();
    mailer.accept("ann");
    log.accept("ann");
    InOrder order = inOrder(mailer, log);
    order.verify(mailer).accept("ann");
    order.verify(log).accept("ann");
    order.verifyNoMoreInteractions();
  }

  @Test
  @Row(
      python = "`mock.mock_calls == [call(x)]`",
      java = "`verify(mock).call(x)`, then `verifyNoMoreInteractions(mock)`",
      differs = "It pins the test to every call: the mock of lesson 1.")
  void nothing_else_was_called() {
    mailer.accept("ann");
    verify(mailer).accept("ann");
    verifyNoMoreInteractions(mailer);
    mailer.accept("bob");
    assertThatThrownBy(() -> verifyNoMoreInteractions(mailer))
        .isInstanceOf(NoInteractionsWanted.class);
  }
}
