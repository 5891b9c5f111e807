// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.runtime.Limits;
import talkdemos.lispy.source.LimitException.Limit;

/**
 * Settings of interpreters. Without any, programs touch nothing of the world, and may use as much
 * as the JVM has.
 *
 * <p>A program that reaches a limit is ended by a {@link talkdemos.lispy.source.LimitException},
 * which it cannot handle or delay. Limits are for each program that the host runs, with all that it
 * calls.
 */
public final class LispyBuilder {
  private Writer out = Writer.nullWriter();
  private Writer err = Writer.nullWriter();
  private Reader in = Reader.nullReader();
  private FileAccess files = FileAccess.none();
  private Map<String, String> environment = Map.of();
  private List<String> commandLine = List.of("lispy");
  private final List<Path> libraryPath = new ArrayList<>();
  private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
  private int callsOnStack = 400;
  private int compileAfter;
  private Consumer<String> log = line -> {};

  LispyBuilder() {}

  // ---------------------------------------------------------------- the world

  /** Where programs print. */
  public LispyBuilder out(Writer out) {
    this.out = out;
    return this;
  }

  /** Where programs print errors. */
  public LispyBuilder err(Writer err) {
    this.err = err;
    return this;
  }

  /** What programs read. Waiting for it counts as time, but cannot be ended. */
  public LispyBuilder in(Reader in) {
    this.in = in;
    return this;
  }

  /** The files that programs may touch, load and include. */
  public LispyBuilder files(FileAccess files) {
    this.files = files;
    return this;
  }

  /** The environment variables that programs see. */
  public LispyBuilder environment(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    return this;
  }

  /** What {@code (command-line)} answers. */
  public LispyBuilder commandLine(List<String> commandLine) {
    this.commandLine = List.copyOf(commandLine);
    return this;
  }

  /**
   * Adds a folder where libraries are looked for: (a b) in the file a/b.sld. Programs may import
   * all that is there, whatever files they may touch else.
   */
  public LispyBuilder library(Path folder) {
    libraryPath.add(folder);
    return this;
  }

  /**
   * The number of calls that may lie on the Java stack before they move to the heap; 400 fit into
   * any stack. This is no limit for programs.
   */
  public LispyBuilder callsOnStack(int calls) {
    this.callsOnStack = calls;
    return this;
  }

  /**
   * Has a procedure or a loop compiled to the JVM's code after so many calls or turns; never if it
   * is 0, or if there is a limit on steps or depth, which are not counted one by one there.
   */
  public LispyBuilder compileAfter(int times) {
    this.compileAfter = times;
    return this;
  }

  /** Is told what is compiled, and what is not and why. */
  public LispyBuilder log(Consumer<String> log) {
    this.log = log;
    return this;
  }

  // ---------------------------------------------------------------- limits

  /** How many calls, turns of loops and uses of macros a program may make. */
  public LispyBuilder steps(long most) {
    return limit(Limit.STEPS, most);
  }

  /**
   * How long a program may take. The clock is looked at between steps and while something is
   * printed, so a Java function, or an operation on data of many megabytes, is waited for.
   */
  public LispyBuilder time(Duration most) {
    return limit(Limit.TIME, most.toNanos());
  }

  /** How many calls may wait for a value: how deep a program may recur. */
  public LispyBuilder depth(long most) {
    return limit(Limit.DEPTH, most);
  }

  /** How many bytes of UTF-8 a program may print, on both outputs together. */
  public LispyBuilder output(long most) {
    return limit(Limit.OUTPUT, most);
  }

  /**
   * How many bytes of memory a program may take, whether or not it gives them back; what the
   * expander and the compiler take counts too. Memory is looked at between steps and before much is
   * taken at once. A program may go beyond the limit by what a thousand steps take.
   *
   * @throws UnsupportedOperationException if this JVM does not tell how much memory a thread takes;
   *     HotSpot does
   */
  public LispyBuilder allocation(long most) {
    if (Limits.memory() == null) {
      throw new UnsupportedOperationException("this JVM does not count what a thread allocates");
    }
    return limit(Limit.ALLOCATION, most);
  }

  private LispyBuilder limit(Limit limit, long most) {
    if (most <= 0) {
      throw new IllegalArgumentException("got %d %s, expected at least 1".formatted(most, limit));
    }
    limits.put(limit, most);
    return this;
  }

  /** An interpreter with these settings, which can be used for others. */
  public Lispy build() {
    return new Lispy(
        new World(
            out,
            err,
            in,
            files,
            environment,
            commandLine,
            List.copyOf(libraryPath),
            callsOnStack,
            limits.containsKey(Limit.STEPS) || limits.containsKey(Limit.DEPTH) ? 0 : compileAfter,
            log,
            new Limits(limits)));
  }
}
