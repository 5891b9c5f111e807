// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.validateMockitoUsage;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mockito.exceptions.base.MockitoException;
import org.mockito.exceptions.misusing.MissingMethodInvocationException;
import org.mockito.exceptions.misusing.UnfinishedVerificationException;
import talkdemos.mocking.drought.Reading;

/**
 * Traps, first page: what is a mock not? It has the class's methods and nothing else of it: no
 * constructor has run, no field is set, no default method does its work, and it is equal to itself
 * alone. Each test falls into the trap, and most show the way out.
 */
class Lesson07MocksTest {
  /** A port with a convenience. */
  interface Gauge {
    OptionalDouble level(String river);

    default String describe(String river) {
      return level(river).isPresent() ? river + " flows" : river + " is dry";
    }
  }

  /** A class with something of everything. */
  static class Probe {
    private final List<String> log = new ArrayList<>();
    final int depth;

    Probe(int depth) {
      this.depth = depth;
    }

    final int doubled() {
      return 2 * depth;
    }

    String shown() {
      return secret();
    }

    private String secret() {
      return "at " + depth;
    }

    void log(String line) {
      log.add(line);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Probe probe && probe.depth == depth;
    }

    @Override
    public int hashCode() {
      return depth;
    }
  }

  sealed interface Weather permits Rain {}

  record Rain(double millimetres) implements Weather {}

  @Test
  void a_default_method_of_a_mock_does_nothing() {
    Gauge gauge = mock();
    assertThat(gauge.describe("Spree")).isNull();
  }

  @Test
  void the_way_out_is_to_call_the_real_ones_by_default() {
    Gauge gauge = mock(CALLS_REAL_METHODS);
    doReturn(OptionalDouble.of(1.5)).when(gauge).level("Spree");
    assertThat(gauge.describe("Spree")).isEqualTo("Spree flows");
  }

  /** What is abstract has no real method: where Mockito knows no empty value, it says null. */
  @Test
  void an_abstract_one_that_was_forgotten_is_empty_even_then() {
    Gauge gauge = mock(CALLS_REAL_METHODS);
    assertThat(gauge.describe("Havel")).isEqualTo("Havel is dry");
  }

  @Test
  void the_constructor_of_a_mock_has_not_run() {
    Probe probe = mock(CALLS_REAL_METHODS);
    assertThat(probe.depth).isZero();
    assertThatThrownBy(() -> probe.log("a line")).isInstanceOf(NullPointerException.class);
  }

  @Test
  void final_methods_are_mocked_private_ones_and_fields_are_not() {
    Probe probe = spy(new Probe(5));
    when(probe.doubled()).thenReturn(7);
    assertThat(probe.doubled()).isEqualTo(7);
    assertThat(probe.shown()).isEqualTo("at 5"); // secret() cannot be stubbed: it has no name here
    assertThat(probe.depth).isEqualTo(5);
  }

  @Test
  void equals_and_hash_code_cannot_be_stubbed() {
    Probe probe = mock();
    reset(probe); // no call of another mock comes before: see the next test
    assertThatThrownBy(() -> when(probe.equals(null)).thenReturn(true))
        .isInstanceOf(MissingMethodInvocationException.class)
        .hasMessageContaining("you stub either of: final/private/native/equals()/hashCode()");
    assertThatThrownBy(() -> when(probe.hashCode()).thenReturn(5))
        .isInstanceOf(MissingMethodInvocationException.class);
  }

  /** What {@code when} stubs is the last call of any mock on this thread, whatever it was. */
  @Test
  void worse_it_is_the_last_call_of_another_mock_that_is_stubbed() {
    Probe probe = mock();
    BooleanSupplier raining = mock();
    assertThat(raining.getAsBoolean()).isFalse();
    when(probe.equals(null)).thenReturn(true);
    assertThat(probe.equals(null)).isFalse();
    assertThat(raining.getAsBoolean()).isTrue();
  }

  @Test
  void to_verify_equals_verifies_nothing_and_is_told_later() {
    Probe probe = mock();
    assertThat(verify(probe).equals(null)).isFalse(); // was never called, and nobody complains
    assertThatThrownBy(() -> validateMockitoUsage())
        .isInstanceOf(UnfinishedVerificationException.class)
        .hasMessageContaining("final/private/equals()/hashCode()");
  }

  /** Two mocks of equal things are two things; so is a spy and what it is a spy of. */
  @Test
  void a_mock_is_equal_to_itself_alone() {
    Probe real = new Probe(5);
    assertThat(new Probe(5)).isEqualTo(real);
    assertThat(spy(real)).isNotEqualTo(real);
    Probe one = mock();
    Probe other = mock();
    assertThat(new HashSet<>(List.of(one, other))).hasSize(2);
  }

  /** The way out: values are not mocked, they are made. */
  @Test
  void a_value_needs_no_mock() {
    LocalDate day = LocalDate.of(2024, 7, 1);
    assertThat(Set.of(new Reading("n1", day, 0.1))).contains(new Reading("n1", day, 0.1));
  }

  @Test
  void when_calls_the_spy_and_do_return_does_not() {
    Supplier<String> broken =
        new Supplier<>() {
          @Override
          public String get() {
            throw new IllegalStateException("the real one was called");
          }
        };
    Supplier<String> spy = spy(broken);
    assertThatThrownBy(() -> when(spy.get()).thenReturn("stubbed"))
        .hasMessage("the real one was called");
    doReturn("stubbed").when(spy).get();
    assertThat(spy.get()).isEqualTo("stubbed");
  }

  /** What the spy's own methods call on {@code this} goes through the spy as well. */
  @Test
  void a_spy_is_also_called_by_itself() {
    Gauge spy = spy(Gauge.class);
    doReturn(OptionalDouble.of(2)).when(spy).level("Spree");
    assertThat(spy.describe("Spree")).isEqualTo("Spree flows");
    verify(spy).level("Spree");
  }

  @Test
  void a_lambda_cannot_be_spied_but_delegated_to() {
    Supplier<String> lambda = () -> "Spree";
    assertThatThrownBy(() -> spy(lambda))
        .isInstanceOf(MockitoException.class)
        .hasMessageContaining("VM does not support modification of given type");
    @SuppressWarnings("unchecked") // a class literal has no type arguments
    Supplier<String> wrapper = mock(Supplier.class, delegatesTo(lambda));
    assertThat(wrapper.get()).isEqualTo("Spree");
    verify(wrapper).get();
  }

  @Test
  void a_sealed_interface_cannot_be_mocked_its_records_can() {
    assertThatThrownBy(() -> mock(Weather.class))
        .isInstanceOf(MockitoException.class)
        .hasMessageContaining("Sealed interfaces or abstract classes can't be mocked");
    Weather weather = mock(Rain.class);
    assertThat(weather).isInstanceOf(Rain.class);
  }

  @Test
  void strings_and_wrappers_and_arrays_cannot_be_mocked() {
    for (Class<?> type : List.of(String.class, Integer.class, Class.class, int[].class))
      assertThatThrownBy(() -> mock(type)).hasMessageContaining("Cannot mock/spy class");
  }
}
