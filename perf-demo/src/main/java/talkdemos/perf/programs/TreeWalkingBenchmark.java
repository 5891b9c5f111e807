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
 * Rung 0 walks the tree of the program and looks each name up in a chain of maps. It runs the
 * programs that its small language has.
 *
 * <p>Trap avoided: the same program text as on the other rungs, with the same parameters, so that
 * the quotient of two figures means something.
 *
 * <p>Expected: some forty times slower than {@code bytecode}.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xss512m")
public class TreeWalkingBenchmark extends Timed {
  @Param({"ack", "fib", "fibfp", "tak"})
  public String program = "fib";

  @Param({"lis"})
  public Engine engine = Engine.lis;

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
