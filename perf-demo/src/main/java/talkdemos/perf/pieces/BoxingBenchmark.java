// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * A box costs an allocation unless its value lies in the cache or the compiler proves that nobody
 * keeps the box. A box that lives from one turn of a loop to the next, and might be a cached one,
 * is more than that proof can follow.
 *
 * <p>Trap avoided: the values are fields that the compiler must read, so that nothing is computed
 * at compile time, and the results are returned, so that nothing is dropped.
 *
 * <p>Expected: primitive and cached within a nanosecond of each other; the heap a few times that;
 * boxes of one turn cost what primitives do; boxes carried over cost as much as those that others
 * could see.
 */
public class BoxingBenchmark extends Timed {
  static final int LENGTH = 100;

  private long small = 100;
  private long large = 100_000;
  private Object kept;

  /** No box. */
  @Benchmark
  public long primitive() {
    return large;
  }

  /** A box that Long.valueOf takes from its cache, -128 to 127. */
  @Benchmark
  public Object boxInsideCache() {
    return small;
  }

  /** A box that Long.valueOf makes. */
  @Benchmark
  public Object boxOutsideCache() {
    return large;
  }

  /** The sum of a hundred numbers, no boxes. */
  @Benchmark
  public long sumOfPrimitives() {
    long sum = large;
    for (int i = 0; i < LENGTH; i++) sum += i;
    return sum;
  }

  private record Box(long value) {}

  /** The same, each partial sum put into a box and taken out in the same turn. */
  @Benchmark
  public long sumInBoxesOfOneTurn() {
    long sum = large;
    for (int i = 0; i < LENGTH; i++) {
      Box box = new Box(sum + i);
      sum = box.value;
    }
    return sum;
  }

  /** The same, each partial sum in a Long that the next turn reads, and nobody else. */
  @Benchmark
  public long sumInBoxesCarriedOver() {
    Long sum = large;
    for (int i = 0; i < LENGTH; i++) sum = sum + i;
    return sum;
  }

  /** The same, each partial sum stored where others could see it: escape analysis must fail. */
  @Benchmark
  public long sumInBoxesThatEscape() {
    kept = large;
    for (int i = 0; i < LENGTH; i++) kept = (Long) kept + i;
    return (Long) kept;
  }
}
