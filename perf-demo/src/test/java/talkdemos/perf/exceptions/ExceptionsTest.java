// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is timed gives the right answers. */
class ExceptionsTest {
  @Test
  void a_try_changes_no_result() {
    TryBenchmark tries = new TryBenchmark();
    assertThat(
            List.of(tries.noTry(), tries.tryWithoutThrow(), tries.threeTries(), tries.tryFinally()))
        .containsOnly(333_333);
  }

  @Test
  void every_throw_is_caught_with_its_value() {
    for (int depth : new int[] {0, 1, 10, 1000}) {
      ThrowBenchmark thrown = new ThrowBenchmark();
      thrown.depth = depth;
      assertThat(List.of(thrown.withTrace(), thrown.withoutTrace(), thrown.preallocated()))
          .containsOnly(7);
    }
    InlinedBenchmark inlined = new InlinedBenchmark();
    assertThat(List.of(inlined.inlined(), inlined.notInlined())).containsOnly(7);
  }

  @Test
  void only_what_asks_for_a_trace_has_one() {
    assertThat(new Failure(1, true).getStackTrace()).isNotEmpty();
    assertThat(new Failure(1, false).getStackTrace()).isEmpty();
    TraceBenchmark traces = new TraceBenchmark();
    assertThat(traces.fiftyCalls()).hasToString("NOTHING");
    assertThat(((Throwable) traces.fillInStackTrace()).getStackTrace()).hasSizeGreaterThan(50);
    assertThat((StackTraceElement[]) traces.getStackTrace()).hasSizeGreaterThan(50);
    assertThat(traces.walkOneFrame()).isEqualTo("below");
    assertThat((Long) traces.walkAllFrames()).isGreaterThan(50);
    assertThat(((Throwable) traces.chainOfThreeCauses()).getCause()).hasRootCauseMessage(null);
  }

  @Test
  void every_way_to_fail_gives_the_same_sum() {
    for (int failures : new int[] {0, 10, 100}) {
      FailureBenchmark failing = new FailureBenchmark();
      failing.failures = failures;
      failing.setUp();
      int expected = 0;
      for (int i = 0; i < 1000; i++) expected += i % 100 < failures ? -1 : i % 100 + 1;
      assertThat(
              List.of(
                  failing.exception(),
                  failing.exceptionWithoutTrace(),
                  failing.resultObject(),
                  failing.optional(),
                  failing.sentinel()))
          .containsOnly(expected);
    }
  }

  @Test
  void a_continuation_changes_no_result() {
    for (int depth : new int[] {0, 10}) {
      ContinuationBenchmark continuations = new ContinuationBenchmark();
      continuations.depth = depth;
      continuations.setUp();
      assertThat(
              List.of(
                  continuations.plainCall(),
                  continuations.capture(),
                  continuations.captureAndEnter()))
          .containsOnly(1000L * (1 + depth));
    }
  }
}
