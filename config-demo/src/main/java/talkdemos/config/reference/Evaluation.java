// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.ReferenceException;
import talkdemos.config.reference.Expression.Call;
import talkdemos.config.reference.Expression.Concatenation;
import talkdemos.config.reference.Expression.Listing;
import talkdemos.config.reference.Expression.Literal;
import talkdemos.config.reference.Expression.Mapping;
import talkdemos.config.reference.Expression.Path;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** What expressions are, at a place of a tree. */
final class Evaluation {
  private final Resolution resolution;

  Evaluation(Resolution resolution) {
    this.resolution = resolution;
  }

  /** Where the value of an expression is: in the tree, or, when it was computed, at the place. */
  Place value(Expression expression, Place place) {
    if (expression instanceof Path path) {
      return path(path, place);
    }
    if (expression instanceof Call call) {
      return resolution.value(place.with(call(call, place)));
    }
    return place.with(computed(expression, place));
  }

  /** A value with nothing left to resolve in it. */
  private Node computed(Expression expression, Place place) {
    Origin origin = place.value().origin();
    if (expression instanceof Literal literal) {
      return literal.value();
    }
    if (expression instanceof Concatenation concatenation) {
      StringBuilder text = new StringBuilder();
      for (Expression part : concatenation.parts()) {
        text.append(text(part, place));
      }
      return new Text(text.toString(), origin);
    }
    if (expression instanceof Listing listing) {
      List<Node> items = new ArrayList<>();
      listing.items().forEach(item -> items.add(computed(item, place)));
      return new Items(items, origin);
    }
    if (expression instanceof Mapping mapping) {
      Map<String, Node> entries = new LinkedHashMap<>();
      mapping.pairs().forEach(pair -> entries.put(pair.key(), computed(pair.value(), place)));
      return new Dict(entries, origin);
    }
    Place found = value(expression, place);
    Node full = found == null ? null : resolution.full(found);
    return full == null ? new Text("", origin) : full;
  }

  /** An expression inside a text: a dictionary or list stands there as it was written. */
  private String text(Expression expression, Place place) {
    if (expression instanceof Path || expression instanceof Call) {
      Place found = value(expression, place);
      return found == null ? "" : PythonText.of(found.value());
    }
    return PythonText.of(computed(expression, place));
  }

  private Place path(Path path, Place place) {
    List<String> keys = new ArrayList<>(path.keys().size());
    path.keys().forEach(key -> keys.add(key(key, place)));
    Place target = resolution.target(path, keys, place);
    String name = ".".repeat(path.dots()) + String.join(".", keys);
    if (target == null) {
      throw new ReferenceException(
          place.value().origin(),
          "'"
              + place.path()
              + "' refers to '"
              + name
              + "', which is not there"
              + hint(path, keys, place));
    }
    return resolution.given(target, name, place);
  }

  private String key(Expression expression, Place place) {
    if (computed(expression, place) instanceof Text key) {
      return key.value();
    }
    throw new ReferenceException(
        place.value().origin(),
        "'"
            + place.path()
            + "': a reference inside of a key must give a string, got "
            + text(expression, place));
  }

  private String hint(Path path, List<String> keys, Place place) {
    Place container = resolution.target(path, keys.subList(0, keys.size() - 1), place);
    return container != null && container.value() instanceof Dict dict
        ? Keys.hint(keys.get(keys.size() - 1), dict.entries().keySet())
        : "";
  }

  private Node call(Call call, Place place) {
    List<String> parts = new ArrayList<>();
    call.name().forEach(part -> parts.add(text(part, place)));
    String name = String.join(".", parts);
    Map<String, Resolver> resolvers = resolution.surroundings().resolvers();
    Resolver resolver = resolvers.get(name);
    Origin origin = place.value().origin();
    if (resolver == null) {
      throw new ReferenceException(
          origin,
          "'"
              + place.path()
              + "' calls the resolver '"
              + name
              + "', which is not known"
              + Keys.hint(name, resolvers.keySet()));
    }
    List<Node> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(computed(argument, place)));
    try {
      return resolver.resolve(arguments, context(place));
    } catch (IllegalArgumentException e) {
      throw new ReferenceException(
          origin, "'" + place.path() + "': ${" + name + ":...}: " + e.getMessage());
    }
  }

  private Resolver.Context context(Place place) {
    Surroundings surroundings = resolution.surroundings();
    return new Resolver.Context(
        place.value().origin(),
        place.path(),
        key -> found(key, place),
        surroundings.framework(),
        text -> computed(ExpressionParser.parseElement(text, place.value().origin()), place),
        surroundings.environment(),
        surroundings.now(),
        surroundings.warn());
  }

  private Optional<Node> found(String key, Place place) {
    Place target = resolution.target(key, place);
    return target == null || target.value() instanceof Missing
        ? Optional.empty()
        : Optional.ofNullable(resolution.full(target));
  }
}
