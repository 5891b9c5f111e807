// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.lispy.Lispy;
import talkdemos.perf.Timed;

/**
 * Lispy keeps continuations re-entrant by writing the stack down when one is captured, frame by
 * frame as an exception unwinds it, and by rebuilding it when one is entered. Programs that capture
 * none should pay nothing, those that do pay by the depth of what has not been written down before.
 *
 * <p>Trap avoided: the loops are compiled and run before anything is timed, and each answer is
 * looked at; the twin without call/cc does the same calls.
 *
 * <p>Expected: escape only and capture within a microsecond or two of a plain call; capture under
 * frames rising with the depth, since each operation makes its frames anew.
 */
public class ContinuationBenchmark extends Timed {
  static final int TIMES = 1000;

  /** The number of Lispy calls, none of them a tail call, around the operation. */
  @Param({"0", "10", "100"})
  public int depth = 0;

  private Lispy lispy;
  private String plain;
  private String escape;
  private String capture;

  /** Defines the three programs; a loop does each thing a thousand times. */
  @Setup
  public void setUp() {
    lispy = Lispy.builder().compileAfter(100).build();
    lispy.eval(
        """
        (define (under depth thunk)
          (if (= depth 0) (thunk) (+ 1 (under (- depth 1) thunk))))
        (define (times n depth thunk)
          (let loop ((i 0) (sum 0))
            (if (= i n) sum (loop (+ i 1) (+ sum (under depth thunk))))))
        (define (plain) 1)
        (define (capture) (call/cc (lambda (k) 1)))
        (define (escape) (+ 1 (call/cc (lambda (k) (+ 1 (k 0))))))
        """);
    plain = call("plain");
    escape = call("escape");
    capture = call("capture");
  }

  private String call(String thunk) {
    return "(times %d %d %s)".formatted(TIMES, depth, thunk);
  }

  /** Baseline: the calls, and a procedure that returns 1. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object plainCall() {
    return lispy.eval(plain);
  }

  /** The same, and a continuation is captured and dropped. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object capture() {
    return lispy.eval(capture);
  }

  /** The same, and the continuation is entered while it is still active. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object captureAndEnter() {
    return lispy.eval(escape);
  }
}
