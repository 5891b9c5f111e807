// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.ReferenceException;
import talkdemos.config.reference.Expression.Path;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Reference;

/**
 * Resolves what in a tree is only known when all of it is: references and substitutions.
 *
 * <p>A value is resolved when it is asked for, once. A circle of references is an error that names
 * the way round. Not for several threads.
 */
public final class Resolution {
  /** What grows while it is resolved never comes back to the same value, but comes this far. */
  private static final int DEEPEST = 300;

  private final Place root;
  private final Surroundings surroundings;
  private final Evaluation evaluation = new Evaluation(this);
  private final Hocon hocon;
  private final Map<String, Map<Node, Optional<Place>>> known = new HashMap<>();
  private final Map<Reference, Expression> parsed = new IdentityHashMap<>();
  private final List<Place> active = new ArrayList<>();

  /** A resolution of one tree. */
  public Resolution(Dict root, Surroundings surroundings) {
    this.root = Place.root(root);
    this.surroundings = surroundings;
    this.hocon = new Hocon(this, surroundings.environment());
  }

  /**
   * The whole tree without references. A missing value stays missing.
   *
   * @throws ReferenceException when one cannot be resolved
   */
  public Dict all() {
    return (Dict) guarded(() -> full(root));
  }

  /**
   * The resolved value of a key, {@code a.b}, {@code a[b]} or {@code list.0}; empty when there is
   * none, and a missing one as it is.
   */
  public Optional<Node> find(String key) {
    Place found = guarded(() -> walk(root, Keys.split(key)));
    return found == null ? Optional.empty() : Optional.ofNullable(guarded(() -> full(found)));
  }

  /** Finds a value as {@link #find}, but leaves the references inside of it. */
  public Optional<Node> raw(String key) {
    return raw(Keys.split(key));
  }

  /** The same for a key in its parts. */
  public Optional<Node> raw(List<String> keys) {
    return Optional.ofNullable(guarded(() -> walk(root, keys))).map(Place::value);
  }

  /** Where the value of a key really is, behind references: the keys from the root. */
  public List<String> locate(String key) {
    Place place = guarded(() -> walk(root, Keys.split(key)));
    return place == null ? List.of() : place.keys();
  }

  /**
   * Parses every reference in a tree.
   *
   * @throws ReferenceException for the first that is not of the grammar
   */
  public static void check(Node node) {
    if (node instanceof Dict dict) {
      dict.entries().values().forEach(Resolution::check);
    } else if (node instanceof Items list) {
      list.items().forEach(Resolution::check);
    } else if (node instanceof Reference reference) {
      ExpressionParser.parse(reference.text(), reference.origin());
    }
  }

  private <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw new ReferenceException(root.value().origin(), "references are nested too deeply");
    } finally {
      active.clear();
    }
  }

  Place root() {
    return root;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** The value at a place with everything in it resolved; null for no value at all. */
  Node full(Place place) {
    Node node = place.value();
    if (node instanceof Late) {
      Place value = value(place);
      if (value == null) {
        return null;
      }
      active.add(place);
      Node resolved = container(value);
      active.remove(active.size() - 1);
      return resolved;
    }
    return container(place);
  }

  private Node container(Place place) {
    Node node = place.value();
    if (!(node instanceof Dict || node instanceof Items)) {
      return node;
    }
    enter(place);
    Node resolved = node instanceof Dict dict ? dict(dict, place) : items((Items) node, place);
    active.remove(active.size() - 1);
    return resolved;
  }

  private Node dict(Dict dict, Place place) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : dict.entries().entrySet()) {
      Node value = full(new Place(place, entry.getKey(), entry.getValue(), null));
      if (value != null) {
        entries.put(entry.getKey(), value);
      }
    }
    return new Dict(entries, dict.origin());
  }

  private Node items(Items list, Place place) {
    List<Node> items = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size(); i++) {
      Node item = full(new Place(place, String.valueOf(i), list.items().get(i), null));
      if (item != null) {
        items.add(item);
      }
    }
    return new Items(items, list.origin());
  }

  private void enter(Place place) {
    if (active.size() > DEEPEST) {
      throw new ReferenceException(
          place.value().origin(),
          "'"
              + active.get(0).path()
              + "' refers to itself, or through more than "
              + DEEPEST
              + " references");
    }
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i).value() == place.value() && active.get(i).path().equals(place.path())) {
        List<String> circle = new ArrayList<>();
        active.subList(i, active.size()).forEach(through -> add(circle, through.path()));
        add(circle, place.path());
        throw new ReferenceException(
            place.value().origin(), "refers to itself: " + String.join(" -> ", circle));
      }
    }
    active.add(place);
  }

  private static void add(List<String> circle, String path) {
    if (circle.isEmpty() || !circle.get(circle.size() - 1).equals(path)) {
      circle.add(path);
    }
  }

  /**
   * Where the value of a place is, if that is a reference: elsewhere, or here when it was computed.
   * Null for an optional substitution without a value.
   */
  Place value(Place place) {
    if (!(place.value() instanceof Late)) {
      return place;
    }
    Map<Node, Optional<Place>> here =
        known.computeIfAbsent(place.path(), path -> new IdentityHashMap<>());
    Optional<Place> before = place.below() == null ? here.get(place.value()) : null;
    if (before == null) {
      enter(place);
      Place value =
          place.value() instanceof Reference reference
              ? evaluation.value(expression(reference), place)
              : hocon.value(place);
      active.remove(active.size() - 1);
      before = Optional.ofNullable(value);
      if (place.below() == null) {
        here.put(place.value(), before);
      }
    }
    return before.orElse(null);
  }

  private Expression expression(Reference reference) {
    return parsed.computeIfAbsent(reference, r -> ExpressionParser.parse(r.text(), r.origin()));
  }

  /** Goes from a place along keys, through references; null when there is nothing. */
  Place walk(Place start, List<String> keys) {
    Place place = value(start);
    for (String key : keys) {
      if (place == null) {
        return null;
      }
      Place child = place.child(key);
      place = child == null ? null : value(child);
    }
    return place;
  }

  /** The place that a path names, seen from another one, or null. */
  Place target(Path path, List<String> keys, Place from) {
    Place start = path.dots() == 0 ? root : from;
    for (int i = 0; i < path.dots() && start != null; i++) {
      start = start.up();
    }
    return start == null ? null : walk(start, keys);
  }

  /** The same for a key as text, with its dots in front: {@code ..a.b}. */
  Place target(String key, Place from) {
    int dots = 0;
    while (dots < key.length() && key.charAt(dots) == '.') {
      dots++;
    }
    return target(new Path(dots, List.of()), Keys.split(key.substring(dots)), from);
  }

  /** A value that may be read. */
  Place given(Place target, String text, Place from) {
    if (target.value() instanceof Missing) {
      throw new talkdemos.config.MissingValueException(
          from.value().origin(),
          "'"
              + from.path()
              + "' refers to '"
              + text
              + "', which is missing (???): give it a value");
    }
    return target;
  }
}
