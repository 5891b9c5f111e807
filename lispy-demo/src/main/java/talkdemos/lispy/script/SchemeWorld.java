// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import talkdemos.lispy.Lispy;

/**
 * The interpreter of one set of bindings of an engine's scope.
 *
 * <p>Before a script runs, the bindings that the host has changed become variables; after it, the
 * variables that the script has changed become bindings: where the name is one, or else in the
 * engine's scope. A binding that the host removes stays a variable.
 */
final class SchemeWorld {
  private final Supplier<ScriptContext> otherwise;
  private final Lispy lispy;
  private ScriptContext running; // null between scripts: it may keep the bindings alive

  /** What a binding was the last time, as the host has it and as programs do. */
  private record Known(Object host, Object program) {}

  private final Map<String, Known> known = new HashMap<>();

  /**
   * @param otherwise the context whose streams are used between scripts, by procedures that the
   *     host calls
   */
  SchemeWorld(ScriptContext context, Supplier<ScriptContext> otherwise) {
    this.otherwise = otherwise;
    this.lispy =
        Lispy.builder()
            .out(writer(ScriptContext::getWriter))
            .err(writer(ScriptContext::getErrorWriter))
            .in(reader())
            .commandLine(commandLine(context))
            .build();
  }

  private static List<String> commandLine(ScriptContext context) {
    return context.getAttribute(ScriptEngine.ARGV) instanceof Object[] arguments
        ? Arrays.stream(arguments).map(String::valueOf).toList()
        : List.of();
  }

  /** Runs something with the bindings and streams of a context. */
  <T> T with(ScriptContext context, Function<Lispy, T> action) {
    ScriptContext outer = running;
    running = context;
    try {
      bringIn(context);
      return action.apply(lispy);
    } finally {
      lispy.definitions().forEach((name, value) -> takeOut(context, name, value));
      running = outer;
    }
  }

  private void bringIn(ScriptContext context) {
    Map<String, Object> changed = new HashMap<>();
    for (int scope : context.getScopes()) {
      Bindings bindings = context.getBindings(scope);
      if (bindings != null) {
        bindings.forEach(
            (name, value) -> {
              Known last = known.get(name);
              boolean visible = context.getAttributesScope(name) == scope;
              if (visible && (last == null || last.host != value)) {
                changed.put(name, value);
              }
            });
      }
    }
    changed.forEach(lispy::define);
    Map<String, Object> programs = changed.isEmpty() ? Map.of() : lispy.definitions();
    changed.forEach((name, value) -> known.put(name, new Known(value, programs.get(name))));
  }

  private void takeOut(ScriptContext context, String name, Object value) {
    Known last = known.get(name);
    if (last == null || last.program != value) {
      Object host = toJava(value);
      int scope = context.getAttributesScope(name);
      context.setAttribute(name, host, scope < 0 ? ScriptContext.ENGINE_SCOPE : scope);
      known.put(name, new Known(host, value));
    }
  }

  private Object toJava(Object value) {
    try {
      return lispy.toJava(value);
    } catch (IllegalArgumentException e) {
      return value; // it contains itself: the host sees it as Scheme has it
    }
  }

  // ---------------------------------------------------------------- the streams of the context

  private ScriptContext context() {
    return running != null ? running : otherwise.get();
  }

  private Writer writer(Function<ScriptContext, Writer> choice) {
    return new Writer() {
      @Override
      public void write(char[] chars, int start, int length) throws IOException {
        choice.apply(context()).write(chars, start, length);
      }

      @Override
      public void flush() throws IOException {
        choice.apply(context()).flush();
      }

      @Override
      public void close() throws IOException {
        flush(); // it is the host's
      }
    };
  }

  private Reader reader() {
    return new Reader() {
      @Override
      public int read(char[] chars, int start, int length) throws IOException {
        return context().getReader().read(chars, start, length);
      }

      @Override
      public boolean ready() throws IOException {
        return context().getReader().ready();
      }

      @Override
      public void close() {
        // it is the host's
      }
    };
  }
}
