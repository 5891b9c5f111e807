// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Scope;
import talkdemos.lispy.lis.Standard;

/** The host's bindings as a scope, with the standard procedures around them. */
final class BindingsScope implements Scope {
  private final ScriptContext context;
  private final Scope standard;

  BindingsScope(ScriptContext context) {
    this.context = context;
    Object arguments = context.getAttribute(ScriptEngine.ARGV);
    List<?> commandLine = arguments instanceof Object[] array ? List.of(array) : List.of();
    this.standard = Standard.scope(this::print, commandLine);
  }

  private void print(String text) {
    try {
      context.getWriter().write(text);
    } catch (IOException e) {
      throw new IllegalArgumentException("the output cannot be written: " + e.getMessage());
    }
  }

  @Override
  public Object get(String name) {
    return context.getAttributesScope(name) < 0
        ? standard.get(name)
        : fromJava(context.getAttribute(name));
  }

  @Override
  public void define(String name, Object value) {
    context.setAttribute(name, value, ScriptContext.ENGINE_SCOPE);
  }

  /** Changes a binding of the host where it is; a standard procedure is shadowed. */
  @Override
  public boolean change(String name, Object value) {
    int scope = context.getAttributesScope(name);
    if (scope < 0 && standard.get(name) == null) {
      return false;
    }
    context.setAttribute(name, value, scope < 0 ? ScriptContext.ENGINE_SCOPE : scope);
    return true;
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
    } else if (value instanceof BigInteger big && big.bitLength() < Long.SIZE) {
      return big.longValue();
    } else if (value instanceof Float number) {
      return number.doubleValue();
    } else if (value instanceof Character character) {
      return character.toString();
    } else if (value instanceof List<?> list) {
      return list.stream().map(BindingsScope::fromJava).toList();
    }
    return value;
  }

  /** A program's value for the host: nothing as null, the rest as it is. */
  static Object toJava(Object value) {
    return value == Nothing.NOTHING ? null : value;
  }
}
