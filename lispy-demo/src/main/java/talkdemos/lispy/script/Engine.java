// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/** What the engines have in common: the ways in, and procedures as methods of interfaces. */
abstract class Engine extends AbstractScriptEngine implements Invocable, Compilable {
  private final ScriptEngineFactory factory;

  Engine(ScriptEngineFactory factory) {
    this.factory = factory;
  }

  /** A script that was read and can be evaluated many times. */
  interface Script {
    Object eval(ScriptContext context) throws ScriptException;
  }

  /** Reads a script, with the context's writer as the place for output. */
  abstract Script read(Source source, ScriptContext context) throws ScriptException;

  /** True if a procedure has that name. */
  abstract boolean hasProcedure(String name);

  /** A value of a script for a method of the host that returns that type, which is not void. */
  abstract Object toJava(Object value, Class<?> type);

  @Override
  public Object eval(String script, ScriptContext context) throws ScriptException {
    return read(source(script, context), context).eval(context);
  }

  @Override
  public Object eval(Reader reader, ScriptContext context) throws ScriptException {
    return eval(text(reader), context);
  }

  @Override
  public CompiledScript compile(String text) throws ScriptException {
    Script script = read(source(text, getContext()), getContext());
    return new CompiledScript() {
      @Override
      public Object eval(ScriptContext context) throws ScriptException {
        return script.eval(context);
      }

      @Override
      public ScriptEngine getEngine() {
        return Engine.this;
      }
    };
  }

  @Override
  public CompiledScript compile(Reader reader) throws ScriptException {
    return compile(text(reader));
  }

  private static Source source(String script, ScriptContext context) {
    Object file = context.getAttribute(ScriptEngine.FILENAME);
    return new Source(file == null ? "<script>" : file.toString(), script);
  }

  /** Not supported: values have no methods. */
  @Override
  public Object invokeMethod(Object object, String name, Object... arguments)
      throws NoSuchMethodException {
    throw new NoSuchMethodException("values have no methods; use invokeFunction");
  }

  /**
   * An object whose methods are the procedures of the same names, their values converted to what
   * the methods return; null if a method has no procedure. A program that fails makes the method
   * throw an {@link IllegalStateException}.
   */
  @Override
  public <T> T getInterface(Class<T> type) {
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !hasProcedure(method.getName())) {
        return null;
      }
    }
    InvocationHandler handler = this::invoke;
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    } else if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      Object[] given = arguments == null ? new Object[0] : arguments;
      Object value = invokeFunction(method.getName(), given);
      return method.getReturnType() == void.class ? null : toJava(value, method.getReturnType());
    } catch (ScriptException | NoSuchMethodException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Null: values have no methods. */
  @Override
  public <T> T getInterface(Object object, Class<T> type) {
    return null;
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  /** An error with its place, as the one that javax.script declares. */
  static ScriptException failed(LispyException e) {
    Place place = e.place();
    ScriptException failure =
        new ScriptException(e.problem(), place.source().name(), place.line(), place.column());
    failure.initCause(e);
    return failure;
  }

  static void flush(ScriptContext context) throws ScriptException {
    try {
      context.getWriter().flush();
    } catch (IOException e) {
      throw new ScriptException(e);
    }
  }

  private static String text(Reader reader) throws ScriptException {
    try {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new ScriptException(e);
    }
  }
}
