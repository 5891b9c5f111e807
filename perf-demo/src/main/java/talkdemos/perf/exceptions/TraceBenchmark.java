// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import talkdemos.perf.Timed;

/**
 * Filling a stack trace in notes methods and places as numbers, reading it makes an object with
 * names for each frame: many exceptions are filled in, few are read. A StackWalker stops after the
 * frames that it needs.
 *
 * <p>Trap avoided: all are asked from the same depth below the benchmark, by calls that are not
 * inlined.
 *
 * <p>Expected: reading the trace about ten times filling it in; the walker's first frame far below
 * reading all; a cause costs a trace of its own each.
 */
public class TraceBenchmark extends Timed {
  private static final int DEPTH = 50;
  private static final StackWalker WALKER = StackWalker.getInstance();

  private enum What {
    NOTHING,
    FILL,
    READ,
    WALK_ONE,
    WALK_ALL,
    CAUSES
  }

  /** Baseline: fifty calls and nothing. */
  @Benchmark
  public Object fiftyCalls() {
    return below(DEPTH, What.NOTHING);
  }

  /** A new Throwable, its trace filled in and never read. */
  @Benchmark
  public Object fillInStackTrace() {
    return below(DEPTH, What.FILL);
  }

  /** The same, and read. */
  @Benchmark
  public Object getStackTrace() {
    return below(DEPTH, What.READ);
  }

  /** The first frame by a StackWalker. */
  @Benchmark
  public Object walkOneFrame() {
    return below(DEPTH, What.WALK_ONE);
  }

  /** All frames by a StackWalker. */
  @Benchmark
  public Object walkAllFrames() {
    return below(DEPTH, What.WALK_ALL);
  }

  /** Three exceptions, each the cause of the next. */
  @Benchmark
  public Object chainOfThreeCauses() {
    return below(DEPTH, What.CAUSES);
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private Object below(int frames, What what) {
    if (frames > 0) return below(frames - 1, what);
    return switch (what) {
      case NOTHING -> what;
      case FILL -> new Throwable();
      case READ -> new Throwable().getStackTrace();
      case WALK_ONE -> WALKER.walk(Stream::findFirst).orElseThrow().getMethodName();
      case WALK_ALL -> WALKER.walk(Stream::count);
      case CAUSES -> new Throwable(new Throwable(new Throwable()));
    };
  }
}
