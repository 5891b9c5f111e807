// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import talkdemos.tdd.workbench.Verdict.Tested;

class WorkbenchTest {
  @Test
  void usage() {
    SourceFile stack =
        new SourceFile(
            "Counter.java", "package kata; class Counter { int n; void up() { n += 2; } }");
    SourceFile test =
        new SourceFile(
            "CounterTest.java",
            """
            package kata;

            import static org.assertj.core.api.Assertions.assertThat;
            import org.junit.jupiter.api.Test;

            class CounterTest {
              @Test
              void counts_one() {
                Counter counter = new Counter();
                counter.up();
                assertThat(counter.n).as("count").isEqualTo(1);
              }
            }
            """);
    try (Workbench workbench = new Workbench()) {
      Verdict verdict = workbench.run(new Workpiece(List.of(stack, test)), Limits.STANDARD);

      assertThat(verdict.passed()).isFalse();
      assertThat(verdict).isInstanceOf(Tested.class);
      TestOutcome outcome = ((Tested) verdict).failures().get(0);
      assertThat(outcome.test()).hasToString("CounterTest.counts_one");
      assertThat(outcome.message()).isEqualTo("[count] \nexpected: 1\n but was: 2");
      assertThat(outcome.position()).contains(new Position("CounterTest.java", 11));
    }
  }

  @Test
  void a_workbench_may_be_shared_by_threads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Bench bench = new Bench()) {
      List<Callable<Verdict>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Workpiece prints =
            Bench.test("class ATest { @Test void t() { System.out.print(" + i + "); } }");
        runs.add(() -> bench.run(prints, Bench.LIMITS));
      }
      List<Future<Verdict>> verdicts = threads.invokeAll(runs);
      for (int i = 0; i < 12; i++) {
        Tested tested = (Tested) verdicts.get(i).get();
        assertThat(tested.output().out()).isEqualTo(Integer.toString(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_interrupted_run_is_cancelled_and_the_next_works() throws Exception {
    try (Bench bench = new Bench()) {
      Workpiece sleeps =
          Bench.test("class ATest { @Test void t() throws Exception { Thread.sleep(60_000); } }");
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread runner =
          new Thread(
              () -> {
                try {
                  bench.run(sleeps, Limits.STANDARD.within(Duration.ofMinutes(2)));
                  thrown.complete(null);
                } catch (CancellationException cancelled) {
                  thrown.complete(Thread.currentThread().isInterrupted() ? cancelled : null);
                }
              });
      runner.start();
      Thread.sleep(300);
      runner.interrupt();
      assertThat(thrown.get(20, TimeUnit.SECONDS)).hasMessage("the run was interrupted");
      assertThat(bench.tested(Bench.test("class ATest { @Test void t() {} }")).passed()).isTrue();
    }
  }

  @Test
  void a_thread_interrupted_before_it_compiles_spoils_no_later_compilation() {
    try (Bench bench = new Bench()) {
      Workpiece passes = Bench.test("class ATest { @Test void t() {} }");
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> bench.run(passes, Bench.LIMITS))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(bench.tested(passes).passed()).isTrue();
    }
  }

  @Test
  void the_heap_is_as_large_as_the_limits_say() {
    try (Bench bench = new Bench()) {
      for (int megabytes : List.of(32, 200, 64)) {
        Limits limits = new Limits(Bench.LIMITS.run(), Bench.LIMITS.test(), 100, megabytes);
        Workpiece asks =
            Bench.test(
                "class ATest { @Test void t() {",
                "  System.out.print(Runtime.getRuntime().maxMemory() >> 20); } }");
        Tested tested = (Tested) bench.run(asks, limits);
        assertThat(Integer.parseInt(tested.output().out()))
            .isBetween(megabytes * 9 / 10, megabytes);
      }
    }
  }

  @Test
  void a_closed_workbench_refuses() {
    Bench bench = new Bench();
    bench.close();
    Workpiece any = Bench.test("class ATest { @Test void t() {} }");
    assertThatThrownBy(() -> bench.run(any, Bench.LIMITS)).hasMessage("the workbench is closed");
  }

  @Test
  void a_limit_that_is_none_is_refused() {
    assertThatThrownBy(() -> Limits.STANDARD.within(Duration.ZERO))
        .hasMessage("limit of time: got PT0S, expected a positive time");
    assertThatThrownBy(() -> new Limits(Duration.ofDays(1), Duration.ofDays(1), 0, 1))
        .hasMessage("limit of heap: got 1, expected 32 MB or more");
  }
}
