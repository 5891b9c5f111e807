// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The source of a class of the zoo, in parts.
 *
 * <p>It relies on the format of the sources: a nested class begins at an indentation of two, and
 * ends with a brace alone at that indentation.
 */
final class SourceText {
  private static final Pattern SUBCLASS =
      Pattern.compile("    public static (final )?class \\w+ extends .*");

  private final List<String> lines;

  private SourceText(List<String> lines) {
    this.lines = lines;
  }

  /** The file of a class, or of the class that it is nested in. */
  static SourceText of(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) outermost = outermost.getEnclosingClass();
    String name = "/sources/" + outermost.getName().replace('.', '/') + ".java";
    try (InputStream file = SourceText.class.getResourceAsStream(name)) {
      if (file == null) throw new IllegalStateException("no source in " + name);
      return new SourceText(
          new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the javadoc of the file's class says, on lines of its own. */
  List<String> story() {
    int start = lines.indexOf("/**");
    List<String> story = new ArrayList<>();
    for (String line : lines.subList(start + 1, lines.size())) {
      if (line.equals(" */")) break;
      story.add(line.replaceFirst("^ \\* ?", "").replaceAll("</?\\w+>", ""));
    }
    String text = String.join("\n", story).replaceAll("\\{@\\w+ ?(\\n?)([^}]*)\\}", "$1$2");
    return text.lines().map(String::stripTrailing).toList();
  }

  /**
   * A nested class with its comment, without the subclasses that only name a twin; empty if there
   * is none of this name.
   */
  List<String> nested(String name) {
    Pattern head = Pattern.compile("  [a-z ]*(class|record|interface) " + name + "\\b.*");
    for (int at = 0; at < lines.size(); at++) {
      if (!head.matcher(lines.get(at)).matches()) continue;
      int start = at;
      while (start > 0 && !lines.get(start - 1).isBlank()) start--;
      int end = at;
      while (!lines.get(end).equals("  }") && !lines.get(end).endsWith("{}")) end++;
      return withoutSubclasses(lines.subList(start, end + 1));
    }
    return List.of();
  }

  private static List<String> withoutSubclasses(List<String> part) {
    List<String> rest = new ArrayList<>();
    boolean inside = false;
    for (String line : part) {
      if (SUBCLASS.matcher(line).matches()) {
        inside = true;
        dropComment(rest);
      }
      if (!inside) rest.add(line.startsWith("  ") ? line.substring(2) : line);
      if (line.equals("    }")) inside = false;
    }
    while (rest.size() > 1 && rest.get(rest.size() - 2).isBlank()) rest.remove(rest.size() - 2);
    return Collections.unmodifiableList(rest);
  }

  /** Takes back the comment and the empty lines that belong to what follows. */
  private static void dropComment(List<String> rest) {
    while (!rest.isEmpty()
        && (rest.get(rest.size() - 1).isBlank()
            || rest.get(rest.size() - 1).strip().startsWith("/**")
            || rest.get(rest.size() - 1).strip().startsWith("*"))) {
      rest.remove(rest.size() - 1);
    }
  }
}
