// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command that is to run: immutable; {@link #run} may be called many times.
 *
 * @param command the program and its arguments, passed on as they are: no shell reads them
 * @param environment variables added to this process's own
 * @param directory where it runs, or null for where this process does
 * @param limit after which it is ended, with all its children
 * @param input what it reads from standard input, or null for this process's own
 * @param out where its standard output goes, or null to have it in {@link Finished#out}
 * @param err where its standard error goes, or null to have it in {@link Finished#err}
 */
public record Child(
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Duration limit,
    String input,
    OutputStream out,
    OutputStream err) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  public Child {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** With an empty standard input, 60 s to run, and its output kept. */
  public static Child of(List<String> command) {
    return new Child(command, Map.of(), null, LIMIT, "", null, null);
  }

  public static Child of(String... command) {
    return of(List.of(command));
  }

  /** With one more environment variable. */
  public Child with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Child(command, more, directory, limit, input, out, err);
  }

  public Child in(Path directory) {
    return new Child(command, environment, directory, limit, input, out, err);
  }

  public Child within(Duration limit) {
    return new Child(command, environment, directory, limit, input, out, err);
  }

  /** Null: it reads what this process would read. */
  public Child reading(String input) {
    return new Child(command, environment, directory, limit, input, out, err);
  }

  /** With its output passed on as it comes; null: kept. */
  public Child writing(OutputStream out, OutputStream err) {
    return new Child(command, environment, directory, limit, input, out, err);
  }

  /**
   * Runs it and waits for its end.
   *
   * @throws BadInput if there is no such program, or it is not executable
   */
  public Finished run() {
    Program.check(command.get(0), directory);
    try (Stopwatch stopwatch = Stopwatch.create()) {
      return run(stopwatch);
    } catch (IOException failure) {
      throw new BadInput("cannot run %s: %s".formatted(command.get(0), failure.getMessage()));
    }
  }

  private Finished run(Stopwatch stopwatch) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(stopwatch.around(command));
    builder.environment().putAll(environment);
    if (directory != null) builder.directory(directory.toFile());
    if (input == null) builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      Pump outPump = Pump.start(process.getInputStream(), out);
      Pump errPump = Pump.start(process.getErrorStream(), err);
      if (input != null) feed(process);
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      Duration seen = ended ? Duration.ZERO : spent(process);
      if (!ended) endTree(process);
      return new Finished(
          process.waitFor(),
          outPump.text(),
          errPump.text(),
          wall,
          stopwatch.cpu().orElse(seen),
          !ended);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      endTree(process);
    }
  }

  /** A child that does not read its input, or ends before, is no failure. */
  private void feed(Process process) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unread) {
      // the pipe is broken: nobody wants the rest
    }
  }

  private static Duration spent(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Children first noted, then ended: those of an ended parent would not be found any more. */
  private static void endTree(Process process) {
    if (!process.isAlive()) return;
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }
}
