// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.ignoreStubs;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.validateMockitoUsage;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.exceptions.misusing.InvalidUseOfMatchersException;
import org.mockito.exceptions.misusing.UnfinishedStubbingException;
import org.mockito.exceptions.verification.NoInteractionsWanted;

/**
 * Traps, second page: when does a stubbing say something else than was meant? Mockito cannot see
 * the Java that was written, only the calls that it makes, one after the other; look at what it
 * takes them for. Each test falls into the trap, and most show the way out.
 */
class Lesson07StubbingTest {
  /** Takes as many as come. */
  interface Mailing {
    String send(String... addresses);
  }

  private final Supplier<String> source = mock();
  private final Function<String, String> names = mock();

  /** Each test here is told of what it left unfinished before it ends. */
  @AfterEach
  void nothing_is_left_unfinished() {
    validateMockitoUsage();
  }

  @Test
  void a_stubbing_without_its_end_is_told_at_the_next_use_of_any_mock() {
    when(source.get());
    assertThatThrownBy(() -> names.apply("n1"))
        .isInstanceOf(UnfinishedStubbingException.class)
        .hasMessageContaining("Unfinished stubbing detected here")
        .hasMessageContaining("Lesson07StubbingTest.java");
  }

  private static Supplier<String> stubbed() {
    Supplier<String> inner = mock();
    when(inner.get()).thenReturn("inner");
    return inner;
  }

  @Test
  void a_stubbing_within_a_stubbing_is_taken_for_an_unfinished_one() {
    Supplier<Supplier<String>> outer = mock();
    assertThatThrownBy(() -> when(outer.get()).thenReturn(stubbed()))
        .isInstanceOf(UnfinishedStubbingException.class)
        .hasMessageContaining("you are stubbing the behaviour of another mock inside");
    Supplier<String> before = stubbed(); // the way out: first the inner, then the outer
    when(outer.get()).thenReturn(before);
    assertThat(outer.get().get()).isEqualTo("inner");
  }

  /** The call that the code under test makes next is taken for the one that was to be named. */
  @Test
  void do_throw_that_names_no_call_eats_the_next_one() {
    Runnable run = mock();
    doThrow(new IllegalStateException("boom")).when(run);
    assertThatCode(() -> run.run()).doesNotThrowAnyException(); // eaten
    assertThatThrownBy(() -> run.run()).hasMessage("boom");
  }

  @Test
  void when_one_argument_is_a_matcher_all_are() {
    BiFunction<String, String, String> both = mock();
    assertThatThrownBy(() -> when(both.apply(any(), "n1")).thenReturn("x"))
        .isInstanceOf(InvalidUseOfMatchersException.class)
        .hasMessageContaining("2 matchers expected, 1 recorded");
    when(both.apply(any(), eq("n1"))).thenReturn("x");
    assertThat(both.apply(null, "n1")).isEqualTo("x");
  }

  /** {@code any()} returns null, and null is no int. */
  @Test
  void any_for_a_primitive_is_a_null_pointer() {
    IntFunction<String> months = mock();
    assertThatThrownBy(() -> when(months.apply(any())).thenReturn("July"))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> validateMockitoUsage()) // the matcher without a call is still there
        .isInstanceOf(InvalidUseOfMatchersException.class);
    when(months.apply(anyInt())).thenReturn("July");
    assertThat(months.apply(7)).isEqualTo("July");
  }

  @Test
  void any_of_a_class_does_not_match_null() {
    when(names.apply(any(String.class))).thenReturn("Nord");
    assertThat(names.apply("n1")).isEqualTo("Nord");
    assertThat(names.apply(null)).isNull();
  }

  @Test
  void one_matcher_stands_for_one_of_the_varargs() {
    Mailing mailing = mock();
    when(mailing.send(any())).thenReturn("sent");
    assertThat(mailing.send("ann")).isEqualTo("sent");
    assertThat(mailing.send()).isNull();
    assertThat(mailing.send("ann", "bob")).isNull();

    when(mailing.send(any(String[].class))).thenReturn("sent to all"); // the way out
    assertThat(Stream.of(mailing.send(), mailing.send("ann"), mailing.send("ann", "bob")))
        .containsOnly("sent to all");
  }

  @Test
  void a_captor_of_one_does_not_catch_two_of_the_varargs() {
    Mailing mailing = mock();
    mailing.send("ann", "bob");
    ArgumentCaptor<String> one = ArgumentCaptor.forClass(String.class);
    assertThatThrownBy(() -> verify(mailing).send(one.capture()))
        .hasMessageContaining("Argument(s) are different!");
    ArgumentCaptor<String[]> all = ArgumentCaptor.forClass(String[].class);
    verify(mailing).send(all.capture());
    assertThat(all.getValue()).containsExactly("ann", "bob");
  }

  @Test
  void the_last_stubbing_that_fits_wins() {
    when(names.apply("n1")).thenReturn("Nord");
    when(names.apply(any())).thenReturn("a station");
    assertThat(names.apply("n1")).isEqualTo("a station");
  }

  /** {@code when(mock.call())} makes the call, with what was stubbed before. */
  @Test
  void to_stub_again_calls_what_was_stubbed_before() {
    when(source.get()).thenThrow(new IllegalStateException("of the first stubbing"));
    assertThatThrownBy(() -> when(source.get()).thenReturn("x"))
        .hasMessage("of the first stubbing");
    doReturn("x").when(source).get(); // the way out
    assertThat(source.get()).isEqualTo("x");
  }

  @Test
  void then_return_returns_the_same_object_and_a_stream_is_used_up() {
    Supplier<Stream<String>> lines = mock();
    when(lines.get()).thenReturn(Stream.of("n1"));
    assertThat(lines.get()).containsExactly("n1");
    assertThatThrownBy(() -> lines.get().count()).isInstanceOf(IllegalStateException.class);
    when(lines.get()).thenAnswer(call -> Stream.of("n1")); // the way out
    assertThat(List.of(lines.get().count(), lines.get().count())).containsExactly(1L, 1L);
  }

  /** What was stubbed and used is still unverified. To verify it would say it twice. */
  @Test
  void no_more_interactions_counts_the_stubbed_ones() {
    when(source.get()).thenReturn("x");
    source.get();
    assertThatThrownBy(() -> verifyNoMoreInteractions(source))
        .isInstanceOf(NoInteractionsWanted.class);
    verifyNoMoreInteractions(ignoreStubs(source));
  }
}
