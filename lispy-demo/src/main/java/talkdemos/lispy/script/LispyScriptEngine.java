// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/** Lispy behind {@code javax.script}: the host's bindings are the program's global scope. */
final class LispyScriptEngine extends AbstractScriptEngine implements Invocable, Compilable {
  private final ScriptEngineFactory factory;
  private BindingsScope latest;

  LispyScriptEngine(ScriptEngineFactory factory) {
    this.factory = factory;
  }

  @Override
  public Object eval(String script, ScriptContext context) throws ScriptException {
    return compile(script, context).eval(context);
  }

  @Override
  public Object eval(Reader reader, ScriptContext context) throws ScriptException {
    return eval(text(reader), context);
  }

  @Override
  public CompiledScript compile(String script) throws ScriptException {
    return compile(script, getContext());
  }

  @Override
  public CompiledScript compile(Reader reader) throws ScriptException {
    return compile(text(reader));
  }

  /** A script that was read once and can be evaluated many times. */
  private CompiledScript compile(String script, ScriptContext context) throws ScriptException {
    Object file = context.getAttribute(ScriptEngine.FILENAME);
    Source source = new Source(file == null ? "<script>" : file.toString(), script);
    Interpreter reader = interpreter(context);
    List<Object> expressions = List.copyOf((List<?>) checked(context, () -> reader.parse(source)));
    return new CompiledScript() {
      @Override
      public Object eval(ScriptContext context) throws ScriptException {
        return evaluate(expressions, context);
      }

      @Override
      public ScriptEngine getEngine() {
        return LispyScriptEngine.this;
      }
    };
  }

  private Object evaluate(List<Object> expressions, ScriptContext context) throws ScriptException {
    Interpreter interpreter = interpreter(context);
    return checked(
        context,
        () -> {
          Object value = Nothing.NOTHING;
          for (Object expression : expressions) {
            value = interpreter.eval(expression);
          }
          return value;
        });
  }

  @Override
  public Object invokeFunction(String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    ScriptContext context = getContext();
    if (!(scope(context).get(name) instanceof Procedure procedure)) {
      throw new NoSuchMethodException("no procedure is named " + name);
    }
    List<Object> values = Arrays.stream(arguments).map(BindingsScope::fromJava).toList();
    return checked(context, () -> procedure.apply(values));
  }

  /** Not supported: Lispy's values have no methods. */
  @Override
  public Object invokeMethod(Object object, String name, Object... arguments)
      throws NoSuchMethodException {
    throw new NoSuchMethodException("Lispy has no methods; use invokeFunction");
  }

  /**
   * An object whose methods are the procedures of the same names, their values converted to what
   * the methods return; null if a method has no procedure. A program that fails makes the method
   * throw an {@link IllegalStateException}.
   */
  @Override
  public <T> T getInterface(Class<T> type) {
    BindingsScope scope = scope(getContext());
    for (Method method : type.getMethods()) {
      boolean needed = Modifier.isAbstract(method.getModifiers());
      if (needed && !(scope.get(method.getName()) instanceof Procedure)) {
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
      return BindingsScope.toJava(invokeFunction(method.getName(), given), method.getReturnType());
    } catch (ScriptException | NoSuchMethodException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Null: Lispy's values have no methods. */
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

  private Interpreter interpreter(ScriptContext context) {
    return new Interpreter(new Lis(), scope(context));
  }

  /** The scope of a context: the same one for as long as the host stays with that context. */
  private BindingsScope scope(ScriptContext context) {
    if (latest == null || latest.context() != context) {
      latest = new BindingsScope(context);
    }
    return latest;
  }

  /** The value as Java has it; every error as the one that javax.script declares. */
  private static Object checked(ScriptContext context, Supplier<Object> program)
      throws ScriptException {
    try {
      return BindingsScope.toJava(program.get());
    } catch (LispyException e) {
      Place place = e.place();
      throw new ScriptException(e.problem(), place.source().name(), place.line(), place.column());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ScriptException(e.getMessage());
    } catch (StackOverflowError e) {
      throw new ScriptException("recursion too deep");
    } finally {
      flush(context);
    }
  }

  private static void flush(ScriptContext context) throws ScriptException {
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
