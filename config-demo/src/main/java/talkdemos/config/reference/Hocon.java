// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.ReferenceException;
import talkdemos.config.tree.Floats;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Over;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Substitution;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** What HOCON's substitutions, concatenations and delayed merges are, at a place of a tree. */
final class Hocon {
  private final Resolution resolution;
  private final Map<String, String> environment;

  Hocon(Resolution resolution, Map<String, String> environment) {
    this.resolution = resolution;
    this.environment = environment;
  }

  /** Where the value is; null when it is optional and there is none. */
  Place value(Place place) {
    if (place.value() instanceof Substitution substitution) {
      return substitution(substitution, place);
    }
    return place.value() instanceof Over over
        ? over(over, place)
        : join((Join) place.value(), place);
  }

  private Place substitution(Substitution substitution, Place place) {
    String name = String.join(".", substitution.path());
    boolean self = substitution.path().isEmpty() || name.equals(place.path());
    if (self && place.below() != null) {
      return resolution.value(place.with(place.below(), null));
    }
    if (self && substitution.optional()) {
      return null;
    }
    Place target = resolution.walk(resolution.root(), substitution.path());
    if (target == null && substitution.prefix() > 0) {
      List<String> shorter =
          substitution.path().subList(substitution.prefix(), substitution.path().size());
      target = resolution.walk(resolution.root(), shorter);
    }
    if (target != null) {
      return resolution.given(target, name, place);
    }
    Origin origin = substitution.origin();
    String variable = environment.get(name);
    if (variable != null) {
      return place.with(new Text(variable, origin));
    }
    if (substitution.optional()) {
      return null;
    }
    Dict root = (Dict) resolution.root().value();
    throw new ReferenceException(
        origin,
        "'"
            + place.path()
            + "' refers to ${"
            + name
            + "}, which is neither in the configuration"
            + " nor an environment variable"
            + (substitution.path().size() == 1 ? Keys.hint(name, root.entries().keySet()) : ""));
  }

  private Place over(Over over, Place place) {
    Place below = place.with(over.lower(), place.below());
    Place upper = resolution.value(place.with(over.upper(), over.lower()));
    if (upper == null) {
      return resolution.value(below);
    }
    if (!(upper.value() instanceof Dict)) {
      return upper;
    }
    Place lower = resolution.value(below);
    if (lower == null || !(lower.value() instanceof Dict)) {
      return upper;
    }
    Node merged = Merge.over(seenFrom(place, upper), seenFrom(place, lower));
    return place.with(merged, null);
  }

  /** A value as it can be copied to a place: what is not known in it yet stays where it was. */
  private static Node seenFrom(Place place, Place value) {
    return value.path().equals(place.path())
        ? value.value()
        : copied(value.value(), List.of(), value);
  }

  private static Node copied(Node node, List<String> below, Place from) {
    if (node instanceof Late) {
      List<String> path = from.keys();
      path.addAll(below);
      return new Substitution(path, 0, true, node.origin());
    }
    if (node instanceof Dict dict) {
      Map<String, Node> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, v) -> entries.put(key, copied(v, longer(below, key), from)));
      return new Dict(entries, dict.origin());
    }
    if (node instanceof Items list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(copied(item, longer(below, String.valueOf(items.size())), from));
      }
      return new Items(items, list.origin());
    }
    return node;
  }

  private static List<String> longer(List<String> keys, String key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(key);
    return longer;
  }

  private Place join(Join join, Place place) {
    List<Place> parts = new ArrayList<>();
    for (Node part : join.parts()) {
      Place value = resolution.value(place.with(part));
      if (value != null) {
        parts.add(value);
      }
    }
    if (parts.size() < 2) {
      return parts.isEmpty() ? null : parts.get(0);
    }
    if (parts.stream().anyMatch(part -> part.value() instanceof Dict)) {
      return place.with(dict(parts, place), null);
    }
    return parts.stream().anyMatch(part -> part.value() instanceof Items)
        ? place.with(items(parts, place), null)
        : place.with(text(parts, join.origin()), null);
  }

  private static Node dict(List<Place> parts, Place place) {
    Node sum = new Dict(Map.of(), parts.get(0).value().origin());
    for (Place part : parts) {
      if (!(part.value() instanceof Dict)) {
        throw mixed(part.value());
      }
      sum = Merge.over(seenFrom(place, part), sum);
    }
    return sum;
  }

  private static Node items(List<Place> parts, Place place) {
    List<Node> items = new ArrayList<>();
    for (Place part : parts) {
      if (!(part.value() instanceof Items)) {
        throw mixed(part.value());
      }
      items.addAll(((Items) seenFrom(place, part)).items());
    }
    return new Items(items, parts.get(0).value().origin());
  }

  private static ReferenceException mixed(Node node) {
    return new ReferenceException(
        node.origin(), "cannot be joined with a list or dictionary: " + Json.text(node));
  }

  /** Values side by side in an unquoted text, as HOCON writes them. */
  private static Node text(List<Place> parts, Origin origin) {
    StringBuilder text = new StringBuilder();
    for (Place part : parts) {
      Node node = part.value();
      if (node instanceof Text literal) {
        text.append(literal.value());
      } else if (node instanceof Real number) {
        text.append(Floats.text(number.value()));
      } else {
        text.append(Json.text(node));
      }
    }
    return new Text(text.toString(), origin);
  }
}
