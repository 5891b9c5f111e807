// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.startup;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.lispy.Lispy;

/**
 * The first iteration of a program may take a hundred times what the two-hundredth does: classes
 * are loaded, then the interpreter counts, then two compilers work beside it. A mean over all of
 * them describes none.
 *
 * <p>Trap avoided: no warm-up and no mean, 200 single shots in a fresh JVM, one by one; look at the
 * curve, the figure beside it is only its average.
 *
 * <p>Expected: a steep fall in the first ten, steps down where the compilers deliver, flat at the
 * end; -Xint flat and slow all the way; C1 flat early, and above the rest at the end.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 200)
public class WarmUpBenchmark {
  private Lispy lispy;

  /** Makes an interpreter, and defines a procedure that makes 753 calls for 13. */
  @Setup
  public void setUp() {
    lispy = Lispy.builder().compileAfter(1000).build();
    lispy.eval("(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))");
  }

  /** Both compilers, one after the other: what a JVM does by itself. */
  @Benchmark
  public Object tiered() {
    return lispy.eval("(fib 13)");
  }

  /** Only the quick compiler. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
  public Object c1Only() {
    return lispy.eval("(fib 13)");
  }

  /** Only the thorough compiler. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-XX:-TieredCompilation")
  public Object c2Only() {
    return lispy.eval("(fib 13)");
  }

  /** No compiler. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-Xint")
  public Object interpreted() {
    return lispy.eval("(fib 13)");
  }
}
