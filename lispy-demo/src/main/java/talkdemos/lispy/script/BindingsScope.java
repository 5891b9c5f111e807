// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Scope;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.lis.Symbol;

/** The host's bindings as a scope, with the standard procedures around them. */
final class BindingsScope implements Scope {
  private final ScriptContext context;
  private final Scope standard;

  /** What a binding was the last time, as the host has it and as programs do. */
  private record Known(Object host, Object program) {}

  private final Map<String, Known> known = new HashMap<>();

  BindingsScope(ScriptContext context) {
    this.context = context;
    Object arguments = context.getAttribute(ScriptEngine.ARGV);
    List<?> commandLine = arguments instanceof Object[] array ? List.of(array) : List.of();
    this.standard = Standard.scope(this::print, commandLine);
  }

  ScriptContext context() {
    return context;
  }

  private void print(String text) {
    try {
      context.getWriter().write(text);
    } catch (IOException e) {
      throw new IllegalArgumentException("the output cannot be written: " + e.getMessage());
    }
  }

  /** A value of the host is converted when it is first seen, so that it stays one object. */
  @Override
  public Object get(String name) {
    if (context.getAttributesScope(name) < 0) {
      return standard.get(name);
    }
    Object host = context.getAttribute(name);
    Known last = known.get(name);
    if (last == null || last.host != host) {
      last = new Known(host, fromJava(host));
      known.put(name, last);
    }
    return last.program;
  }

  @Override
  public void define(String name, Object value) {
    put(name, value, ScriptContext.ENGINE_SCOPE);
  }

  /** Changes a binding of the host where it is; a standard procedure is shadowed. */
  @Override
  public boolean change(String name, Object value) {
    int scope = context.getAttributesScope(name);
    if (scope < 0 && standard.get(name) == null) {
      return false;
    }
    put(name, value, scope < 0 ? ScriptContext.ENGINE_SCOPE : scope);
    return true;
  }

  private void put(String name, Object value, int scope) {
    Object host = toJava(value);
    context.setAttribute(name, host, scope);
    known.put(name, new Known(host, value));
  }

  @Override
  public Scope child(List<String> names, List<Object> values) {
    return ChainScope.around(this, names, values);
  }

  /**
   * A host's value as programs know it: whole numbers as Long or BigInteger, other numbers as
   * Double, characters as strings, null as nothing, lists item by item; the rest as it is.
   */
  static Object fromJava(Object value) {
    if (value == null) {
      return Nothing.NOTHING;
    } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    } else if (value instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
    } else if (value instanceof Number number && !(value instanceof Long)) {
      return number.doubleValue();
    } else if (value instanceof Character character) {
      return character.toString();
    } else if (value instanceof List<?> list) {
      return list.stream().map(BindingsScope::fromJava).toList();
    }
    return value;
  }

  /** A program's value for the host: nothing as null, in lists too; the rest as it is. */
  static Object toJava(Object value) {
    if (value instanceof List<?> list && hasNothing(list)) {
      return list.stream().map(BindingsScope::toJava).toList();
    }
    return value == Nothing.NOTHING ? null : value;
  }

  private static boolean hasNothing(List<?> list) {
    return list.stream()
        .anyMatch(x -> x == Nothing.NOTHING || x instanceof List<?> inner && hasNothing(inner));
  }

  /** A program's value for a method of the host that returns a type. */
  static Object toJava(Object value, Class<?> type) {
    if (type == void.class) {
      return null;
    } else if (type == String.class && value instanceof Symbol symbol) {
      return symbol.name();
    }
    if (!(value instanceof Number number)) {
      return toJava(value);
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> number.intValue();
      case "long", "Long" -> number.longValue();
      case "double", "Double" -> number.doubleValue();
      case "float", "Float" -> number.floatValue();
      case "short", "Short" -> number.shortValue();
      case "byte", "Byte" -> number.byteValue();
      default -> number;
    };
  }
}
