// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Json;

/**
 * Writes recorded folders as a person would write HOCON: keys without quotes where that is
 * possible, texts and references in quotes, a package header as a comment on the first line.
 */
public final class Hocon {
  private Hocon() {}

  /** Writes {@code {folder: {file: content}}}. */
  public static void write(Path parent, Map<String, Object> folders) {
    folders.forEach(
        (folder, files) ->
            Recorded.object(files)
                .forEach(
                    (file, content) ->
                        write(
                            parent.resolve(folder).resolve(file + ".conf"),
                            text(Recorded.object(content)))));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> content) {
    Map<String, Object> entries = new LinkedHashMap<>(content);
    Object header = entries.remove("@package");
    StringBuilder out = new StringBuilder(header == null ? "" : "# @package " + header + "\n");
    entries.forEach(
        (key, value) -> out.append(key(key)).append(" = ").append(value(value, "")).append('\n'));
    return out.toString();
  }

  private static String value(Object value, String indent) {
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
                  .append(value(item, inner)));
      return out.append(map.isEmpty() ? "}" : "\n" + indent + "}").toString();
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(item -> value(item, inner)).toList()) + "]";
    }
    return value instanceof String text ? Json.quoted(text) : String.valueOf(value);
  }

  private static String key(String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_-]*") && !key.equals("include")
        ? key
        : Json.quoted(key);
  }
}
