// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.IncompleteExecutionException;
import talkdemos.tdd.workbench.FalsifiedBy.Falsified;

/** Tells the sources' own part of a failure from the frameworks'. */
final class UserCode {
  private static final int FRAMES = 20;
  private static final int LONG = 10_000;
  private static final Pattern FRAME =
      Pattern.compile("\\s*(?:at )?([\\w.$/@]+)\\.[\\w$<>]+\\(.*\\)");
  private static final Pattern MORE =
      Pattern.compile("\\s*\\.\\.\\. ?\\(?\\d+ .*|\\s*\\.\\.\\. \\d+ more");

  private final Map<String, String> sourceOf;

  UserCode(Map<String, String> sourceOf) {
    this.sourceOf = sourceOf;
  }

  /** The lines of the sources in a stack, the innermost first, at most twenty. */
  List<Position> positions(StackTraceElement[] stack) {
    List<Position> lines = new ArrayList<>();
    for (StackTraceElement frame : stack) {
      String file = sourceOf.get(frame.getClassName());
      if (file == null || frame.getLineNumber() <= 0) continue;
      Position line = new Position(file, frame.getLineNumber());
      if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) lines.add(line);
      if (lines.size() == FRAMES) break;
    }
    return lines;
  }

  /** The lines of the sources that a failure came from; those of a cause if it has none itself. */
  List<Position> positions(Throwable failure) {
    for (Throwable one : chain(failure)) {
      List<Position> lines = positions(one.getStackTrace());
      if (!lines.isEmpty()) return lines;
    }
    return List.of();
  }

  /** What a failure says: message, and causes, without the frames of frameworks. */
  String message(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable one : chain(failure)) {
      String own = own(one);
      if (text.indexOf(own) >= 0) continue; // many exceptions quote their cause
      if (!text.isEmpty()) text.append(failure instanceof Falsified ? "\n" : "\ncaused by ");
      text.append(own);
    }
    if (text.length() > LONG) text.replace(LONG, text.length(), " ...");
    return text.toString();
  }

  static List<Throwable> chain(Throwable failure) {
    Set<Throwable> chain = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> inOrder = new ArrayList<>();
    for (Throwable one = failure; one != null && chain.add(one); one = one.getCause()) {
      inOrder.add(one);
    }
    return inOrder;
  }

  private String own(Throwable failure) {
    String message;
    try {
      message = failure.getLocalizedMessage();
    } catch (RuntimeException | StackOverflowError broken) {
      message = "(its message cannot be had: " + broken.getClass().getSimpleName() + ")";
    }
    String name = failure.getClass().getSimpleName();
    if (message == null || message.isBlank()) return name;
    boolean assertion =
        failure instanceof AssertionError || failure instanceof IncompleteExecutionException;
    return (assertion ? "" : name + ": ") + withoutFrames(message);
  }

  private String withoutFrames(String message) {
    List<String> lines =
        Arrays.stream(message.split("\r?\n", -1)).filter(line -> !foreign(line)).toList();
    return String.join("\n", lines).strip();
  }

  private boolean foreign(String line) {
    if (!line.startsWith("\t") && !line.startsWith(" ") && !line.startsWith("at ")) return false;
    if (MORE.matcher(line).matches()) return true;
    Matcher frame = FRAME.matcher(line);
    if (!frame.matches() || !line.strip().startsWith("at ")) return false;
    String name = frame.group(1);
    return !sourceOf.containsKey(name.substring(name.lastIndexOf('/') + 1));
  }
}
