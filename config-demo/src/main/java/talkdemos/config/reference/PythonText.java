// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.List;
import talkdemos.config.tree.Floats;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Unresolved;

/**
 * A value inside a string, as Hydra writes it there, which is Python's way: {@code True}, {@code
 * None}, {@code 1e-05}, {@code {'a': [1, 'b']}}.
 */
final class PythonText {
  private PythonText() {}

  /** A resolved value as text. */
  static String of(Node node) {
    if (node instanceof Text text) {
      return text.value();
    }
    if (node instanceof Null) {
      return "None";
    }
    if (node instanceof Bool bool) {
      return bool.value() ? "True" : "False";
    }
    if (node instanceof Real number) {
      return Floats.text(number.value());
    }
    if (node instanceof Items list) {
      return "[" + String.join(", ", list.items().stream().map(PythonText::repr).toList()) + "]";
    }
    if (node instanceof Dict dict) {
      List<String> pairs = new ArrayList<>();
      dict.entries().forEach((key, value) -> pairs.add(quoted(key) + ": " + repr(value)));
      return "{" + String.join(", ", pairs) + "}";
    }
    if (node instanceof Missing) {
      return Missing.TEXT;
    }
    return node instanceof Int number ? number.value().toString() : Unresolved.text(node);
  }

  private static String repr(Node node) {
    boolean text = node instanceof Text || node instanceof Missing || node instanceof Late;
    return text ? quoted(of(node)) : of(node);
  }

  private static String quoted(String text) {
    char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    String escaped =
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
    return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
  }
}
