// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.List;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/**
 * Where a reading is, and what it found wrong so far.
 *
 * @param key the full key of the node that is read
 * @param problems what all readings of one configuration found
 * @param resolved whether references were followed; where not, they may be of any type
 */
record Reading(String key, List<Problem> problems, boolean resolved) {
  private static final int SHOWN = 60;

  Reading below(String name) {
    String dot = key.isEmpty() || name.isEmpty() || name.startsWith("[") ? "" : ".";
    return new Reading(key + dot + name, problems, resolved);
  }

  Reading below(int index) {
    return new Reading(key + "[" + index + "]", problems, resolved);
  }

  Object refuse(Origin origin, String what) {
    problems.add(new Problem(key, origin, what));
    return Form.FAILED;
  }

  /** Refuses a value because it is none of a type. */
  Object refuse(Node node, Form form) {
    return refuse(node, form, "");
  }

  Object refuse(Node node, Form form, String hint) {
    if (!resolved && node instanceof Node.Late) {
      return Form.FAILED; // nobody knows yet
    }
    String what =
        node instanceof Node.Missing
            ? "no value was given (???): give " + form.expected() + ", such as " + key + "=VALUE"
            : "got " + shown(node) + ", expected " + form.expected() + hint;
    return refuse(node.origin(), what);
  }

  /** A node for a message: its kind and its value, shortened. */
  static String shown(Node node) {
    if (node instanceof Node.Null) {
      return "null";
    }
    String text = Json.text(node);
    String value = text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "..." : text;
    return kind(node) + " " + value;
  }

  private static String kind(Node node) {
    if (node instanceof Node.Dict) {
      return "the dictionary";
    }
    if (node instanceof Node.Items) {
      return "the list";
    }
    if (node instanceof Node.Text) {
      return "the text";
    }
    if (node instanceof Node.Bool) {
      return "the boolean";
    }
    return node instanceof Node.Late ? "the reference" : "the number";
  }
}
