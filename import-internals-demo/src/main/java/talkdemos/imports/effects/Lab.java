// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Program;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.log.ClassLog;

/** Runs small programs, each in a fresh JVM that starts as cheaply as it can. */
record Lab(Jdk jdk, Scratch scratch) {
  static final Duration LIMIT = Duration.ofSeconds(60);

  /** The JVM writes its own warnings to standard output, among the program's lines. */
  private static final Pattern WARNING =
      Pattern.compile("\\[[\\d.,]+s]\\[warning]|\\S.* VM warning: ");

  /** Compiles classes without a package, all in one source. */
  void compile(String name, String source) {
    scratch.compile(name, source);
  }

  /** A JVM that runs the main of one of them, ready to be started. */
  Child jvm(List<String> options, String main, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    all.addAll(options);
    all.addAll(List.of("-cp", classes().toString(), main));
    all.addAll(List.of(arguments));
    return Child.of(jdk.java(all.toArray(new String[0]))).within(LIMIT).in(scratch.path());
  }

  /** What a program wrote, line by line; what it wrote to standard error is no part of it. */
  List<String> run(String main, String... arguments) {
    return lines(jvm(List.of(), main, arguments).run());
  }

  /** The same, with the JVM's log of its classes. */
  Logged logged(String main, String... arguments) {
    Path logs = scratch.folder("logs/" + main);
    Finished ended = jvm(List.of(ClassLog.option(logs)), main, arguments).run();
    return new Logged(lines(ended), ClassLog.readAll(logs).get(0));
  }

  record Logged(List<String> lines, ClassLog log) {}

  /** What a program in Python wrote, in a folder of its own; nothing if there is no python3. */
  List<String> python(String program) {
    if (!Program.exists("python3")) return List.of();
    Child child = Child.of("python3", "-c", program).in(scratch.folder("python"));
    Finished ended = child.run();
    return ended.fine() ? ended.out().lines().toList() : List.of();
  }

  Path classes() {
    return scratch.path().resolve("classes");
  }

  static List<String> lines(Finished ended) {
    if (!ended.fine())
      throw new IllegalStateException(
          "a lesson's own program failed: status %d%s%n%s%s"
              .formatted(
                  ended.status(),
                  ended.timedOut() ? ", not ended within " + LIMIT : "",
                  ended.out(),
                  ended.err()));
    return ended.out().lines().filter(line -> !WARNING.matcher(line).lookingAt()).toList();
  }
}
