// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Plain;

/** A configuration in which objects that the program gave at the call may stand. */
sealed interface Part {
  /** What the program gave, and no file. */
  Origin CALL = new Origin.BuiltIn("given at the call");

  Origin origin();

  /** A value without parts. */
  record Leaf(Node node) implements Part {
    @Override
    public Origin origin() {
      return node.origin();
    }
  }

  /** An object of the program, passed on as it is; never null. */
  record Given(Object value) implements Part {
    @Override
    public Origin origin() {
      return CALL;
    }
  }

  /** A dictionary. */
  record Fields(Map<String, Part> entries, Origin origin) implements Part {
    boolean isCall() {
      return entries.containsKey("_target_");
    }
  }

  /** A list. */
  record Row(List<Part> items, Origin origin) implements Part {}

  static Part of(Node node) {
    if (node instanceof Node.Dict dict) {
      Map<String, Part> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, value) -> entries.put(key, of(value)));
      return new Fields(entries, node.origin());
    }
    if (node instanceof Node.Items list) {
      return new Row(list.items().stream().map(Part::of).toList(), node.origin());
    }
    return new Leaf(node);
  }

  /** A value of the program: maps, lists and plain values are configuration, others objects. */
  static Part of(Object value) {
    if (value instanceof Node node) {
      return of(node);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Part> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), of(item)));
      return new Fields(entries, CALL);
    }
    if (value instanceof List<?> values) {
      List<Part> items = new ArrayList<>();
      values.forEach(item -> items.add(of(item)));
      return new Row(items, CALL);
    }
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return new Leaf(Plain.node(value));
    }
    return value instanceof String text ? new Leaf(new Node.Text(text, CALL)) : new Given(value);
  }

  /** One part over another: dictionaries are merged, anything else is replaced. */
  static Part merged(Part lower, Part upper) {
    if (!(lower instanceof Fields below) || !(upper instanceof Fields above)) {
      return upper;
    }
    Map<String, Part> entries = new LinkedHashMap<>(below.entries);
    above.entries.forEach((key, value) -> entries.merge(key, value, Part::merged));
    return new Fields(entries, below.origin);
  }

  /**
   * Whether a part is configuration through and through.
   *
   * @param recursive whether a call inside counts as something else
   */
  static boolean pure(Part part, boolean recursive) {
    if (part instanceof Fields fields) {
      return !(recursive && fields.isCall())
          && fields.entries.values().stream().allMatch(item -> pure(item, recursive));
    }
    if (part instanceof Row row) {
      return row.items.stream().allMatch(item -> pure(item, recursive));
    }
    return part instanceof Leaf;
  }

  /** A pure part as the configuration that it is. */
  static Node node(Part part) {
    if (part instanceof Fields fields) {
      Map<String, Node> entries = new LinkedHashMap<>();
      fields.entries.forEach((key, item) -> entries.put(key, node(item)));
      return new Node.Dict(entries, fields.origin);
    }
    if (part instanceof Row row) {
      return new Node.Items(row.items.stream().map(Part::node).toList(), row.origin);
    }
    return ((Leaf) part).node;
  }
}
