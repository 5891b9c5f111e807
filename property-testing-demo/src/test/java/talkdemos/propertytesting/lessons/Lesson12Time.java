// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.annotation.Retention;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import talkdemos.propertytesting.experiment.Run;

/**
 * Lesson 12: time. How many tries are enough, what stops a try or a shrinking that takes too long,
 * what runs in parallel, and what differs between a desk and a nightly build.
 *
 * <p>The parameters that are named here stand in {@code
 * src/test/resources/junit-platform.properties}, or on the command line: {@code mvn test
 * -Djqwik.tries.default=10000}, which the lessons do not allow for: they count on 1000.
 *
 * <p>Hypothesis' counterparts are {@code settings(max_examples, deadline)} and profiles of
 * settings. A deadline for each try is what jqwik lacks; threads are what both leave to others.
 */
class Lesson12Time {

  /** 1. A bug that one input in 1000 meets, each as likely as any other. */
  abstract static class OneInAThousand {
    @Provide
    Arbitrary<Integer> numbers() {
      return Arbitraries.integers()
          .between(0, 999_999)
          .withDistribution(RandomDistribution.uniform())
          .withoutEdgeCases();
    }

    void check(int number) {
      assertThat(number % 1000).isNotEqualTo(7);
    }
  }

  static class ThousandTries extends OneInAThousand {
    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void it_is_not_met(@ForAll("numbers") int number) {
      check(number);
    }
  }

  static class ThreeThousandTries extends OneInAThousand {
    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void it_is_not_met(@ForAll("numbers") int number) {
      check(number);
    }
  }

  /**
   * As many tries as there are inputs for each bad one find it with probability 1 - 1/e, or 63 %;
   * three times as many with 95 %. About so it is with 50 seeds. That is all that a passed property
   * says of rare bugs: better data (lesson 10) gains more than more tries.
   */
  @Test
  void three_times_as_many_tries_for_95_percent() {
    assertThat(seedsThatFind(ThousandTries.class)).isEqualTo(28);
    assertThat(seedsThatFind(ThreeThousandTries.class)).isEqualTo(47);
  }

  private static long seedsThatFind(Class<?> property) {
    return LongStream.range(0, 50).filter(seed -> Run.of(property, seed).failed()).count();
  }

  /**
   * 2. Where the number of tries is said: for all, for a class, for a property. The nearest wins.
   */
  static class AsConfigured {
    @Property
    void a_sum_has_an_order_for_nobody(@ForAll int a, @ForAll int b) {
      assertThat(a + b).isEqualTo(b + a);
    }
  }

  @PropertyDefaults(tries = 20)
  static class AsTheClassSays extends AsConfigured {}

  static class AsThePropertySays {
    @Property(tries = 30)
    void a_sum_has_an_order_for_nobody(@ForAll int a, @ForAll int b) {
      assertThat(a + b).isEqualTo(b + a);
    }
  }

  @Test
  void the_nearest_number_of_tries_wins() {
    assertThat(Run.of(AsConfigured.class).tries()).isEqualTo(1000);
    Run configured = Run.DEFAULT.with("jqwik.tries.default", "10");
    assertThat(configured.the(AsConfigured.class).tries()).isEqualTo(10);
    assertThat(configured.the(AsTheClassSays.class).tries()).isEqualTo(20);
    assertThat(configured.the(AsThePropertySays.class).tries()).isEqualTo(30);
  }

  /**
   * 3. So a number in the code is not raised at night. A test for the night has a name of its own.
   */
  @Property(tries = 10_000)
  @Tag("nightly")
  @Retention(RUNTIME)
  @interface Nightly {}

  static class AtNight {
    @Nightly
    void a_number_is_its_own_opposites_opposite(@ForAll int number) {
      assertThat(-(-number)).isEqualTo(number);
    }
  }

  /** Surefire leaves them out by day with {@code -DexcludedGroups=nightly}, best in a profile. */
  @Test
  void an_annotation_can_hold_a_number_and_a_tag() {
    Run.Outcome outcome = Run.of(AtNight.class);
    assertThat(outcome.tries()).isEqualTo(10_000);
    assertThat(outcome.report()).contains("[nightly] Lesson12Time.AtNight");
  }

  /** 4. jqwik stops no try: an endless loop is endless. The property itself must stop it. */
  static class Endless {
    @Property(shrinking = ShrinkingMode.OFF)
    void halving_ends_at_zero(@ForAll int number) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(1),
          () -> {
            int rest = number;
            while (rest != 0 && !Thread.currentThread().isInterrupted()) rest >>= 1; // -1 stays -1
          });
    }
  }

  @Test
  void a_property_stops_what_does_not_end() {
    assertThat(Run.of(Endless.class).error().orElseThrow())
        .hasMessageContaining("execution timed out after 1000 ms");
  }

  /**
   * 5. Shrinking is given up after ten seconds, or as many as one says, with what it has by then.
   */
  static class SlowToShrink {
    /** Stands for what is slow: five failures are quick, each other takes five seconds. */
    static final Semaphore QUICK = new Semaphore(5);

    @Property
    void is_below_a_hundred_thousand(@ForAll @IntRange(max = 1_000_000) int number)
        throws InterruptedException {
      if (number < 100_000) return;
      QUICK.tryAcquire(5, TimeUnit.SECONDS);
      throw new AssertionError(number);
    }
  }

  /**
   * It is only left alone, though: it goes on in its thread, behind the tests that come next, until
   * it is done. A test that shares something with it may then fail for no reason of its own.
   */
  @Test
  @Timeout(60)
  void a_shrinking_that_is_given_up_goes_on() {
    Run.Outcome outcome =
        Run.DEFAULT.with("jqwik.shrinking.bounded.seconds", "1").the(SlowToShrink.class);
    assertThat((int) outcome.counterexample()).isGreaterThan(100_000);
    while (!SlowToShrink.QUICK.hasQueuedThreads()) Thread.yield(); // there it is, after the end
    SlowToShrink.QUICK.release(1000);
  }

  /**
   * 6. In parallel: jqwik runs all properties, one after the other, in the thread that it is called
   * in, whatever JUnit Jupiter is told. Parallel are only processes (Surefire's {@code forkCount}).
   */
  static class Threads {
    @Property
    void one(@ForAll int number) {
      Statistics.collect(Thread.currentThread().getName());
    }

    @Property
    void another(@ForAll int number) {
      Statistics.collect(Thread.currentThread().getName());
    }
  }

  @Test
  void properties_run_in_one_thread() {
    Run parallel =
        Run.DEFAULT
            .with("junit.jupiter.execution.parallel.enabled", "true")
            .with("junit.jupiter.execution.parallel.mode.default", "concurrent");
    assertThat(parallel.all(Threads.class))
        .hasSize(2)
        .allSatisfy(
            outcome ->
                assertThat(outcome.report())
                    .contains(Thread.currentThread().getName() + " (1000) : 100 %"));
  }

  /** 7. Shrinking is the exception, so a property must not count on what its thread knows. */
  static class InWhichThread {
    @Property
    void is_not_told(@ForAll int number) {
      if (number > 1000) throw new AssertionError("in thread " + Thread.currentThread().getName());
    }
  }

  @Test
  void shrinking_runs_in_another_thread() {
    Run.Outcome outcome = Run.of(InWhichThread.class);
    String here = "in thread " + Thread.currentThread().getName();
    assertThat(outcome.report()).contains("Original Error", here);
    assertThat(outcome.error().orElseThrow().getMessage())
        .startsWith("in thread")
        .isNotEqualTo(here);
  }
}
