// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** Trees as maps, lists and plain values of Java, and back. */
public final class Plain {
  private Plain() {}

  /**
   * A tree as {@code Map<String, Object>} in its order, {@code List<Object>}, {@code String},
   * {@code Boolean}, {@code Double}, null, and the smallest of {@code Integer}, {@code Long} and
   * {@code BigInteger}; a missing value is {@code "???"}, an unresolved reference its text.
   */
  public static Object value(Node node) {
    if (node instanceof Dict dict) {
      Map<String, Object> map = new LinkedHashMap<>();
      dict.entries().forEach((key, item) -> map.put(key, value(item)));
      return Collections.unmodifiableMap(map);
    }
    if (node instanceof Items list) {
      List<Object> values = new ArrayList<>();
      list.items().forEach(item -> values.add(value(item)));
      return Collections.unmodifiableList(values);
    }
    if (node instanceof Bool bool) {
      return bool.value();
    }
    if (node instanceof Int number) {
      return smallest(number.value());
    }
    if (node instanceof Real number) {
      return number.value();
    }
    if (node instanceof Text text) {
      return text.value();
    }
    if (node instanceof Missing) {
      return Missing.TEXT;
    }
    return node instanceof Null ? null : Json.text(node);
  }

  private static Object smallest(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return value.intValue();
    }
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  /**
   * Plain Java values as a tree: what {@link #value} gives, other numbers, enums by name, arrays
   * and nodes themselves.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Node node(Object value) {
    if (value == null) {
      return new Null(Origin.UNKNOWN);
    }
    if (value instanceof Node node) {
      return node;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), node(item)));
      return new Dict(entries, Origin.UNKNOWN);
    }
    if (value instanceof Collection<?> values) {
      return new Items(values.stream().map(Plain::node).toList(), Origin.UNKNOWN);
    }
    return value.getClass().isArray() ? array(value) : scalar(value);
  }

  private static Node array(Object array) {
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      items.add(node(Array.get(array, i)));
    }
    return new Items(items, Origin.UNKNOWN);
  }

  private static Node scalar(Object value) {
    if (value instanceof Enum<?> constant) {
      return new Text(constant.name(), Origin.UNKNOWN);
    }
    Form form = Scalars.all().get(value.getClass());
    if (form == null) {
      throw new IllegalArgumentException(
          "a value of " + value.getClass().getName() + " is no part of a configuration");
    }
    return form.write(value);
  }
}
