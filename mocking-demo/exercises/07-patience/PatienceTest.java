package exercise.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Pause;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.UnavailableException;

class PatienceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final UnavailableException down = UnavailableException.passing("down", (Throwable) null);
  private final UnavailableException gone = UnavailableException.lasting("gone", null);
  private final List<Duration> pauses = new ArrayList<>();
  private final Patience patience = new Patience(4, SECOND, MINUTE, pauses::add);

  @Test
  void pauses_double_until_the_call_succeeds() {
    assertThat(patience.call(answers(down, down, down, "fine"))).isEqualTo("fine");
    assertThat(pauses)
        .as("the pauses")
        .containsExactly(SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(4));
  }

  @Test
  void the_last_failure_is_thrown_at_once() {
    UnavailableException last = UnavailableException.passing("still down", (Throwable) null);
    assertThat(catchThrowable(() -> patience.call(answers(down, down, down, last, "too late"))))
        .as("what the fourth failure of four attempts ends with")
        .isSameAs(last);
    assertThat(pauses).as("the pauses").hasSize(3);
  }

  @Test
  void what_will_not_pass_is_not_tried_again() {
    assertThat(catchThrowable(() -> patience.call(answers(gone, "fine"))))
        .as("what a lasting failure ends with")
        .isSameAs(gone);
    RuntimeException bug = new IllegalArgumentException("a bug");
    assertThat(catchThrowable(() -> patience.call(answers(bug, "fine"))))
        .as("what another exception ends with")
        .isSameAs(bug);
    assertThat(pauses).as("the pauses").isEmpty();
  }

  @Test
  void a_neighbour_that_names_a_wait_is_obeyed() {
    assertThat(patience.call(answers(asks(37), asks(0), "fine"))).isEqualTo("fine");
    assertThat(pauses).containsExactly(Duration.ofSeconds(37), Duration.ZERO);
  }

  @Test
  void a_neighbour_that_wants_too_much_is_left_alone() {
    UnavailableException asks = asks(61);
    assertThat(catchThrowable(() -> patience.call(answers(asks, "fine"))))
        .as("what a wish for 61 seconds ends with, where 60 are the longest pause")
        .isSameAs(asks);
    assertThat(pauses).isEmpty();
  }

  @Test
  void an_interrupt_ends_it_and_is_not_lost() {
    Pause interrupted =
        duration -> {
          throw new InterruptedException();
        };
    Patience impatient = new Patience(4, SECOND, MINUTE, interrupted);
    Throwable thrown = catchThrowable(() -> impatient.call(answers(down, "fine")));
    assertThat(Thread.interrupted()).as("whether the thread is interrupted").isTrue();
    assertThat(thrown).isSameAs(down);
  }

  @Property(tries = 200)
  void it_does_as_the_modules_Retry_without_its_chance(
      @ForAll("weather") List<Object> weather,
      @ForAll @IntRange(min = 1, max = 8) int attempts,
      @ForAll @IntRange(min = 1, max = 20) int first) {
    Duration pause = Duration.ofSeconds(first);
    Story mine =
        Story.of(weather, (to, call) -> new Patience(attempts, pause, MINUTE, to).call(call));
    Story retrys =
        Story.of(
            weather,
            (to, call) -> new Retry(attempts, pause, MINUTE, new NoChance(), to).call(call));
    assertThat(mine).isEqualTo(retrys);
  }

  @Provide
  Arbitrary<List<Object>> weather() {
    Arbitrary<Object> asks = Arbitraries.integers().between(0, 65).map(PatienceTest::asks);
    Arbitrary<Object> others = Arbitraries.of(down, down, down, gone, new Error("bug"), "fine");
    return Arbitraries.frequencyOf(Tuple.of(2, asks), Tuple.of(3, others)).list().ofMaxSize(8);
  }

  private static UnavailableException asks(int seconds) {
    return UnavailableException.passing("asks for " + seconds, Duration.ofSeconds(seconds));
  }

  /** A call that does these things, one after another: throws, or returns; then it is fine. */
  private static Supplier<Object> answers(Object... answers) {
    List<Object> left = new ArrayList<>(List.of(answers));
    return () -> {
      Object next = left.isEmpty() ? "fine" : left.remove(0);
      if (next instanceof Error error) throw error;
      if (next instanceof RuntimeException failure) throw failure;
      return next;
    };
  }

  /** What came of it. */
  private record Story(int calls, List<Duration> pauses, Object result, Throwable thrown) {
    static Story of(List<Object> weather, BiFunction<Pause, Supplier<Object>, Object> retrying) {
      List<Duration> pauses = new ArrayList<>();
      List<Object> results = new ArrayList<>();
      int[] calls = {0};
      Supplier<Object> answers = answers(weather.toArray());
      Throwable thrown =
          catchThrowable(
              () ->
                  results.add(
                      retrying.apply(
                          pauses::add,
                          () -> {
                            calls[0]++;
                            return answers.get();
                          })));
      return new Story(calls[0], pauses, results, thrown);
    }
  }

  /** Takes the most each time, so that a pause is not shortened. */
  private static final class NoChance implements RandomGenerator {
    @Override
    public long nextLong() {
      throw new AssertionError("expected a bound");
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }
}
