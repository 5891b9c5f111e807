// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import talkdemos.perf.Timed;

/**
 * Where throw and catch are compiled into one method, a throw without a trace is a jump, and the
 * exception need not even be made. One call that is not inlined, and the unwinder of the JVM does
 * the work.
 *
 * <p>Trap avoided: measuring the jump and believing that exceptions are cheap; the twin differs in
 * one annotation only.
 *
 * <p>Expected: inlined a few ns, some more where the exception is made all the same; not inlined
 * about a hundred.
 */
public class InlinedBenchmark extends Timed {
  private int value = 7;

  /** The thrower is inlined into the catcher. */
  @Benchmark
  public int inlined() {
    try {
      return throwsInlined();
    } catch (Failure failure) {
      return failure.value;
    }
  }

  @CompilerControl(CompilerControl.Mode.INLINE)
  private int throwsInlined() {
    if (value > 0) throw new Failure(value, false);
    return value;
  }

  /** The thrower is not inlined. */
  @Benchmark
  public int notInlined() {
    try {
      return throwsApart();
    } catch (Failure failure) {
      return failure.value;
    }
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int throwsApart() {
    if (value > 0) throw new Failure(value, false);
    return value;
  }
}
