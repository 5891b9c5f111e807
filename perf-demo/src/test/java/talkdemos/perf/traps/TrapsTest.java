// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Wrong is wrong about the time, not about the answer. */
class TrapsTest {
  @Test
  void wrong_and_right_compute_the_same() {
    int digits = 1_000_003 % 97 + 1_000_003 / 97 % 97 + 1_000_003 / 97 / 97 % 97;
    assertThat(new ConstantFoldingBenchmark().wrong()).isEqualTo(digits);
    assertThat(new ConstantFoldingBenchmark().right()).isEqualTo(digits);
    assertThat(new LoopBenchmark().right()).isEqualTo(3);
    assertThat(new LoopBenchmark().wrong()).isEqualTo(3 * LoopBenchmark.TURNS);
    assertThat(new ColdBenchmark().wrong())
        .isEqualTo(new ColdBenchmark().right())
        .isEqualTo("brown dog fox jumps lazy over quick the the");
    OnStackReplacementBenchmark loops = new OnStackReplacementBenchmark();
    assertThat(loops.fresh().wrong()).isEqualTo(loops.fresh().right()).isNotZero();
  }

  @Test
  void the_dead_code_would_compute_a_rough_logarithm() {
    DeadCodeBenchmark dead = new DeadCodeBenchmark();
    dead.baseline();
    dead.wrong();
    assertThat(dead.right()).isBetween(3.0, 7.2);
  }

  @Test
  void polluting_the_profile_changes_no_result() {
    ProfilePollutionBenchmark pollution = new ProfilePollutionBenchmark();
    pollution.setUp();
    ProfilePollutionBenchmark.Others others = new ProfilePollutionBenchmark.Others();
    others.run();
    assertThat(pollution.right(others)).isEqualTo(pollution.wrong()).isEqualTo(1000);
  }

  @Test
  void sorted_input_is_the_same_input() {
    PredictableInputBenchmark input = new PredictableInputBenchmark();
    input.setUp();
    assertThat(input.wrong()).isBetween(0, 1998);
    assertThat(input.right()).isBetween(0, 1998);
    UsedUpInputBenchmark used = new UsedUpInputBenchmark();
    assertThat(used.right()).isSorted().hasSameSizeAs(used.copy());
    assertThat(used.wrong()).isEqualTo(used.right());
    assertThat(used.copy()).isNotEqualTo(used.right());
  }

  @Test
  void a_hash_is_a_hash_between_looks_at_the_clock() {
    TimerBenchmark timer = new TimerBenchmark();
    assertThat(timer.wrong()).isNotNegative();
    assertThat(timer.right()).isEqualTo(TimerBenchmark.hash(TimerBenchmark.hash(1)));
  }

  @Test
  void shared_or_not_a_counter_counts() {
    SharedStateBenchmark sharing = new SharedStateBenchmark();
    assertThat(sharing.wrong(new SharedStateBenchmark.Shared())).isEqualTo(1);
    assertThat(sharing.right(new SharedStateBenchmark.Own())).isEqualTo(1);
  }
}
