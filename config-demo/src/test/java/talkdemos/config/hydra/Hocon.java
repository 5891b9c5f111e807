// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import talkdemos.config.tree.Json;

/**
 * Writes recorded folders as a person would write HOCON: keys without quotes where that is
 * possible, texts and references in quotes, a package header as a comment on the first line.
 */
public final class Hocon {
  private Hocon() {}

  /** A reference that HOCON can say itself. */
  static final Pattern SUBSTITUTION =
      Pattern.compile("\\$\\{[A-Za-z_][\\w-]*(\\.[A-Za-z_][\\w-]*)*}");

  /** Writes {@code {folder: {file: content}}}, every reference in quotes. */
  public static void write(Path parent, Map<String, Object> folders) {
    write(parent, folders, false);
  }

  /** The same, where HOCON can say a reference itself without quotes. */
  static void writeWithSubstitutions(Path parent, Map<String, Object> folders) {
    write(parent, folders, true);
  }

  private static void write(Path parent, Map<String, Object> folders, boolean substitutions) {
    folders.forEach(
        (folder, files) ->
            Recorded.object(files)
                .forEach(
                    (file, content) ->
                        write(
                            parent.resolve(folder).resolve(file + ".conf"),
                            text(Recorded.object(content), substitutions))));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> content, boolean substitutions) {
    Map<String, Object> entries = new LinkedHashMap<>(content);
    Object header = entries.remove("@package");
    StringBuilder out = new StringBuilder(header == null ? "" : "# @package " + header + "\n");
    entries.forEach(
        (key, value) ->
            out.append(key(key))
                .append(" = ")
                .append(value(value, "", substitutions))
                .append('\n'));
    return out.toString();
  }

  private static String value(Object value, String indent, boolean substitutions) {
    String inner = indent + "  ";
    StringBuilder out = new StringBuilder();
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      map.forEach(
          (key, item) ->
              out.append('\n')
                  .append(inner)
                  .append(key((String) key))
                  .append(" = ")
                  .append(value(item, inner, substitutions)));
      return out.append(map.isEmpty() ? "}" : "\n" + indent + "}").toString();
    }
    if (value instanceof List<?> list) {
      return "["
          + String.join(", ", list.stream().map(item -> value(item, inner, substitutions)).toList())
          + "]";
    }
    if (value instanceof String text && !(substitutions && SUBSTITUTION.matcher(text).matches())) {
      return Json.quoted(text);
    }
    return String.valueOf(value);
  }

  private static String key(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_-]*") && !key.equals("include")
        ? key
        : Json.quoted(key);
  }
}
