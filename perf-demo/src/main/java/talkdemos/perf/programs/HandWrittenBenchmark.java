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
 * The same algorithms by hand in Java, with every number an object and with {@code long} and {@code
 * double}. The first is what an engine can reach that knows what is called, the second what it
 * would have to know the types for.
 *
 * <p>Trap avoided: each result is looked at, so nothing is left out as dead; the parameters come
 * from the table of the Scheme program, so the work is the same.
 *
 * <p>Expected: {@code boxed} within two or three times of {@code bytecode}; {@code unboxed} far
 * ahead where it is all floating-point numbers. Lists and symbols have no boxes to lose: deriv is
 * the same in both.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xss512m")
public class HandWrittenBenchmark extends Timed {
  @Param({"ack", "deriv", "fib", "fibfp", "nqueens", "quicksort", "sumfp", "tak"})
  public String program = "fib";

  @Param({"boxed", "unboxed"})
  public Engine engine = Engine.boxed;

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
