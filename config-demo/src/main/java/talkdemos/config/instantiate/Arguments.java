// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.types.Generic;
import talkdemos.config.types.InvalidConfig;
import talkdemos.config.types.Plain;
import talkdemos.config.types.Problem;
import talkdemos.config.types.Schemas;

/**
 * Converts arguments to the types of parameters, making what is to be made on the way.
 *
 * @param maker makes the calls inside
 */
record Arguments(Instantiator maker, Schemas schemas) {
  /** An argument of a call; calls inside are made only by a recursive one. */
  Object argument(Part part, Type wanted, String at, Call.Mode mode) {
    return mode.recursive() ? maker.build(part, wanted, at, mode) : convert(part, wanted, at, mode);
  }

  /** The value of a parameter that nobody gave. */
  Object otherwise(Signature.Slot slot, String at) {
    if (slot.written() == null) {
      return Optional.empty();
    }
    Node node = schemas.written(slot.written(), "default of " + at);
    return read(node, slot.type(), at);
  }

  /** What is no call itself, though calls may stand in it. */
  Object convert(Part part, Type wanted, String at, Call.Mode mode) {
    Class<?> raw = Generic.erased(wanted);
    if (part instanceof Part.Given given) {
      return maker.fitted(given.value(), wanted, at, part.origin());
    }
    if (Part.pure(part, mode.recursive())) {
      return pure(Part.node(part), wanted, at, mode);
    }
    if (part instanceof Part.Row row) {
      return row(row, wanted, raw, at, mode);
    }
    Part.Fields fields = (Part.Fields) part;
    if (raw.isRecord() && !Node.class.isAssignableFrom(raw)) {
      return maker.record(fields, raw, at, mode);
    }
    if (raw != Map.class && raw != Object.class) {
      throw wrong(part, raw, at, ": with no _target_ it gives a map or a record");
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    Type keys = raw == Map.class && wanted instanceof ParameterizedType ? element(wanted, 0) : null;
    fields
        .entries()
        .forEach(
            (name, item) ->
                values.put(
                    keys == null ? name : read(new Node.Text(name, item.origin()), keys, at),
                    argument(item, element(wanted, 1), below(at, name), mode)));
    values.keySet().removeAll(Set.of("_convert_", "_recursive_"));
    return Collections.unmodifiableMap(values);
  }

  private Object pure(Node node, Type wanted, String at, Call.Mode mode) {
    Class<?> raw = Generic.erased(wanted);
    if (node instanceof Node.Null && !raw.isPrimitive() && raw != Optional.class) {
      return Node.class.isAssignableFrom(raw) ? node : null;
    }
    if (node instanceof Node.Missing) {
      throw new InstantiationFailed(at, node.origin(), "no value was given (???)");
    }
    if (node instanceof Node.Late) {
      throw new InstantiationFailed(at, node.origin(), "a reference is not resolved");
    }
    boolean container = node instanceof Node.Dict || node instanceof Node.Items;
    if (raw == Object.class) {
      return container && !mode.plain() ? node : Plain.value(node);
    }
    if (!schemas.knows(wanted)) {
      String hint =
          container
              ? ": give it a _target_"
              : Partial.method(raw).isPresent() ? ": give it a _target_ and _partial_" : "";
      throw wrong(Part.of(node), raw, at, hint);
    }
    return read(node, wanted, at);
  }

  private Object row(Part.Row row, Type wanted, Class<?> raw, String at, Call.Mode mode) {
    Type element = raw.isArray() ? raw.getComponentType() : element(wanted, 0);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.items().size(); i++) {
      values.add(argument(row.items().get(i), element, at + "[" + i + "]", mode));
    }
    if (raw.isArray()) {
      Object array = Array.newInstance(raw.getComponentType(), values.size());
      for (int i = 0; i < values.size(); i++) {
        Array.set(array, i, values.get(i));
      }
      return array;
    }
    if (raw == Set.class) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
    if (raw != Object.class
        && raw != List.class
        && raw != Collection.class
        && raw != Iterable.class) {
      throw wrong(row, raw, at, "");
    }
    return Collections.unmodifiableList(values);
  }

  private Object read(Node node, Type wanted, String at) {
    try {
      return schemas.of(wanted).read(node);
    } catch (InvalidConfig e) {
      if (e.problems().size() == 1 && e.problems().get(0).key().isEmpty()) {
        Problem only = e.problems().get(0);
        throw new InstantiationFailed(at, only.origin(), only.what());
      }
      String all =
          e.problems().stream()
              .map(p -> new Problem(below(at, p.key()), p.origin(), p.what()).text())
              .collect(Collectors.joining("\n  ", "\n  ", ""));
      throw new InstantiationFailed(at, node.origin(), e.problems().size() + " problems:" + all);
    }
  }

  private static InstantiationFailed wrong(Part part, Class<?> raw, String at, String hint) {
    String got = Part.pure(part, false) ? Json.text(Part.node(part)) : "a value";
    return new InstantiationFailed(
        at, part.origin(), "got " + got + ", expected a " + raw.getName() + hint);
  }

  static Type element(Type wanted, int index) {
    return wanted instanceof ParameterizedType applied
        ? applied.getActualTypeArguments()[index]
        : Object.class;
  }

  private static String below(String at, String name) {
    return at.isEmpty() || name.isEmpty() ? at + name : at + "." + name;
  }
}
