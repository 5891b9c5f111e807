// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Source;

/** Lis behind {@code javax.script}: the host's bindings are the program's global scope. */
final class LisScriptEngine extends Engine {
  private BindingsScope latest;

  LisScriptEngine(ScriptEngineFactory factory) {
    super(factory);
  }

  @Override
  Script read(Source source, ScriptContext context) throws ScriptException {
    Interpreter reader = interpreter(context);
    List<Object> expressions = List.copyOf((List<?>) checked(context, () -> reader.parse(source)));
    return other -> evaluate(expressions, other);
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

  @Override
  boolean hasProcedure(String name) {
    return scope(getContext()).get(name) instanceof Procedure;
  }

  @Override
  Object toJava(Object value, Class<?> type) {
    return BindingsScope.toJava(value, type);
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
      throw failed(e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ScriptException(e.getMessage());
    } catch (StackOverflowError e) {
      throw new ScriptException("recursion too deep");
    } finally {
      flush(context);
    }
  }
}
