// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.List;
import talkdemos.config.tree.Node;

/** What a string with references in it says. */
sealed interface Expression {
  /** A value as it stands. */
  record Literal(Node value) implements Expression {}

  /** Several parts that make one string. */
  record Concatenation(List<Expression> parts) implements Expression {}

  /**
   * <code>${a.b}</code>.
   *
   * @param dots how many dots it starts with: 0 from the root, 1 beside the reference itself
   * @param keys each a literal text, or a reference that gives a key
   */
  record Path(int dots, List<Expression> keys) implements Expression {}

  /** <code>${name:argument,...}</code>; each part of the name a text, or a reference. */
  record Call(List<Expression> name, List<Expression> arguments) implements Expression {}

  /** {@code [a,b]} among arguments. */
  record Listing(List<Expression> items) implements Expression {}

  /** {@code {a:b}} among arguments. */
  record Mapping(List<Pair> pairs) implements Expression {}

  /** A key of a mapping, and its value. */
  record Pair(String key, Expression value) {}
}
