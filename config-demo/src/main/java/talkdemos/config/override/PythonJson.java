// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.stream.Collectors;
import talkdemos.config.tree.Json;

/** Values as JSON in the form that Python's {@code json.dumps} has by default: ASCII only. */
final class PythonJson {
  private PythonJson() {}

  static String text(Element element) {
    if (element instanceof Element.Items list) {
      return list.items().stream()
          .map(PythonJson::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (element instanceof Element.Pairs dict) {
      return dict.pairs().stream()
          .map(pair -> quoted(key(pair.key())) + ": " + text(pair.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (element instanceof Element.Word word) {
      return quoted(word.value());
    }
    return element instanceof Element.Quoted quoted ? quoted(quoted.value()) : key(element);
  }

  /** A scalar as JSON, without quotes. */
  private static String key(Element scalar) {
    if (scalar instanceof Element.Word word) {
      return word.value();
    }
    if (scalar instanceof Element.Bool bool) {
      return String.valueOf(bool.value());
    }
    if (scalar instanceof Element.Real real && !Double.isFinite(real.value())) {
      return Double.isNaN(real.value()) ? "NaN" : real.value() > 0 ? "Infinity" : "-Infinity";
    }
    return scalar.text();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Json.quoted(text).toCharArray()) {
      if (c < 127) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    return out.toString();
  }
}
