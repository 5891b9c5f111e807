// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.memory;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * Reading one field of many objects fetches their headers and other fields with it; an array for
 * each field fetches what is read. How the objects lie on the heap decides the rest: in the order
 * of the array they are read well enough, shuffled each one is a journey.
 *
 * <p>Trap avoided: the objects are more than the caches hold, and the shuffled array points to the
 * same objects as the ordered one.
 *
 * <p>Expected: structure of arrays fastest, objects in order a few times slower, shuffled far above
 * both.
 */
public class LayoutBenchmark extends Timed {
  static final int POINTS = 1 << 19;

  private Point[] ordered;
  private Point[] shuffled;
  private long[] xs;

  private static final class Point {
    final long x;
    final long y;
    final long z;

    Point(long x) {
      this.x = x;
      this.y = x + 1;
      this.z = x + 2;
    }

    long y() {
      return y + z;
    }
  }

  /** Makes the points in all three layouts. */
  @Setup
  public void setUp() {
    ordered = new Point[POINTS];
    xs = new long[POINTS];
    for (int i = 0; i < POINTS; i++) {
      ordered[i] = new Point(i);
      xs[i] = ordered[i].y() - i - 3;
    }
    shuffled = ordered.clone();
    Collections.shuffle(Arrays.asList(shuffled), new Random(1));
  }

  /** An array for each field. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public long structureOfArrays() {
    long sum = 0;
    for (long x : xs) sum += x;
    return sum;
  }

  /** An array of objects that lie in its order. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public long arrayOfStructures() {
    return sum(ordered);
  }

  /** An array of the same objects in another order. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public long arrayOfStructuresShuffled() {
    return sum(shuffled);
  }

  private static long sum(Point[] points) {
    long sum = 0;
    for (Point point : points) sum += point.x;
    return sum;
  }
}
