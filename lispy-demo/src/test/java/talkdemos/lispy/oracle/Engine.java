// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.Datums;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/**
 * What runs a program, in a fresh interpreter: what it prints, and then either the last value or
 * the message of its error.
 */
record Engine(String name, Function<String, String> run) {

  @Override
  public String toString() {
    return name;
  }

  /** With a low limit the stack moves to the heap again and again. */
  private static final List<Engine> CLOSURE =
      List.of(scheme(1, 0), scheme(3, 0), scheme(50, 0), scheme(400, 0), scheme(10_000, 0));

  /** What is compiled at its first call, and what in the middle of its work. */
  private static final List<Engine> BYTECODE =
      List.of(scheme(1, 1), scheme(3, 1), scheme(10_000, 1), scheme(3, 2), scheme(400, 4));

  /** Those of R7RS-small. */
  static final List<Engine> SCHEME = Stream.of(CLOSURE, BYTECODE).flatMap(List::stream).toList();

  /** Those that run rung 0's language; what errors say differs. */
  static final List<Engine> LIS =
      List.of(
          new Engine("lis", Engine::lis),
          scheme(3, 0),
          scheme(10_000, 0),
          scheme(3, 1),
          scheme(400, 2));

  private static final Map<Symbol, Object> LIBRARY = library();

  private static Engine scheme(int callsOnStack, int compileAfter) {
    String tier = compileAfter == 0 ? "closure" : "bytecode after " + compileAfter;
    return new Engine(
        tier + ", calls on stack " + callsOnStack,
        text -> scheme(callsOnStack, compileAfter, text));
  }

  private static String scheme(int callsOnStack, int compileAfter, String text) {
    StringWriter out = new StringWriter();
    Lispy lispy =
        Lispy.builder().callsOnStack(callsOnStack).compileAfter(compileAfter).out(out).build();
    Object[] last = {Unspecified.VALUE};
    try {
      lispy.run(new Source("program", text), value -> last[0] = value);
    } catch (LispyException e) {
      return out + "error: " + e.problem();
    }
    return out + "=> " + Printer.write(last[0]);
  }

  private static String lis(String text) {
    StringBuilder out = new StringBuilder();
    try {
      Object value =
          new Interpreter(new Lis(), Standard.scope(out::append, List.of()))
              .run(new Source("program", text));
      return out + "=> " + talkdemos.lispy.lis.Printer.write(value);
    } catch (LispyException e) {
      return out + "error: " + e.problem();
    }
  }

  /**
   * What a program does according to the oracle.
   *
   * @throws Oracle.TooLong if it takes more steps
   */
  static String oracle(String text, int steps) {
    StringBuilder out = new StringBuilder();
    Oracle oracle = new Oracle(LIBRARY, steps);
    printing(oracle, out);
    Object last = Unspecified.VALUE;
    try {
      for (Object form : Datums.readAll(text)) {
        last = oracle.run(form);
      }
    } catch (Oracle.Uncaught e) {
      return out + "error: " + message(e.payload);
    }
    return out + "=> " + Printer.write(last);
  }

  private static void printing(Oracle oracle, StringBuilder out) {
    OracleLibrary.output(
        oracle,
        text -> {
          out.append(text);
          return Unspecified.VALUE;
        });
  }

  private static String message(Object payload) {
    if (!(payload instanceof Condition condition)) {
      return "uncaught: " + Printer.write(payload);
    }
    StringBuilder message = new StringBuilder(condition.message());
    for (Object rest = condition.irritants(); rest instanceof Pair pair; rest = pair.cdr) {
      message.append(' ').append(Printer.write(pair.car));
    }
    return message.toString();
  }

  /** The oracle's own prelude, and from the system's what that does not define. */
  private static Map<Symbol, Object> library() {
    Map<Symbol, Object> definitions = new HashMap<>();
    for (String file : List.of("scheme/prelude.scm", "oracle/prelude.scm")) {
      for (Object form : Datums.readAll(resource("/talkdemos/lispy/" + file))) {
        Object target = ((Pair) ((Pair) form).cdr).car;
        definitions.put((Symbol) (target instanceof Pair head ? head.car : target), form);
      }
    }
    return Map.copyOf(definitions);
  }

  private static String resource(String name) {
    try (InputStream stream = Engine.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
