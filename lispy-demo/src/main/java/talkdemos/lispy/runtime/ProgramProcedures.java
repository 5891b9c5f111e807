// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.two;
import static talkdemos.lispy.library.Body.zero;

import java.io.Writer;
import java.util.Collection;
import java.util.function.Function;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.expander.Origins;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.library.Library;
import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.Control;
import talkdemos.lispy.machine.ControlLibrary;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Parameter;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.ports.TextInput;
import talkdemos.lispy.ports.TextOutput;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/** Everything that is written in Java, with what knows the program that runs: its ports, eval. */
final class ProgramProcedures {
  private static final Object[] NO_ARGUMENTS = {};

  private final Runtime runtime;

  ProgramProcedures(Runtime runtime) {
    this.runtime = runtime;
  }

  /** A new procedure; null if there is none of that name. */
  Object find(String name) {
    Settings settings = runtime.settings();
    Body body = environments(name);
    body = body != null ? body : RecordProcedures.find(name);
    body =
        body != null ? body : Library.find(name, settings.files(), settings.environmentVariables());
    if (body != null) {
      return new Primitive(name, Metered.body(name, body, settings.limits()));
    }
    Applicable control = ControlLibrary.find(name);
    return control != null ? control : program(name, settings);
  }

  private Object program(String name, Settings settings) {
    return switch (name) {
      case "current-output-port" ->
          new Parameter(TextOutput.console("standard output", output(settings.out())), false);
      case "current-error-port" ->
          new Parameter(TextOutput.console("standard error", output(settings.err())), false);
      case "current-input-port" ->
          new Parameter(TextInput.console("standard input", settings.in()), false);
      case "eval" -> new Control(name, 1, 2, this::eval);
      case "%run-next-form" -> new Control(name, 1, 1, this::runNextForm);
      default -> null;
    };
  }

  private Writer output(Writer writer) {
    return new MeteredOutput(writer, runtime.settings().limits());
  }

  private Body environments(String name) {
    return switch (name) {
      case "open-output-string" ->
          zero(() -> TextOutput.string(MeteredOutput.collecting(runtime.settings().limits())));
      case "features" -> zero(() -> list(runtime.features(), Symbol::of));
      case "command-line" -> zero(() -> list(runtime.settings().commandLine(), MutableString::of));
      case "interaction-environment" -> zero(runtime::interaction);
      case "environment" -> many(0, ANY, runtime::environment);
      case "scheme-report-environment", "null-environment" ->
          one(version -> runtime.environment(Pair.list(Symbol.of("scheme"), Symbol.of("r5rs"))));
      case "%open-program" ->
          two(
              (file, environment) ->
                  loadedFile(
                      new DatumReader(runtime.settings().include(file.toString(), null)),
                      checked(environment)));
      default -> null;
    };
  }

  private static Object list(Collection<String> texts, Function<String, Object> item) {
    return Pair.list(texts.stream().map(item).toArray());
  }

  // (eval expression [environment])
  private Object eval(Machine machine, Object[] a) {
    Environment environment = a.length == 1 ? runtime.interaction() : checked(a[1]);
    return machine.apply(runtime.compile(a[0], environment, Origins.unknown(), null), NO_ARGUMENTS);
  }

  private record LoadedFile(DatumReader reader, Origins origins, Environment environment) {}

  private static LoadedFile loadedFile(DatumReader reader, Environment environment) {
    return new LoadedFile(reader, Origins.of(reader.places()), environment);
  }

  // (%run-next-form program)
  private Object runNextForm(Machine machine, Object[] a) {
    LoadedFile file = (LoadedFile) a[0];
    DatumReader reader = file.reader;
    Object form = reader.read();
    return form == Eof.EOF
        ? form
        : machine.apply(
            runtime.compile(form, file.environment, file.origins, reader.place()), NO_ARGUMENTS);
  }

  private static Environment checked(Object x) {
    if (x instanceof Environment environment) {
      return environment;
    }
    throw Raised.wrongType("eval", 2, x, "an environment");
  }
}
