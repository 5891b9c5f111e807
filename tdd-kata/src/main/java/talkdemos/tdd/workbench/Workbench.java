// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Compiles sources in memory and runs their tests in another JVM, which is kept warm and can be
 * killed: whatever the code does, a verdict comes within the limits, and the next run works.
 *
 * <p>The JVM for the tests starts with the workbench, and anew as soon as a run has made it unfit:
 * killed it, overflowed its stack, left threads running. Each run has a class loader of its own; a
 * run sees nothing of those before it. System properties, the default locale and time zone are put
 * back. Tests are those of Jupiter and jqwik in any class of the workpiece; {@code
 * junit-platform.properties} among its resources is heeded. Code that reads {@code System.in} finds
 * its end. What the code changes inside the frameworks, as how AssertJ shows values, is not put
 * back.
 *
 * <p>May be used by several threads, but runs one job at a time: open several workbenches to run
 * several. Close it, or the other JVM lives as long as this one.
 */
public final class Workbench implements AutoCloseable {
  private static final long START = TimeUnit.SECONDS.toNanos(60);

  private final List<Path> classPath = ClassPath.own();
  private final Compiler compiler;
  private WorkerProcess worker;
  private boolean closed;

  /**
   * Opens a workbench and starts the JVM for the tests, without waiting for it.
   *
   * @throws NoCompilerException if the running Java has none
   * @throws NoWorkerException if another JVM cannot be started
   */
  public Workbench() {
    compiler = new Compiler(classPath);
    worker = WorkerProcess.start(classPath, Limits.STANDARD.heapMegabytes());
  }

  /**
   * Compiles in this JVM, in memory. No time limit holds.
   *
   * @throws IllegalArgumentException if there is no source
   */
  public synchronized Compilation compile(Workpiece workpiece) {
    open();
    return compiler.compile(workpiece);
  }

  /**
   * Compiles, and runs all tests.
   *
   * @throws CancellationException if the thread is interrupted while it waits; the run is ended,
   *     and the thread's flag set again
   */
  public Verdict run(Workpiece workpiece, Limits limits) {
    return run(compile(workpiece), limits);
  }

  /** Runs all tests of what was compiled. */
  public Verdict run(Compilation compilation, Limits limits) {
    return run(compilation, limits, false);
  }

  /** Compiles, and runs all tests, noting which lines run. */
  public Verdict runWithCoverage(Workpiece workpiece, Limits limits) {
    return runWithCoverage(compile(workpiece), limits);
  }

  /** Runs all tests of what was compiled, noting which lines run. */
  public Verdict runWithCoverage(Compilation compilation, Limits limits) {
    return run(compilation, limits, true);
  }

  private synchronized Verdict run(Compilation compilation, Limits limits, boolean coverage) {
    open();
    if (!compilation.succeeded()) return new Verdict.DoesNotCompile(compilation.problems());
    boolean fit = false;
    try {
      Trial trial = new Trial(ready(limits), compilation, limits, coverage);
      Verdict verdict = trial.run();
      if (trial.lost()) {
        replace(limits.heapMegabytes());
        trial = new Trial(ready(limits), compilation, limits, coverage);
        verdict = trial.run();
      }
      fit = trial.fit();
      return verdict;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run was interrupted");
    } finally {
      if (!fit) replace(limits.heapMegabytes());
    }
  }

  /** A worker that waits for a job. */
  private WorkerProcess ready(Limits limits) throws InterruptedException {
    if (worker.heapMegabytes() != limits.heapMegabytes()) replace(limits.heapMegabytes());
    if (worker.waits(START)) return worker;
    replace(limits.heapMegabytes()); // it died while it was idle, or is tired
    if (worker.waits(START)) return worker;
    throw new NoWorkerException("the JVM to run tests in does not start" + worker.lastWords());
  }

  private void replace(int heapMegabytes) {
    worker.close();
    worker = WorkerProcess.start(classPath, heapMegabytes);
  }

  private void open() {
    if (closed) throw new IllegalStateException("the workbench is closed");
  }

  /** Ends the other JVM. */
  @Override
  public synchronized void close() {
    closed = true;
    worker.close();
    compiler.close();
  }
}
