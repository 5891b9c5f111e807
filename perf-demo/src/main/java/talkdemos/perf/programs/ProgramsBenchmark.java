// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The distance from a tree of maps ({@code lis}) to hand-written Java ({@code boxed}, {@code
 * unboxed}) is made of steps that have names. Each engine here has taken some of them.
 *
 * <p>Trap avoided: a program that is run once is measured with its compilation; here it is warm,
 * and {@code perf-demo/compare} shows the whole process.
 *
 * <p>Expected: {@code bytecode} near {@code boxed} where a program calls and counts; {@code
 * unboxed} far ahead of both where it is all floating-point numbers.
 *
 * <p>An engine that cannot run a program says so and has no figure. {@code -p row=test} makes every
 * one of them short. The stack is large because recursion goes as deep as ack does, and Kawa and
 * Java have no other place for it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xss512m")
public class ProgramsBenchmark {
  @Param({
    "ack", "cpstak", "ctak", "deriv", "destruc", "dynamic", "earley", "equal", "fft", "fib",
    "fibfp", "matrix", "mbrot", "nbody", "nboyer", "nqueens", "pi", "quicksort", "read", "string",
    "sumfp", "tak"
  })
  public String program;

  @Param({"bytecode", "closure", "lis", "kawa", "boxed", "unboxed"})
  public Engine engine;

  @Param("warm")
  public String row;

  private Callable<Object> body;
  private String expected;

  @Setup
  public void start() {
    Program text = Program.named(program);
    Program.Row parameters = text.row(row);
    expected = parameters.result();
    body = engine.start(text, parameters);
  }

  /** Runs the program once; a wrong result ends the benchmark. */
  @Benchmark
  public Object run() throws Exception {
    Object result = body.call();
    String printed = engine.printed(result);
    if (!printed.equals(expected)) {
      throw new AssertionError(
          program + " on " + engine + ": got " + printed + ", expected " + expected);
    }
    return result;
  }
}
