// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Param;
import talkdemos.perf.Timed;

/**
 * Most of an exception's price is its stack trace, which is as long as the stack is deep. What is
 * left without one is the unwinding, frame by frame, which grows with the frames between throw and
 * catch as well.
 *
 * <p>Trap avoided: the frames in between are calls that the compiler is told not to inline; inlined
 * ones are no frames, see {@code InlinedBenchmark}; their names differ from the benchmarks', whose
 * names JMH has inlined.
 *
 * <p>Expected: three rising curves over the depth; with a trace twice to ten times one without;
 * preallocated saves nothing over new without a trace once there are frames in between.
 */
public class ThrowBenchmark extends Timed {
  /** The number of frames between the throw and the catch; 0 is the same method. */
  @Param({"0", "1", "10", "100", "1000"})
  public int depth = 0;

  private int value = 7;

  /** A new exception with its stack trace. */
  @Benchmark
  public int withTrace() {
    try {
      if (depth == 0) throw new Failure(value, true);
      return belowWithTrace(depth);
    } catch (Failure failure) {
      return failure.value;
    }
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int belowWithTrace(int frames) {
    if (frames == 1) throw new Failure(value, true);
    return belowWithTrace(frames - 1) + 1;
  }

  /** A new exception that was made without a stack trace. */
  @Benchmark
  public int withoutTrace() {
    try {
      if (depth == 0) throw new Failure(value, false);
      return belowWithoutTrace(depth);
    } catch (Failure failure) {
      return failure.value;
    }
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int belowWithoutTrace(int frames) {
    if (frames == 1) throw new Failure(value, false);
    return belowWithoutTrace(frames - 1) + 1;
  }

  /** The same exception each time. */
  @Benchmark
  public int preallocated() {
    try {
      if (depth == 0) throw Failure.PREALLOCATED;
      return belowPreallocated(depth);
    } catch (Failure failure) {
      return failure.value;
    }
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int belowPreallocated(int frames) {
    if (frames == 1) throw Failure.PREALLOCATED;
    return belowPreallocated(frames - 1) + 1;
  }
}
