// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** The forms of values that hold others of one type each: every element is checked. */
final class Containers {
  private Containers() {}

  static Form list(Form element) {
    return new Sequence(element, "a list", Collections::unmodifiableList);
  }

  /** A set in the order of the configuration, where nothing may stand twice. */
  static Form set(Form element) {
    return new Sequence(element, "a list without duplicates", Containers::distinct);
  }

  static Form array(Form element, Class<?> component) {
    return new Sequence(element, "a list", items -> copy(items, component));
  }

  private static Object distinct(List<?> items) {
    Set<Object> set = new LinkedHashSet<>();
    for (Object item : items) {
      if (!set.add(item)) {
        throw new IllegalArgumentException(item + " stands there twice");
      }
    }
    return Collections.unmodifiableSet(set);
  }

  private static Object copy(List<?> items, Class<?> component) {
    Object array = Array.newInstance(component, items.size());
    for (int i = 0; i < items.size(); i++) {
      Array.set(array, i, items.get(i));
    }
    return array;
  }

  private static boolean notYet(Node node) {
    return node instanceof Node.Missing || node instanceof Node.Late;
  }

  /** Lists, sets and arrays. */
  private record Sequence(Form element, String expected, Function<List<?>, Object> collect)
      implements Form {
    @Override
    public Object read(Node node, Reading at) {
      if (!(node instanceof Items list)) {
        return at.refuse(node, this, Scalars.nullHint(node));
      }
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        values.add(element.read(list.items().get(i), at.below(i)));
      }
      try {
        return values.contains(FAILED) ? FAILED : collect.apply(values);
      } catch (IllegalArgumentException e) {
        return at.refuse(node, this, ": " + e.getMessage());
      }
    }

    @Override
    public Node conform(Node node, Reading at) {
      if (node instanceof Items list) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
          items.add(element.conform(list.items().get(i), at.below(i)));
        }
        return new Items(items, node.origin());
      }
      if (!notYet(node)) {
        at.refuse(node, this, Scalars.nullHint(node));
      }
      return node;
    }

    @Override
    public Node write(Object value) {
      List<Node> items = new ArrayList<>();
      if (value instanceof Collection<?> values) {
        values.forEach(item -> items.add(element.write(item)));
      } else {
        for (int i = 0; i < Array.getLength(value); i++) {
          items.add(element.write(Array.get(value, i)));
        }
      }
      return new Items(items, Origin.UNKNOWN);
    }

    @Override
    public Node fill(Node node, Set<Object> open) {
      if (!(node instanceof Items list)) {
        return node;
      }
      return new Items(
          list.items().stream().map(item -> element.fill(item, open)).toList(), node.origin());
    }

    @Override
    public Form below(String key, Node node) {
      return element;
    }
  }

  /** Maps, whose keys are scalars written as text. */
  record Mapping(Form key, Form element) implements Form {
    @Override
    public Object read(Node node, Reading at) {
      if (!(node instanceof Dict dict)) {
        return at.refuse(node, this, Scalars.nullHint(node));
      }
      Map<Object, Object> values = new LinkedHashMap<>();
      boolean failed = false;
      for (Map.Entry<String, Node> entry : dict.entries().entrySet()) {
        Reading below = at.below(entry.getKey());
        Object name = key.read(new Text(entry.getKey(), entry.getValue().origin()), below);
        Object value = element.read(entry.getValue(), below);
        failed |= name == FAILED || value == FAILED;
        values.put(name, value);
      }
      return failed ? FAILED : Collections.unmodifiableMap(values);
    }

    @Override
    public Node conform(Node node, Reading at) {
      if (node instanceof Dict dict) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : dict.entries().entrySet()) {
          Reading below = at.below(entry.getKey());
          key.read(new Text(entry.getKey(), entry.getValue().origin()), below);
          entries.put(entry.getKey(), element.conform(entry.getValue(), below));
        }
        return new Dict(entries, node.origin());
      }
      if (!notYet(node)) {
        at.refuse(node, this, Scalars.nullHint(node));
      }
      return node;
    }

    @Override
    public Node write(Object value) {
      Map<String, Node> entries = new LinkedHashMap<>();
      ((Map<?, ?>) value)
          .forEach(
              (name, item) -> {
                Node written = key.write(name);
                entries.put(
                    written instanceof Text text ? text.value() : name.toString(),
                    element.write(item));
              });
      return new Dict(entries, Origin.UNKNOWN);
    }

    @Override
    public String expected() {
      return "a dictionary";
    }

    @Override
    public Node fill(Node node, Set<Object> open) {
      if (!(node instanceof Dict dict)) {
        return node;
      }
      Map<String, Node> entries = new LinkedHashMap<>();
      dict.entries().forEach((name, item) -> entries.put(name, element.fill(item, open)));
      return new Dict(entries, node.origin());
    }

    @Override
    public Form below(String name, Node node) {
      return element;
    }
  }

  /** An Optional: null is empty, and so is what nobody gave. */
  record Maybe(Form element) implements Form {
    @Override
    public Object read(Node node, Reading at) {
      if (node instanceof Node.Null) {
        return Optional.empty();
      }
      Object value = element.read(node, at);
      return value == FAILED ? FAILED : Optional.ofNullable(value);
    }

    @Override
    public Node conform(Node node, Reading at) {
      return node instanceof Node.Null ? node : element.conform(node, at);
    }

    @Override
    public Node write(Object value) {
      Optional<?> optional = (Optional<?>) value;
      return optional.isPresent() ? element.write(optional.get()) : new Node.Null(Origin.UNKNOWN);
    }

    @Override
    public String expected() {
      return element.expected() + ", or null";
    }

    @Override
    public Node blank(Set<Object> open) {
      return new Node.Null(Origin.UNKNOWN);
    }

    @Override
    public Node fill(Node node, Set<Object> open) {
      return element.fill(node, open);
    }

    @Override
    public List<String> choices() {
      if (element.choices().isEmpty()) {
        return List.of();
      }
      List<String> all = new ArrayList<>(element.choices());
      all.add("null");
      return all;
    }

    @Override
    public Form below(String key, Node node) {
      return element.below(key, node);
    }
  }

  /**
   * Object and the node types: anything, as it is.
   *
   * @param type Object, which gets plain Java values, or a type of node
   */
  record Anything(Class<?> type) implements Form {
    @Override
    public Object read(Node node, Reading at) {
      if (node instanceof Node.Missing) {
        return at.refuse(node, this);
      }
      if (type == Object.class) {
        return Plain.value(node);
      }
      return type.isInstance(node) ? node : at.refuse(node, this);
    }

    @Override
    public Node conform(Node node, Reading at) {
      if (!notYet(node) && type != Object.class && !type.isInstance(node)) {
        at.refuse(node, this);
      }
      return node;
    }

    @Override
    public Node write(Object value) {
      return Plain.node(value);
    }

    @Override
    public String expected() {
      return type == Object.class || type == Node.class
          ? "a value"
          : "a value of the kind " + type.getSimpleName();
    }
  }
}
