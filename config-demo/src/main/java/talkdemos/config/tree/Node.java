// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A part of a configuration. Nodes are immutable; two are equal when they have the same kind and
 * the same value, wherever they were written.
 */
public sealed interface Node {
  /** Where this was written. */
  Origin origin();

  /** What a value without a dictionary or list inside it is. */
  sealed interface Scalar extends Node {}

  /**
   * What has a value only in a whole configuration: it is resolved after everything was merged. A
   * resolved configuration has none of these.
   */
  sealed interface Late extends Node {}

  /** A dictionary, in the order in which its keys were first written. Values are never null. */
  record Dict(Map<String, Node> entries, Origin origin) implements Node {
    /** Copies the entries. */
    public Dict {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, or null when there is none. */
    public Node get(String key) {
      return entries.get(key);
    }

    /** This dictionary with a key bound anew, in its old place when it had one. */
    public Dict with(String key, Node value) {
      Map<String, Node> changed = new LinkedHashMap<>(entries);
      changed.put(key, Objects.requireNonNull(value));
      return new Dict(changed, origin);
    }

    /** This dictionary without a key. */
    public Dict without(String key) {
      Map<String, Node> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Dict(changed, origin);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Dict dict && entries.equals(dict.entries);
    }

    @Override
    public int hashCode() {
      return entries.hashCode();
    }
  }

  /** A list. */
  record Items(List<Node> items, Origin origin) implements Node {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Items list && items.equals(list.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }
  }

  /** {@code null}. */
  record Null(Origin origin) implements Scalar {
    @Override
    public boolean equals(Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value, Origin origin) implements Scalar {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bool bool && value == bool.value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }
  }

  /** An integer of any size. */
  record Int(BigInteger value, Origin origin) implements Scalar {
    @Override
    public boolean equals(Object other) {
      return other instanceof Int number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** A floating-point number, infinite and not-a-number included; 1.0 is not the integer 1. */
  record Real(double value, Origin origin) implements Scalar {
    @Override
    public boolean equals(Object other) {
      return other instanceof Real number && Double.compare(value, number.value) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /** A string without references in it. */
  record Text(String value, Origin origin) implements Scalar {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && value.equals(text.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** {@code ???}: a value that somebody must still give. Only reading it is an error. */
  record Missing(Origin origin) implements Scalar {
    /** How it is written. */
    public static final String TEXT = "???";

    @Override
    public boolean equals(Object other) {
      return other instanceof Missing;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /**
   * A string with references in it, as Hydra writes them: {@code "${db.host}:${db.port}"}, with its
   * escapes as they were written.
   */
  record Reference(String text, Origin origin) implements Late {
    @Override
    public boolean equals(Object other) {
      return other instanceof Reference reference && text.equals(reference.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /**
   * HOCON's unquoted <code>${path}</code> or <code>${?path}</code>.
   *
   * @param path the keys, from the root of the whole configuration
   * @param prefix how many keys at the front of the path may be left out when nothing stands there:
   *     those under which an included file was included
   * @param optional whether it may have no value
   */
  record Substitution(List<String> path, int prefix, boolean optional, Origin origin)
      implements Late {
    /** Copies the path. */
    public Substitution {
      path = List.copyOf(path);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Substitution that
          && path.equals(that.path)
          && prefix == that.prefix
          && optional == that.optional;
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  /**
   * Parts that become one value when they are known: texts side by side become one text, lists one
   * list, dictionaries are merged from left to right; HOCON's concatenation.
   */
  record Join(List<Node> parts, Origin origin) implements Late {
    /** Copies the parts. */
    public Join {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Join join && parts.equals(join.parts);
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }
  }

  /**
   * A later value over an earlier one, when what they are is not known yet: dictionaries will be
   * merged, anything else in the upper one hides the lower. A substitution in the upper value that
   * names the place itself means the lower value.
   */
  record Over(Node upper, Node lower, Origin origin) implements Late {
    @Override
    public boolean equals(Object other) {
      return other instanceof Over over && upper.equals(over.upper) && lower.equals(over.lower);
    }

    @Override
    public int hashCode() {
      return 31 * upper.hashCode() + lower.hashCode();
    }
  }
}
