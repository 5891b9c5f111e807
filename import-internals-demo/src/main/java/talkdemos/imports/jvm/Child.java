// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
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
 * @param end when it is ended, with all its children, if it does not end before
 * @param streams what it reads and where it writes
 */
public record Child(
    List<String> command,
    Map<String, String> environment,
    Path directory,
    End end,
    Streams streams) {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration TO_SHUT_DOWN = Duration.ofSeconds(3);

  public Child {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** After a time, or as soon as it wrote a text to standard output (null: whatever it writes). */
  record End(Duration limit, String text) {}

  /**
   * @param input for its standard input; null: this process's own
   * @param out for its standard output; null: kept; {@code System.out}: this process's own
   * @param err for its standard error; null: kept
   */
  record Streams(String input, OutputStream out, OutputStream err) {}

  /** With an empty standard input, 60 s to run, and its output kept. */
  public static Child of(List<String> command) {
    return new Child(command, Map.of(), null, new End(LIMIT, null), new Streams("", null, null));
  }

  public static Child of(String... command) {
    return of(List.of(command));
  }

  /** With one more environment variable. */
  public Child with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Child(command, more, directory, end, streams);
  }

  /** Where it runs; a relative command is looked up there as well. */
  public Child in(Path directory) {
    return new Child(command, environment, directory, end, streams);
  }

  /** The time after which it is ended. */
  public Child within(Duration limit) {
    return new Child(command, environment, directory, new End(limit, end.text()), streams);
  }

  /** Ended as soon as its standard output, which must be kept, has this text: for servers. */
  public Child until(String text) {
    return new Child(command, environment, directory, new End(end.limit(), text), streams);
  }

  /** What it reads; null: what this process would read. */
  public Child reading(String input) {
    Streams changed = new Streams(input, streams.out(), streams.err());
    return new Child(command, environment, directory, end, changed);
  }

  /**
   * With its output passed on as it comes; null: kept. With {@code System.out} the child writes
   * there itself, so that it finds a terminal where there is one.
   */
  public Child writing(OutputStream out, OutputStream err) {
    Streams changed = new Streams(streams.input(), out, err);
    return new Child(command, environment, directory, end, changed);
  }

  /**
   * Runs it and waits for its end.
   *
   * @throws BadInput if there is no such program, or it is not executable
   */
  public Finished run() {
    List<String> resolved = Program.resolve(this);
    try (Stopwatch stopwatch = Stopwatch.create()) {
      return run(stopwatch, resolved);
    } catch (IOException failure) {
      throw new BadInput("cannot run %s: %s".formatted(command.get(0), failure.getMessage()));
    }
  }

  private Finished run(Stopwatch stopwatch, List<String> resolved) throws IOException {
    long start = System.nanoTime();
    Process process = builder(stopwatch.around(resolved)).start();
    AtExit noOrphans = AtExit.run(() -> endTree(process));
    try {
      Pump out = Pump.start(process.getInputStream(), streams.out());
      Pump err = Pump.start(process.getErrorStream(), streams.err());
      if (streams.input() != null) feed(process);
      boolean timedOut = !await(process, out);
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      Duration seen = spent(process);
      endTree(process);
      Duration cpu = stopwatch.cpu().orElse(seen);
      return new Finished(process.waitFor(), out.text(), err.text(), wall, cpu, timedOut);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      endTree(process);
      noOrphans.close();
    }
  }

  private ProcessBuilder builder(List<String> timed) {
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().putAll(environment);
    if (directory != null) builder.directory(directory.toFile());
    if (streams.input() == null) builder.redirectInput(Redirect.INHERIT);
    if (streams.out() == System.out) builder.redirectOutput(Redirect.INHERIT);
    return builder;
  }

  /** A child that does not read its input, or ends before, is no failure. */
  private void feed(Process process) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(streams.input().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unread) {
      // the pipe is broken: nobody wants the rest
    }
  }

  /** Whether it ended, or wrote the text, within the limit. */
  private boolean await(Process process, Pump out) throws InterruptedException {
    long limit = end.limit().toMillis();
    if (end.text() == null) return process.waitFor(limit, TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + end.limit().toNanos();
    while (System.nanoTime() < deadline) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || out.has(end.text())) return true;
    }
    return false;
  }

  private static Duration spent(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Asks the children to end, so that the shell around them can still tell what they took, and a
   * JVM runs its shutdown; then ends what is left, children noted before their parents are gone.
   */
  private static void endTree(Process process) {
    if (!process.isAlive()) return;
    List<ProcessHandle> descendants = process.descendants().toList();
    descendants.forEach(ProcessHandle::destroy);
    try {
      process.waitFor(TO_SHUT_DOWN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }
}
