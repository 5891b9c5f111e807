// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import talkdemos.perf.Timed;

/**
 * Two threads that share a state measure how they get into each other's way. If the question is
 * what the operation costs each of many threads, give each a state of its own.
 *
 * <p>Trap avoided: the same counter is incremented by two threads, once one for both, once one
 * each.
 *
 * <p>Expected: wrong several times slower than right on a machine with two processors that are
 * free; the same where a busy one lets the threads run by turns.
 */
@Threads(2)
public class SharedStateBenchmark extends Timed {
  /** One for all threads. */
  @State(Scope.Benchmark)
  public static class Shared {
    final AtomicLong counter = new AtomicLong();
  }

  /** One for each thread. */
  @State(Scope.Thread)
  public static class Own {
    final AtomicLong counter = new AtomicLong();
  }

  /** One counter for both. */
  @Benchmark
  public long wrong(Shared shared) {
    return shared.counter.incrementAndGet();
  }

  /** A counter each. */
  @Benchmark
  public long right(Own own) {
    return own.counter.incrementAndGet();
  }
}
