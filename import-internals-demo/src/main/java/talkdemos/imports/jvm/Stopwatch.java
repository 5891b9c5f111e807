// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures a command's processor time, which Java does not tell of a process that has ended: a
 * shell runs the command, and its built-in {@code times} writes what the children took. Bash tells
 * milliseconds, other shells hundredths of a second. The shell adds 1 or 2 ms of wall time and
 * nothing to the processor time.
 */
final class Stopwatch implements Closeable {
  private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+)[.,](\\d+)s");

  /** The shell itself says nothing: it would tell of a child that a signal ended. */
  private static final String SCRIPT =
      "exec 3>&2 2>/dev/null; \"$@\" 2>&3 3>&-; s=$?; times >\"$0\"; exit $s";

  private final Optional<Path> shell;
  private final Path times;
  private final AtExit guard;

  private Stopwatch(Optional<Path> shell, Path times) {
    this.shell = shell;
    this.times = times;
    this.guard = AtExit.runAfterChildren(() -> times.toFile().delete());
  }

  static Stopwatch create() throws IOException {
    Optional<Path> shell =
        Stream.of("/bin/bash", "/usr/bin/bash", "/bin/sh")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return new Stopwatch(shell, Files.createTempFile("talkdemos", ".times"));
  }

  /** The command to run instead; the arguments reach the program untouched. */
  List<String> around(List<String> command) {
    if (shell.isEmpty()) return command;
    List<String> timed = new ArrayList<>();
    timed.addAll(List.of(shell.get().toString(), "-c", SCRIPT, times.toString())); // the last is $0
    timed.addAll(command);
    return timed;
  }

  /** What the command took; empty if it was not let end, or where there is no such shell. */
  Optional<Duration> cpu() throws IOException {
    String written = Files.readString(times);
    List<String> lines = written.lines().toList();
    if (lines.size() < 2) return Optional.empty();
    Duration sum = Duration.ZERO; // the second line: user and system time of the children
    Matcher time = TIME.matcher(lines.get(1));
    while (time.find()) sum = sum.plus(duration(time));
    return Optional.of(sum);
  }

  private static Duration duration(Matcher time) {
    double seconds = Double.parseDouble(time.group(2) + "." + time.group(3));
    return Duration.ofMinutes(Long.parseLong(time.group(1))).plusNanos(Math.round(seconds * 1e9));
  }

  @Override
  public void close() throws IOException {
    guard.close();
    Files.deleteIfExists(times);
  }
}
