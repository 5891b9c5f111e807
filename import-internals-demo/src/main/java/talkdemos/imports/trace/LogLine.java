// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.log.ClassLog;
import talkdemos.imports.log.Event;

/**
 * One line of a log that tells more than the {@link ClassLog}: who asked, and when a load began.
 *
 * @param nanos since the JVM's start
 * @param thread the operating system's id of the thread that wrote it
 */
record LogLine(long nanos, long thread, Said said) {
  /** What it says. Names are binary names with dots. */
  sealed interface Said {}

  /** The boot loader is asked for a class: every load begins so, whichever loader is to find it. */
  record Asked(String name) implements Said {}

  /** A class was loaded or verified, or its initialisation begins. */
  record Happened(Event event) implements Said {}

  /**
   * More on the class of the line before.
   *
   * @param klass the JVM's address of the class
   * @param above the addresses of its superclass and interfaces
   * @param loader that defined it, such as {@code app}
   */
  record Details(String klass, List<String> above, String loader) implements Said {}

  /**
   * A reference of one class to another was resolved.
   *
   * @param where file and line, such as {@code Hello.java:5}; may be empty
   * @param how {@code super}, {@code interface}, {@code verification}, or empty for running code
   */
  record Resolved(String from, String to, String where, String how) implements Said {}

  /** A Java stack follows: who had a class loaded. */
  record Stack(String name) implements Said {}

  /** One frame of it, {@code a.B.method(B.java:7)}. */
  record Frame(String frame) implements Said {}

  private static final String DECORATIONS = "uptimenanos,tid,tags";
  private static final Pattern START = Pattern.compile("\\[(\\d+)ns]\\[(\\d+)]\\[([a-z,]+) *] ?");
  private static final Pattern ASKED =
      Pattern.compile("(?:entry (\\S+) : )?find_and_add LOAD_INSTANCE (?:'([^']+)')?.*");
  private static final Pattern RESOLVED =
      Pattern.compile("(\\S+) ([^\\s\\[]\\S*)(?: ([^\\s(]\\S*))?(?: \\((.*)\\))?");
  private static final Pattern DETAILS =
      Pattern.compile(" klass: (0x\\S+) super: ((?:interfaces: |0x\\S+ )+)");
  private static final Pattern NAMED_LOADER = Pattern.compile("loader data: \\S+ of '([^']+)'");
  private static final Pattern LOADER = Pattern.compile("for instance a '([^']+)'");
  private static final Pattern MODULE = Pattern.compile("\\((?:[\\w.]+(?:@[^/]*)?/)?([^/)]*)\\)");

  /**
   * The options that write such a log. The JVM's own names of tags and lines are not a promise;
   * they were tried with 17 and 25. Java stacks of loads came after 17 and are asked for from 25
   * on.
   */
  static List<String> options(Jdk jdk, java.nio.file.Path file) {
    String tags =
        "class+load=debug,class+init=info,class+resolve=debug,class+load+placeholders=debug";
    String more = jdk.feature() >= 25 ? ",class+load+cause=info" : "";
    String log = "-Xlog:%s%s:file=\"%s\":%s:filecount=0".formatted(tags, more, file, DECORATIONS);
    return jdk.feature() >= 25 ? List.of(log, "-XX:LogClassLoadingCauseFor=*") : List.of(log);
  }

  /** Reads a line; empty if it tells nothing of use. */
  static Optional<LogLine> read(String line) {
    Matcher start = START.matcher(line);
    if (!start.lookingAt()) return Optional.empty();
    String said = line.substring(start.end());
    return Optional.ofNullable(said(start.group(3), said, line))
        .map(it -> new LogLine(Long.parseLong(start.group(1)), Long.parseLong(start.group(2)), it));
  }

  private static Said said(String tags, String said, String line) {
    return switch (tags) {
      case "class,load,placeholders" -> asked(said);
      case "class,resolve" -> resolved(said);
      case "class,load,cause" -> stack(said);
      case "class,load", "class,init" -> {
        Optional<Event> event = ClassLog.event(line);
        if (event.isPresent()) yield new Happened(event.get());
        yield details(said);
      }
      default -> null;
    };
  }

  private static Said details(String said) {
    Matcher details = DETAILS.matcher(said);
    if (!details.lookingAt()) return null;
    List<String> above = List.of(details.group(2).replace("interfaces: ", "").split(" "));
    return new Details(details.group(1), above, loader(said));
  }

  private static Said asked(String said) {
    if (!said.contains("LOAD_INSTANCE")) return null; // most lines of this tag are of no use here
    Matcher asked = ASKED.matcher(said);
    if (!asked.matches()) return null;
    String name = asked.group(1) == null ? asked.group(2) : asked.group(1);
    return name == null ? null : new Asked(name.replace('/', '.'));
  }

  private static Said resolved(String said) {
    Matcher resolved = RESOLVED.matcher(said);
    if (!resolved.matches()) return null;
    String how = resolved.group(4) == null ? "" : resolved.group(4);
    boolean structure =
        how.equals("super") || how.equals("interface") || how.equals("verification");
    return new Resolved(
        resolved.group(1),
        resolved.group(2),
        resolved.group(3) == null ? "" : resolved.group(3),
        structure ? how : "");
  }

  private static Said stack(String said) {
    if (said.startsWith("Java stack when loading ")) {
      return new Stack(said.substring("Java stack when loading ".length(), said.length() - 1));
    }
    String frame = said.strip();
    if (!frame.startsWith("at ")) return null;
    return new Frame(MODULE.matcher(frame.substring(3)).replaceAll("($1)"));
  }

  /** The JDK's own loaders by their short names, others by their class. */
  private static String loader(String said) {
    Matcher named = NAMED_LOADER.matcher(said);
    if (named.find()) return named.group(1).equals("bootstrap") ? "boot" : named.group(1);
    Matcher loader = LOADER.matcher(said);
    if (!loader.find()) return "";
    return switch (loader.group(1)) {
      case "jdk/internal/loader/ClassLoaders$AppClassLoader" -> "app";
      case "jdk/internal/loader/ClassLoaders$PlatformClassLoader" -> "platform";
      default -> loader.group(1).replace('/', '.');
    };
  }
}
