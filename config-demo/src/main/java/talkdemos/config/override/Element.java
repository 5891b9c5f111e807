// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import talkdemos.config.tree.Floats;

/**
 * A value as it was written: unlike a {@link talkdemos.config.tree.Node} it still knows whether a
 * text had quotes, and the keys of a dictionary their types.
 */
public sealed interface Element extends Operand {
  /**
   * The value as the part of an override after the {@code =}, in Hydra's form: {@code [1,a\ b]},
   * {@code {a:True}}. This is how a job of a sweep names what it was given.
   */
  String text();

  /** {@code null}. */
  record Null() implements Element {
    @java.lang.Override
    public String text() {
      return "null";
    }
  }

  /** {@code true} or {@code false}, in any case. */
  record Bool(boolean value) implements Element {
    @java.lang.Override
    public String text() {
      return value ? "True" : "False";
    }
  }

  /** A whole number. */
  record Int(BigInteger value) implements Element {
    @java.lang.Override
    public String text() {
      return value.toString();
    }
  }

  /** A floating-point number. */
  record Real(double value) implements Element {
    @java.lang.Override
    public String text() {
      return Floats.text(value);
    }
  }

  /** Text without quotes, its escapes undone. */
  record Word(String value) implements Element {
    @java.lang.Override
    public String text() {
      return Quoting.escaped(value);
    }
  }

  /** Text in quotes, its escapes undone; the quote is {@code '} or {@code "}. */
  record Quoted(String value, char quote) implements Element {
    @java.lang.Override
    public String text() {
      return Quoting.quoted(value, quote);
    }
  }

  /** A list. */
  record Items(List<Element> items) implements Element {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    @java.lang.Override
    public String text() {
      return items.stream().map(Element::text).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /**
   * A dictionary in the order in which its keys were first written, no two keys equal. A key is
   * never quoted, a list or a dictionary.
   */
  record Pairs(List<Pair> pairs) implements Element {
    /** Copies the pairs. */
    public Pairs {
      pairs = List.copyOf(pairs);
    }

    @java.lang.Override
    public String text() {
      return pairs.stream()
          .map(pair -> pair.key.text() + ":" + pair.value.text())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /** A key of a dictionary and its value. */
  record Pair(Element key, Element value) {}
}
