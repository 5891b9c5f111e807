// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.util.List;
import java.util.Optional;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;

/** The settings of a launcher, by name; what is null counts as not set. */
public record Settings(Node.Dict node) {
  /** A whole number, at least the least. */
  public Optional<Integer> count(String name, int least) {
    Optional<Node> value = value(name);
    if (value.isPresent()
        && !(value.get() instanceof Node.Int number
            && number.value().bitLength() < 31
            && number.value().intValue() >= least)) {
      throw refused(name, value.get(), "a whole number from " + least);
    }
    return value.map(number -> ((Node.Int) number).value().intValue());
  }

  /** A text. */
  public Optional<String> text(String name) {
    Optional<Node> value = value(name);
    if (value.isPresent() && !(value.get() instanceof Node.Text)) {
      throw refused(name, value.get(), "a text");
    }
    return value.map(text -> ((Node.Text) text).value());
  }

  /** A list of texts; a single text is a list of one. */
  public List<String> texts(String name) {
    Node value = value(name).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Node.Items list
        && list.items().stream().allMatch(Node.Text.class::isInstance)) {
      return Job.texts(list);
    }
    return List.of(
        text(name).orElseThrow(() -> refused(name, value, "a list of texts"))); // or a text
  }

  /** True or false; false when it is not set. */
  public boolean flag(String name) {
    Node value = value(name).orElse(null);
    if (value != null && !(value instanceof Node.Bool)) {
      throw refused(name, value, "true or false");
    }
    return value instanceof Node.Bool bool && bool.value();
  }

  private Optional<Node> value(String name) {
    Node value = node.get(name);
    return value instanceof Node.Null ? Optional.empty() : Optional.ofNullable(value);
  }

  private static LaunchException refused(String name, Node got, String expected) {
    return new LaunchException(
        got.origin().place()
            + ": hydra.launcher."
            + name
            + ": got "
            + Json.text(got)
            + ", expected "
            + expected);
  }
}
