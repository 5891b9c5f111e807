// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON and keeps all of it: the order of keys and the text of numbers. Values are {@link
 * Map}, {@link List}, {@link String}, {@link Boolean}, {@link Number}, and null.
 */
public final class Recorded {
  /** A number as it was written, so that 1 is not 1.0. */
  public record Number(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final String text;
  private int at;

  private Recorded(String text) {
    this.text = text;
  }

  /** What {@code src/test/resources/hydra} has in a file. */
  public static Map<String, Object> file(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream("/hydra/" + name + ".json")) {
      return object(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Object read(String text) {
    Recorded reader = new Recorded(text);
    Object value = reader.value();
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong("the end");
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  public static <T> List<T> list(Object value) {
    return value == null ? List.of() : (List<T>) value;
  }

  /**
   * A value as JSON on one line, as Python writes it: two values are equal when their texts are.
   */
  public static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, item) -> entries.add(text(key) + ": " + text(item)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(Recorded::text).toList()) + "]";
    }
    return value instanceof String string
        ? talkdemos.config.tree.Json.quoted(string)
        : String.valueOf(value);
  }

  private Object value() {
    space();
    switch (at < text.length() ? text.charAt(at) : ' ') {
      case '{':
        return entries();
      case '[':
        return items();
      case '"':
        return string();
      default:
        return word();
    }
  }

  private Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (expect('{'); !ends('}'); separate('}')) {
      String key = string();
      expect(':');
      entries.put(key, value());
    }
    return entries;
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    for (expect('['); !ends(']'); separate(']')) {
      items.add(value());
    }
    return items;
  }

  private boolean ends(char bracket) {
    space();
    if (text.charAt(at) == bracket) {
      at++;
      return true;
    }
    return false;
  }

  private void separate(char bracket) {
    space();
    if (text.charAt(at) != bracket) {
      expect(',');
      space();
    }
  }

  private Object word() {
    int start = at;
    while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      case "" -> throw wrong("a value");
      default -> new Number(word);
    };
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    for (; text.charAt(at) != '"'; at++) {
      string.append(text.charAt(at) == '\\' ? escape() : text.charAt(at));
    }
    at++;
    return string.toString();
  }

  private char escape() {
    char c = text.charAt(++at);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }
    int known = "nrtbf".indexOf(c);
    return known < 0 ? c : "\n\r\t\b\f".charAt(known);
  }

  private void expect(char c) {
    space();
    if (at >= text.length() || text.charAt(at) != c) {
      throw wrong("'" + c + "'");
    }
    at++;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "expected "
            + expected
            + " at "
            + at
            + ": "
            + text.substring(at, Math.min(text.length(), at + 40)));
  }
}
