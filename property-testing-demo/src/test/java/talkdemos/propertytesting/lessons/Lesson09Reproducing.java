// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Data;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.FromData;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Table;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.propertytesting.experiment.Run;

/**
 * Lesson 9: reproducing. A failure that cannot be had again is a rumour. The seed gives the whole
 * run again, the failure database tries the last counterexample first, and an example test keeps it
 * for good.
 *
 * <p>Hypothesis' counterparts are {@code @seed}, {@code @reproduce_failure}, {@code @example}, and
 * its example database, which keeps the choices that made each failure until it is gone.
 */
class Lesson09Reproducing {

  /** The mean, rounded towards zero: wrong when the sum overflows. */
  static int mean(int a, int b) {
    return (a + b) / 2;
  }

  static class Means {
    @Property
    void a_mean_is_between(@ForAll @Positive int a, @ForAll @Positive int b) {
      assertThat(mean(a, b)).isBetween(Math.min(a, b), Math.max(a, b));
    }
  }

  /** 1. The report names the seed. With {@code @Property(seed = "...")} the run is the same. */
  @Test
  void a_seed_gives_the_same_run() {
    Run.Outcome first = Run.DEFAULT.withoutSeed().the(Means.class);
    assertThat(first.failed()).isTrue();
    assertThat(first.report()).contains("seed = " + first.seed());

    Run.Outcome again = Run.DEFAULT.withSeed(first.seed()).the(Means.class);
    assertThat(again.tries()).isEqualTo(first.tries());
    assertThat(again.original()).isEqualTo(first.original());
    assertThat(again.shrunk()).isEqualTo(first.shrunk()).isEqualTo(List.of(1, Integer.MAX_VALUE));
  }

  /** 2. A seed says nothing of the data itself: where the generator is another, so is the data. */
  static class MeansUpToTwoBillion {
    @Property
    void a_mean_is_between(
        @ForAll @IntRange(min = 1, max = 2_000_000_000) int a,
        @ForAll @IntRange(min = 1, max = 2_000_000_000) int b) {
      assertThat(mean(a, b)).isBetween(Math.min(a, b), Math.max(a, b));
    }
  }

  @Test
  void a_seed_is_good_for_one_generator() {
    assertThat(Run.of(MeansUpToTwoBillion.class).original())
        .isNotEqualTo(Run.of(Means.class).original());
  }

  /**
   * 3. And a seed that was forgotten in the code turns a property into a fixed list of examples.
   */
  static class Forgotten {
    @Property(seed = "4711")
    void zero_is_neutral(@ForAll int a) {
      assertThat(a + 0).isEqualTo(a);
    }
  }

  @Test
  void a_forgotten_seed_can_be_refused() {
    Run ci = Run.DEFAULT.withoutSeed().with("jqwik.seeds.whenfixed", "FAIL");
    assertThat(ci.the(Forgotten.class).error().orElseThrow())
        .hasMessageContaining("fixed seed mode is set to FAIL");
  }

  @TempDir Path folder;

  /** A run with a database, as jqwik has by default in the file {@code .jqwik-database}. */
  private Run recorded() {
    return Run.DEFAULT.withoutSeed().with("jqwik.database", folder.resolve("database").toString());
  }

  private Run recorded(String mode) {
    return recorded().with("jqwik.failures.after.default", mode);
  }

  /** 4. After a failure the next run tries the shrunk counterexample first. */
  @Test
  void the_last_counterexample_comes_first() {
    Run.Outcome first = recorded().the(Means.class);
    Run.Outcome second = recorded().the(Means.class);
    assertThat(second.report()).contains("after-failure = SAMPLE_FIRST");
    assertThat(second.tries()).isEqualTo(1);
    assertThat(second.original()).isEqualTo(first.shrunk());
  }

  /** 5. The other modes: the same run again, or one that knows of nothing. */
  @Test
  void a_mode_says_what_follows_a_failure() {
    Run.Outcome first = recorded().the(Means.class);

    Run.Outcome sameSeed = recorded("PREVIOUS_SEED").the(Means.class);
    assertThat(sameSeed.seed()).isEqualTo(first.seed());
    assertThat(sameSeed.original()).isEqualTo(first.original());

    Run.Outcome newSeed = recorded("RANDOM_SEED").the(Means.class);
    assertThat(newSeed.seed()).isNotEqualTo(first.seed());
  }

  static class MeansWithAFix {
    /** Static, since jqwik makes the instance. */
    static final AtomicBoolean FIXED = new AtomicBoolean();

    @Property
    void a_mean_is_between(@ForAll @Positive int a, @ForAll @Positive int b) {
      int mean = FIXED.get() ? a + (b - a) / 2 : mean(a, b);
      assertThat(mean).isBetween(Math.min(a, b), Math.max(a, b));
    }
  }

  /** 6. When the bug is fixed, all is tried again, unless the mode says the sample only. */
  @Test
  void what_is_fixed_is_tried_in_full() {
    try {
      assertThat(recorded().the(MeansWithAFix.class).failed()).isTrue();
      MeansWithAFix.FIXED.set(true);
      assertThat(recorded("SAMPLE_ONLY").the(MeansWithAFix.class).tries()).isEqualTo(1);

      MeansWithAFix.FIXED.set(false);
      assertThat(recorded().the(MeansWithAFix.class).failed()).isTrue();
      MeansWithAFix.FIXED.set(true);
      assertThat(recorded("SAMPLE_FIRST").the(MeansWithAFix.class).tries()).isEqualTo(1000);
    } finally {
      MeansWithAFix.FIXED.set(false);
    }
  }

  /** 7. The database knows the last run only. A run of another class, and all is forgotten. */
  @Test
  void another_run_overwrites_the_database() {
    Run.Outcome first = recorded().the(Means.class);
    recorded().the(MeansUpToTwoBillion.class);
    assertThat(recorded().the(Means.class).seed()).isNotEqualTo(first.seed());
  }

  /** 8. So keep a counterexample where it lasts: as an example, which says what was wrong. */
  @Example
  void the_mean_of_great_numbers_does_not_overflow() {
    assertThat(fixedMean(1, Integer.MAX_VALUE)).isEqualTo(1 << 30);
  }

  private static int fixedMean(int a, int b) {
    return (int) (((long) a + b) / 2);
  }

  /** 9. Several of them become a table, and the property is asked of each row. */
  @Property
  @FromData("found")
  void a_mean_that_was_once_wrong_is_between(@ForAll int a, @ForAll int b) {
    assertThat(fixedMean(a, b)).isBetween(Math.min(a, b), Math.max(a, b));
  }

  @Data
  Iterable<Tuple2<Integer, Integer>> found() {
    return Table.of(
        Tuple.of(1, Integer.MAX_VALUE),
        Tuple.of(Integer.MIN_VALUE, -1),
        Tuple.of(Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  /** 10. Or they become edge cases of a generator: then one property tries them and all others. */
  static class WithEdgeCases {
    @Property(edgeCases = EdgeCasesMode.FIRST)
    void a_price_is_not_the_one_that_was_wrong_once(@ForAll("prices") int cents) {
      assertThat(cents).isNotEqualTo(123_456);
    }

    @Provide
    Arbitrary<Integer> prices() {
      return Arbitraries.integers().between(0, 1_000_000).edgeCases(edges -> edges.add(123_456));
    }
  }

  @Test
  void an_edge_case_is_tried_with_any_seed() {
    assertThat(List.of(1, 2, 3, 4, 5))
        .allSatisfy(seed -> assertThat(Run.of(WithEdgeCases.class, seed).failed()).isTrue());
  }
}
