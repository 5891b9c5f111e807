// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.perf.Timed;

/**
 * The classical programs of Scheme on a tree of closures, on methods of the JVM made from it, and
 * on Kawa, which compiles to the JVM as well. Compilation takes the interpreter's work away; what
 * is left is calls, boxes and continuations.
 *
 * <p>Trap avoided: a program that is run once is measured with its compilation; here it is warm,
 * and {@code perf-demo/compare} shows whole processes. Kawa's stack is as large as its recursion
 * needs, since it has no other place for it.
 *
 * <p>Expected: {@code bytecode} several times faster than {@code closure} where a program calls and
 * counts, and little where it is all library, as pi and read are.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xss512m")
public class ProgramsBenchmark extends Timed {
  @Param({
    "ack",
    "cpstak",
    "ctak",
    "deriv",
    "destruc",
    "dynamic",
    "earley",
    "equal",
    "fft",
    "fib",
    "fibfp",
    "matrix",
    "mbrot",
    "nbody",
    "nboyer",
    "nqueens",
    "pi",
    "quicksort",
    "read",
    "string",
    "sumfp",
    "tak"
  })
  public String program = "fib";

  @Param({"bytecode", "closure", "kawa"})
  public Engine engine = Engine.bytecode;

  /** The row of the program's table: {@code test} is shorter, {@code full} longer. */
  @Param("warm")
  public String row = "warm";

  private Prepared prepared;

  /** Reads the program. */
  @Setup
  public void setUp() {
    prepared = Prepared.of(program, engine, row);
  }

  /** The program, run once; a wrong result ends the benchmark. */
  @Benchmark
  public Object run() throws Exception {
    return prepared.run();
  }
}
