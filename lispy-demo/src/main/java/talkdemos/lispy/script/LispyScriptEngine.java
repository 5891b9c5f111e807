// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;

/**
 * {@link Lispy} behind {@code javax.script}. Each set of bindings of the engine's scope has an
 * interpreter of its own, with its macros and records. Scripts touch no files.
 */
final class LispyScriptEngine extends Engine {
  private final Map<Bindings, SchemeWorld> worlds = new WeakHashMap<>();

  LispyScriptEngine(ScriptEngineFactory factory) {
    super(factory);
  }

  /** Says at once if the text is no program; it is expanded anew for each context. */
  @Override
  Script read(Source source, ScriptContext context) throws ScriptException {
    try {
      DatumReader reader = new DatumReader(source);
      while (reader.read() != Eof.EOF) {
        // the next one
      }
    } catch (LispyException e) {
      throw failed(e);
    }
    return other -> with(other, lispy -> lispy.eval(source));
  }

  @Override
  public Object invokeFunction(String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    if (!hasProcedure(name)) {
      throw new NoSuchMethodException("no procedure is named " + name);
    }
    return with(getContext(), lispy -> lispy.call(name, arguments));
  }

  @Override
  boolean hasProcedure(String name) {
    Optional<Lispy.Callable> procedure =
        world(getContext()).with(getContext(), lispy -> lispy.procedure(name));
    return procedure.isPresent();
  }

  @Override
  Object toJava(Object value, Class<?> type) {
    return Lispy.as(value, type);
  }

  private SchemeWorld world(ScriptContext context) {
    return worlds.computeIfAbsent(
        context.getBindings(ScriptContext.ENGINE_SCOPE),
        bindings -> new SchemeWorld(context, this::getContext));
  }

  private Object with(ScriptContext context, Function<Lispy, Object> action)
      throws ScriptException {
    try {
      return world(context).with(context, action);
    } catch (LispyException e) {
      throw failed(e);
    } catch (ExitException | IllegalArgumentException e) {
      throw new ScriptException(e);
    } finally {
      flush(context);
    }
  }
}
