// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/**
 * The library's bodies by name, and the least evaluator that can show examples of them: calls,
 * {@code quote}, and {@code (let* ((name value) ...) body ...)}.
 */
final class Bodies {
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\s]+)\"");
  private static final Path SOURCES = Path.of("src/main/java/talkdemos/lispy/library");

  private final FileAccess files;

  private Bodies(FileAccess files) {
    this.files = files;
  }

  /** The whole library, which may touch these files and sees one variable. */
  static Bodies of(FileAccess files) {
    return new Bodies(files);
  }

  /** All names but those on numbers: what stands between quotes in the library and is one. */
  static Set<String> names() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      Bodies bodies = of(FileAccess.none());
      Set<String> names = new TreeSet<>();
      for (Path file : files.toList()) {
        LITERAL.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1)));
      }
      names.removeIf(name -> bodies.body(name) == null || NumberLibrary.find(name) != null);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A body; null if there is none of that name. */
  Body body(String name) {
    return Library.find(name, files, Map.of("HOME", "/home/ada", "EMPTY", ""));
  }

  /** Calls a body with the right number of arguments. */
  Object call(String name, Object... arguments) {
    Body body = body(name);
    if (body == null || !body.takes(arguments.length)) {
      throw new AssertionError("no " + name + " of " + arguments.length + " arguments");
    }
    return body.apply(arguments);
  }

  /** The value of an expression as {@code write} prints it, or {@code error:} and its message. */
  String show(String expression) {
    try {
      Object datum = new DatumReader(new Source("example", expression)).read();
      return Printer.write(eval(datum, new HashMap<>()));
    } catch (Raised e) {
      Condition condition = (Condition) e.payload();
      StringBuilder text = new StringBuilder("error: ").append(condition.message());
      for (Object i = condition.irritants(); i instanceof Pair p; i = p.cdr) {
        text.append(' ').append(Printer.write(p.car));
      }
      return text.toString();
    }
  }

  /** What an expression raises; null if it does not. */
  Object failure(String expression) {
    Object datum = new DatumReader(new Source("example", expression)).read();
    return failure(() -> eval(datum, new HashMap<>()));
  }

  /** What a call raises; null if it does not. */
  Object failure(Body.Zero call) {
    try {
      call.apply();
      return null;
    } catch (Raised e) {
      return e.payload();
    }
  }

  private Object eval(Object x, Map<Object, Object> scope) {
    if (x instanceof Symbol) {
      return scope.get(x);
    } else if (!(x instanceof Pair)) {
      return x;
    }
    Pair form = (Pair) x;
    String operator = form.car.toString();
    Object[] operands = Arguments.items("eval", 1, form.cdr);
    if (operator.equals("quote")) {
      return operands[0];
    } else if (operator.equals("let*")) {
      for (Object binding : Arguments.items("let*", 1, operands[0])) {
        Pair pair = (Pair) binding;
        scope.put(pair.car, eval(((Pair) pair.cdr).car, scope));
      }
      Object value = Nil.NIL;
      for (int i = 1; i < operands.length; i++) {
        value = eval(operands[i], scope);
      }
      return value;
    }
    for (int i = 0; i < operands.length; i++) {
      operands[i] = eval(operands[i], scope);
    }
    return call(operator, operands);
  }
}
