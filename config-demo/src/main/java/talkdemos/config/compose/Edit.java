// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkdemos.config.CompositionException;
import talkdemos.config.KeyException;
import talkdemos.config.override.Override;
import talkdemos.config.override.Override.Kind;
import talkdemos.config.override.Value;
import talkdemos.config.reference.Keys;
import talkdemos.config.reference.Resolution;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Over;

/** Overrides of values, put into a tree one after another. */
final class Edit {
  private final Function<Dict, Resolution> resolution;
  private Numbered current;
  private Dict root;

  Edit(Function<Dict, Resolution> resolution) {
    this.resolution = resolution;
  }

  /**
   * The tree with an override in it.
   *
   * @throws KeyException when the key is not there, or there already, or cannot take the value
   */
  Dict apply(Numbered numbered, Dict tree) {
    current = numbered;
    root = tree;
    Override override = numbered.override();
    if (override.key().pkg1().isPresent() || override.key().pkg2().isPresent()) {
      throw new CompositionException(
          numbered.origin(),
          "Override "
              + override.input()
              + " looks like a config group override, but config group '"
              + override.key().keyOrGroup()
              + "' does not exist.");
    }
    List<String> keys = Keys.split(override.key().keyOrGroup());
    if (keys.isEmpty()) {
      throw refused("the override names no key: write key=value");
    }
    if (override.kind() == Kind.DELETE) {
      return delete(keys);
    }
    Value value = override.value().orElseThrow();
    if (override.kind() == Kind.ADD) {
      notThere(value);
    }
    return (Dict) put(tree, keys, value, override.kind() != Kind.CHANGE);
  }

  private KeyException refused(String problem) {
    return new KeyException(current.origin(), problem);
  }

  private String key() {
    return current.override().key().keyOrGroup();
  }

  /** What the key stands for now; empty for nothing, null, and what is missing. */
  private Optional<Node> selected() {
    return resolution
        .apply(root)
        .find(key())
        .filter(node -> !(node instanceof Null || node instanceof Missing));
  }

  private void notThere(Value value) {
    boolean merges =
        value instanceof Value.ListExtension
            || value instanceof Value.Plain plain
                && (plain.node() instanceof Dict || plain.node() instanceof Items);
    Optional<Node> there = selected();
    if (there.isPresent() && !merges) {
      String input = current.override().input();
      throw refused(
          "Could not append to config. An item is already at '"
              + key()
              + "'.\nEither remove + prefix: '"
              + input.substring(1)
              + "'\nOr add a second + to add or override '"
              + key()
              + "': '+"
              + input
              + "'");
    }
  }

  private Node put(Node node, List<String> keys, Value value, boolean add) {
    if (keys.isEmpty()) {
      return value(node, value, add);
    }
    String key = keys.get(0);
    List<String> rest = keys.subList(1, keys.size());
    if (node instanceof Items list) {
      return item(list, key, rest, value, add);
    }
    if (node instanceof Join || node instanceof Over) {
      return behind((Late) node, keys, value, add);
    }
    Dict dict = node instanceof Dict known ? known : new Dict(Map.of(), current.origin());
    Node child = dict.get(key);
    if (child == null && !add) {
      throw notKnown(key, dict);
    }
    Node changed = put(child, rest, value, add);
    return dict.with(key, changed);
  }

  private KeyException notKnown(String key, Dict dict) {
    return refused(
        "Could not override '"
            + key()
            + "'."
            + Keys.hint(key, dict.entries().keySet()).replaceFirst("^; d", " D")
            + "\nTo append to your config use +"
            + current.override().input());
  }

  private Node item(Items list, String key, List<String> rest, Value value, boolean add) {
    int index;
    try {
      index = Integer.parseInt(key);
    } catch (NumberFormatException e) {
      throw refused("Could not override '" + key() + "': '" + key + "' is no index of a list");
    }
    int size = list.items().size();
    int at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      throw refused(
          "Could not override '"
              + key()
              + "': the list has "
              + size
              + " items, no item "
              + key
              + "; to append use "
              + key().substring(0, Math.max(0, key().length() - key.length() - 1))
              + "=extend_list(...)");
    }
    List<Node> items = new ArrayList<>(list.items());
    items.set(at, put(items.get(at), rest, value, add));
    return new Items(items, list.origin());
  }

  /** Into what is known only later: checked against what it would be now, and put over it. */
  private Node behind(Late late, List<String> keys, Value value, boolean add) {
    String above = key().substring(0, key().length() - String.join(".", keys).length());
    String path = above.endsWith(".") ? above.substring(0, above.length() - 1) : above;
    Node now = resolution.apply(root).find(path).orElse(null);
    if (!(now instanceof Dict known)) {
      return put(new Dict(Map.of(), current.origin()), keys, value, add);
    }
    Node changed = put(known, keys, value, add);
    Node wanted = changed;
    for (String key : keys) {
      wanted = ((Dict) wanted).get(key);
    }
    for (int i = keys.size() - 1; i >= 0; i--) {
      wanted = new Dict(Map.of(keys.get(i), wanted), current.origin());
    }
    return new Over(wanted, (Node) late, current.origin());
  }

  private Node value(Node old, Value value, boolean add) {
    if (value instanceof Value.ListExtension extension) {
      return extended(old, extension.items());
    }
    Node node = ((Value.Plain) value).node();
    if (old instanceof Dict known && node instanceof Dict given) {
      return add ? Merge.over(given, known) : within(given, known);
    }
    boolean container = old instanceof Dict || old instanceof Items;
    if (container
        && (node instanceof Dict || node instanceof Items)
        && !old.getClass().equals(node.getClass())) {
      throw refused(
          "Could not override '"
              + key()
              + "': it is "
              + Json.text(old)
              + ", which cannot be merged with "
              + Json.text(node)
              + "; delete it first, or set it to null");
    }
    return node;
  }

  private Node extended(Node old, Items more) {
    if (old instanceof Items list) {
      List<Node> items = new ArrayList<>(list.items());
      items.addAll(more.items());
      return new Items(items, list.origin());
    }
    throw refused(
        "Could not append to '"
            + key()
            + "': "
            + (old == null ? "there is no such list" : Json.text(old) + " is no list"));
  }

  /** Merges only keys that are there. */
  private Dict within(Dict given, Dict known) {
    Map<String, Node> merged = new LinkedHashMap<>(known.entries());
    for (Map.Entry<String, Node> entry : given.entries().entrySet()) {
      Node old = known.get(entry.getKey());
      if (old == null) {
        throw notKnown(entry.getKey(), known);
      }
      Node next = entry.getValue();
      merged.put(
          entry.getKey(),
          old instanceof Dict below && next instanceof Dict above
              ? within(above, below)
              : Merge.over(next, old));
    }
    return new Dict(merged, known.origin());
  }

  private Dict delete(List<String> keys) {
    Override override = current.override();
    if (Framework.fixed(keys)) {
      throw refused("Could not delete from config: the framework needs '" + key() + "'.");
    }
    Node there = selected().orElse(null);
    if (there == null) {
      throw refused("Could not delete from config. '" + key() + "' does not exist." + near(keys));
    }
    Node expected = Choices.value(override);
    if (override.value().isPresent() && !(expected instanceof Null) && !same(expected, there)) {
      throw refused(
          "Could not delete from config. The value of '"
              + key()
              + "' is "
              + Json.text(there)
              + " and not "
              + Json.text(expected)
              + ".");
    }
    String above = String.join(".", keys.subList(0, keys.size() - 1));
    List<String> place = new ArrayList<>(resolution.apply(root).locate(above));
    place.add(keys.get(keys.size() - 1));
    return (Dict) without(root, place);
  }

  private String near(List<String> keys) {
    String above = String.join(".", keys.subList(0, Math.max(0, keys.size() - 1)));
    return resolution.apply(root).raw(above).orElse(null) instanceof Dict dict && !keys.isEmpty()
        ? Keys.hint(keys.get(keys.size() - 1), dict.entries().keySet()).replaceFirst("^; d", " D")
        : "";
  }

  /** Numbers are the same by value: 1 is 1.0, and true, as Python has it. */
  private static boolean same(Node expected, Node there) {
    Optional<BigDecimal> left = number(expected);
    Optional<BigDecimal> right = number(there);
    return left.isPresent() && right.isPresent()
        ? left.get().compareTo(right.get()) == 0
        : expected.equals(there);
  }

  private static Optional<BigDecimal> number(Node node) {
    if (node instanceof Node.Int whole) {
      return Optional.of(new BigDecimal(whole.value()));
    }
    if (node instanceof Node.Bool bool) {
      return Optional.of(bool.value() ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    return node instanceof Node.Real real && Double.isFinite(real.value())
        ? Optional.of(new BigDecimal(real.value()))
        : Optional.empty();
  }

  private Node without(Node node, List<String> keys) {
    String key = keys.get(0);
    if (node instanceof Items list && keys.size() > 1) {
      List<Node> items = new ArrayList<>(list.items());
      int index = Integer.parseInt(key); // it is there, or nothing would have been selected
      items.set(index, without(items.get(index), keys.subList(1, keys.size())));
      return new Items(items, list.origin());
    }
    if (!(node instanceof Dict dict) || dict.get(key) == null) {
      throw refused("Could not delete from config: '" + key() + "' is not a key of a dictionary.");
    }
    return keys.size() == 1
        ? dict.without(key)
        : dict.with(key, without(dict.get(key), keys.subList(1, keys.size())));
  }
}
