// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.List;
import java.util.Set;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/** What one Java type takes from a configuration. Forms are immutable and know no configuration. */
interface Form {
  /** What {@link #read} and {@link #conform} give for a value that was refused. */
  Object FAILED = new Object();

  /** The Java value of a resolved node, or {@link #FAILED} after telling why. */
  Object read(Node node, Reading at);

  /**
   * A node as this type has it: {@code "3"} becomes 3 for an {@code int}. Missing values and
   * references stay what they are; a refused node stays too, after telling why.
   */
  Node conform(Node node, Reading at);

  /** The node of a Java value of this type. */
  Node write(Object value);

  /** What the type wants, after "expected". */
  String expected();

  /**
   * What stands in a configuration when nobody gave a value: {@code ???} unless the type has
   * something better.
   *
   * @param open the records that are being filled around this one, so that one which holds itself
   *     ends
   */
  default Node blank(Set<Object> open) {
    return new Node.Missing(Origin.UNKNOWN);
  }

  /** A node with the defaults of the records in it put under what was given. */
  default Node fill(Node node, Set<Object> open) {
    return node;
  }

  /** The values that one can choose from, when they are few. */
  default List<String> choices() {
    return List.of();
  }

  /** The form below a key, or null when this type has nothing there. */
  default Form below(String key, Node node) {
    return null;
  }
}
