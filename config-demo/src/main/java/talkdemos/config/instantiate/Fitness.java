// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkdemos.config.tree.Node;
import talkdemos.config.types.Generic;
import talkdemos.config.types.InvalidConfig;
import talkdemos.config.types.Schemas;

/**
 * How well an argument fits a parameter's type, to choose between overloads: 0 when it is just that
 * type, more the more it would have to be converted. Makes nothing.
 */
final class Fitness {
  /** What does not fit at all. */
  static final int NEVER = 1_000_000;

  private static final int OBJECT = 50;
  private static final List<Class<?>> WHOLE =
      List.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          BigInteger.class,
          double.class,
          Double.class,
          BigDecimal.class,
          float.class,
          Float.class,
          short.class,
          Short.class,
          byte.class,
          Byte.class,
          String.class,
          boolean.class,
          Boolean.class);
  private static final List<Class<?>> REAL =
      List.of(double.class, Double.class, BigDecimal.class, float.class, Float.class, String.class);

  private final Schemas schemas;
  private final Function<Part.Fields, Class<?>> results;

  /**
   * Fitness.
   *
   * @param results what a call inside an argument gives, or null for a partial call
   */
  Fitness(Schemas schemas, Function<Part.Fields, Class<?>> results) {
    this.schemas = schemas;
    this.results = results;
  }

  int cost(Part part, Type type, Call.Mode mode) {
    Class<?> raw = Generic.erased(type);
    boolean object = part instanceof Part.Given || part instanceof Part.Fields;
    if (object && raw == Optional.class) {
      return 1 + cost(part, Arguments.element(type, 0), mode);
    }
    if (part instanceof Part.Given given) {
      return given(given.value(), raw);
    }
    if (mode.recursive() && part instanceof Part.Fields fields && fields.isCall()) {
      return call(fields, raw);
    }
    if (raw == Object.class || Node.class.isAssignableFrom(raw)) {
      return OBJECT;
    }
    if (part instanceof Part.Leaf leaf && leaf.node() instanceof Node.Null) {
      return raw.isPrimitive() ? NEVER : 0;
    }
    if (part instanceof Part.Row row) {
      return row(row, type, mode);
    }
    if (!Part.pure(part, mode.recursive())) {
      return Map.class == raw || raw.isRecord() ? 1 : NEVER;
    }
    return schemas.knows(type) && reads(Part.node(part), type) ? rank(part, raw) : NEVER;
  }

  private static int given(Object value, Class<?> raw) {
    Class<?> boxed = Invoking.boxed(raw);
    if (value.getClass() == boxed) {
      return 0;
    }
    return boxed.isInstance(value) ? (raw == Object.class ? OBJECT : 1) : NEVER;
  }

  private int call(Part.Fields fields, Class<?> raw) {
    Class<?> result = results.apply(fields);
    if (raw == Object.class) {
      return OBJECT;
    }
    if (result == null) {
      return raw.isInterface() ? 0 : NEVER;
    }
    return Invoking.boxed(raw).isAssignableFrom(Invoking.boxed(result)) ? 0 : NEVER;
  }

  private int row(Part.Row row, Type type, Call.Mode mode) {
    Class<?> raw = Generic.erased(type);
    Type element = raw.isArray() ? raw.getComponentType() : Arguments.element(type, 0);
    if (!raw.isArray() && !Collection.class.isAssignableFrom(raw) && raw != Optional.class) {
      return raw == Iterable.class ? 1 : NEVER;
    }
    int cost = 0;
    for (Part item : row.items()) {
      cost = Math.min(NEVER, cost + cost(item, element, mode));
    }
    return cost;
  }

  private boolean reads(Node node, Type type) {
    try {
      schemas.of(type).check(node);
      return true;
    } catch (InvalidConfig e) {
      return false;
    }
  }

  private static int rank(Part part, Class<?> raw) {
    Node node = part instanceof Part.Leaf leaf ? leaf.node() : null;
    if (node instanceof Node.Int) {
      return place(WHOLE, raw);
    }
    if (node instanceof Node.Real) {
      return place(REAL, raw);
    }
    if (node instanceof Node.Bool) {
      return raw == boolean.class || raw == Boolean.class ? 0 : 10;
    }
    return node instanceof Node.Text && raw != String.class ? (raw.isEnum() ? 1 : 10) : 0;
  }

  private static int place(List<Class<?>> order, Class<?> raw) {
    int place = order.indexOf(raw);
    return place < 0 ? order.size() : place;
  }
}
