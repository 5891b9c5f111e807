// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Over;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Substitution;
import talkdemos.config.tree.Node.Text;

/** How a value that is not resolved is shown: as it could have been written. */
public final class Unresolved {
  private Unresolved() {}

  /** A value as one could have written it; not for dictionaries and lists. */
  public static String text(Node node) {
    if (node instanceof Reference reference) {
      return reference.text();
    }
    if (node instanceof Substitution substitution) {
      return (substitution.optional() ? "${?" : "${") + path(substitution) + "}";
    }
    if (node instanceof Join join) {
      StringBuilder out = new StringBuilder();
      join.parts().forEach(part -> out.append(text(part)));
      return out.toString();
    }
    if (node instanceof Over over) {
      return text(over.upper());
    }
    return node instanceof Text text ? text.value() : Json.text(node);
  }

  private static String path(Substitution substitution) {
    StringBuilder out = new StringBuilder();
    for (String key : substitution.path()) {
      out.append(out.isEmpty() ? "" : ".").append(plain(key) ? key : Json.quoted(key));
    }
    return out.toString();
  }

  private static boolean plain(String key) {
    return !key.isEmpty()
        && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }
}
