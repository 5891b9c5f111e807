// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import talkdemos.lispy.closure.Compiler;
import talkdemos.lispy.closure.Tier;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.expander.Expander;
import talkdemos.lispy.expander.Imports;
import talkdemos.lispy.expander.Library;
import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.ControlLibrary;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Parameter;
import talkdemos.lispy.ports.TextInput;
import talkdemos.lispy.ports.TextOutput;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** A running Scheme: its libraries, its environments and the machine that runs its programs. */
public final class Runtime {
  private static final String SCHEME = "/talkdemos/lispy/scheme/";

  private static final Object PRELUDE = Pair.list(Symbol.of("lispy"), Symbol.of("prelude"));

  private final Assumptions assumptions = new Assumptions();
  private final Tier tier = Tier.NONE;
  private final Environment base = new Environment("system");
  private final Environment interaction = new Environment("interaction");
  private final Map<String, Library> libraries = new HashMap<>();
  private final Settings settings;
  private final Machine machine;
  private final Set<String> features = new TreeSet<>();

  public Runtime(Settings settings) {
    this.settings = settings;
    this.machine = new Machine(settings.deepest(), settings.safepoint());
    features.addAll(
        List.of(
            "r7rs",
            "exact-closed",
            "exact-complex",
            "ieee-float",
            "full-unicode",
            "ratios",
            "lispy",
            "jvm",
            "srfi-1",
            "srfi-2",
            "srfi-8",
            "srfi-13",
            "srfi-26",
            "srfi-28",
            "srfi-39",
            "srfi-64",
            "srfi-69",
            "srfi-95",
            "srfi-125",
            "srfi-128",
            "srfi-132",
            "srfi-152",
            "srfi-158"));
    base.bindSpecialForms();
    definePrimitives();
    loadMacros();
    loadPrelude("prelude.scm");
    loadPrelude("system.scm");
    loadLibraries();
    interaction.importAll(base);
    machine.onRaise((Procedure) base.variable(Symbol.of("raise")).value());
  }

  public Machine machine() {
    return machine;
  }

  /** After a program was given up: its handlers and extents are forgotten, its parameters reset. */
  public void reset() {
    machine.handlers = Nil.NIL;
    if (machine.winders != Nil.NIL) {
      machine.run(base.variable(Symbol.of("%reset-winders!")).value());
    }
    machine.reset();
  }

  /** The environment of the prompt, and of programs that import nothing. */
  public Environment interaction() {
    return interaction;
  }

  // ---------------------------------------------------------------- evaluation

  /** The value of a form in an environment. */
  Object evaluate(Object form, Environment environment, Function<Pair, Place> places, Place start) {
    return machine.run(compile(form, environment, places, start));
  }

  private Applicable compile(
      Object form, Environment environment, Function<Pair, Place> places, Place start) {
    if (form instanceof Pair pair && pair.car == Symbol.of("import")) {
      for (Object sets = pair.cdr; sets != Nil.NIL; sets = ((Pair) sets).cdr) {
        Imports.into(environment, ((Pair) sets).car, this::library);
      }
      return procedure(new Core.Const(Unspecified.VALUE));
    } else if (form instanceof Pair pair && pair.car == Symbol.of("define-library")) {
      defineLibrary(pair, places, start);
      return procedure(new Core.Const(Unspecified.VALUE));
    }
    try {
      return procedure(expander(places, start).expandTopLevel(form, environment));
    } catch (StackOverflowError e) {
      throw Raised.syntax(start, "the program is nested too deep to be compiled");
    }
  }

  private Applicable procedure(Core core) {
    return Compiler.compile(core, assumptions, tier);
  }

  private Expander expander(Function<Pair, Place> places, Place start) {
    return new Expander(base, places, new Files(), start);
  }

  /** The names that forms at the top level of a text define, as far as it can be read. */
  private static List<Symbol> definitions(Source source) {
    List<Symbol> names = new ArrayList<>();
    DatumReader reader = new DatumReader(source);
    try {
      for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
        if (form instanceof Pair pair
            && pair.car == Symbol.of("define")
            && pair.cdr instanceof Pair rest) {
          Object target = rest.car;
          while (target instanceof Pair head) {
            target = head.car;
          }
          if (target instanceof Symbol name) {
            names.add(name);
          }
        }
      }
    } catch (ReadException e) {
      return names; // the error is for when the program comes there
    }
    return names;
  }

  /** A program: its forms are read, expanded and run one after the other. */
  public final class Program {
    private final DatumReader reader;
    private final List<Symbol> definitions;
    private Environment environment;
    private boolean started;

    /**
     * @param environment where it runs, unless it begins by importing
     */
    public Program(Source source, Environment environment) {
      this.reader = new DatumReader(source);
      this.definitions = definitions(source);
      this.environment = environment;
    }

    /** Runs the next form; answers its value, or {@link Eof#EOF} after the last. */
    public Object step() {
      Object form = reader.read();
      if (form == Eof.EOF) {
        return form;
      }
      boolean imports = form instanceof Pair pair && pair.car == Symbol.of("import");
      if (!started && imports) {
        environment = new Environment("program");
      }
      boolean library = form instanceof Pair pair && pair.car == Symbol.of("define-library");
      if (!imports && !library) {
        // a call before the definition must not be compiled as a call of what it replaces
        definitions.forEach(environment::expectDefinition);
        definitions.clear();
      }
      started |= !library;
      return evaluate(form, environment, reader.places()::of, reader.place());
    }
  }

  // ---------------------------------------------------------------- libraries

  private Library library(Object name) {
    String key = Printer.write(name);
    Library library = libraries.get(key);
    if (library == null) {
      Source source = settings.findLibrary(name);
      if (source == null) {
        source = resource(name);
      }
      if (source == null) {
        throw Raised.error("there is no library", name);
      }
      DatumReader reader = new DatumReader(source);
      for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
        evaluate(form, interaction, reader.places()::of, reader.place());
      }
      library = libraries.get(key);
      if (library == null) {
        throw Raised.error("the file " + source.name() + " does not define the library", name);
      }
    }
    return library;
  }

  private static Source resource(Object name) {
    StringBuilder path = new StringBuilder();
    for (Object rest = name; rest instanceof Pair pair; rest = pair.cdr) {
      path.append(path.isEmpty() ? "" : "/").append(pair.car);
    }
    return text(path + ".sld");
  }

  private void defineLibrary(Pair form, Function<Pair, Place> places, Place start) {
    if (!(form.cdr instanceof Pair named) || !(named.car instanceof Pair)) {
      throw Raised.syntax(start, "define-library: expected a name, a list, got", form);
    }
    Environment environment = new Environment(Printer.write(named.car));
    Library library = new Library(named.car, environment);
    List<Object> body = new ArrayList<>();
    declarations(named.cdr, library, body, places, start);
    for (Object item : body) {
      evaluate(item, environment, places, start);
    }
    libraries.put(Printer.write(named.car), library);
  }

  private void declarations(
      Object list, Library library, List<Object> body, Function<Pair, Place> places, Place start) {
    for (Object rest = list; rest instanceof Pair cell; rest = cell.cdr) {
      if (!(cell.car instanceof Pair declaration)) {
        throw Raised.syntax(start, "define-library: expected a declaration, got", cell.car);
      }
      switch (declaration.car.toString()) {
        case "export" -> Imports.export(library, declaration.cdr);
        case "import" -> {
          for (Object sets = declaration.cdr; sets != Nil.NIL; sets = ((Pair) sets).cdr) {
            Imports.into(library.environment(), ((Pair) sets).car, this::library);
          }
        }
        case "begin" -> {
          for (Object forms = declaration.cdr; forms instanceof Pair p; forms = p.cdr) {
            body.add(p.car);
          }
        }
        case "include", "include-ci" ->
            body.addAll(expander(places, start).includedData(declaration));
        case "include-library-declarations" -> {
          List<Object> data = expander(places, start).includedData(declaration);
          declarations(Pair.list(data.toArray()), library, body, places, start);
        }
        case "cond-expand" -> {
          List<Object> data = expander(places, start).declarations(declaration);
          declarations(Pair.list(data.toArray()), library, body, places, start);
        }
        default ->
            throw Raised.syntax(start, "define-library: unknown declaration", declaration.car);
      }
    }
  }

  private final class Files implements Expander.Includes {
    @Override
    public List<Object> read(String file, boolean foldCase, Place place) {
      Source source = settings.include(file, place);
      String text = foldCase ? "#!fold-case " + source.text() : source.text();
      DatumReader reader = new DatumReader(new Source(source.name(), text));
      List<Object> data = new ArrayList<>();
      for (Object x = reader.read(); x != Eof.EOF; x = reader.read()) {
        data.add(x);
      }
      return data;
    }

    @Override
    public boolean hasLibrary(Object name) {
      return libraries.containsKey(Printer.write(name))
          || resource(name) != null
          || settings.findLibrary(name) != null;
    }

    @Override
    public Set<String> features() {
      return features;
    }
  }

  // ---------------------------------------------------------------- the system's own library

  private void definePrimitives() {
    Primitives primitives = new Primitives(base);
    talkdemos.lispy.library.NumberLibrary.define(primitives);
    talkdemos.lispy.library.Library.define(
        primitives, settings.files(), settings.environmentVariables());
    ControlLibrary.define(primitives, primitives);
    RecordProcedures.define(primitives);
    Parameter out = new Parameter(TextOutput.console("standard output", settings.out()), false);
    Parameter err = new Parameter(TextOutput.console("standard error", settings.err()), false);
    Parameter in = new Parameter(TextInput.console("standard input", settings.in()), false);
    set("current-output-port", out);
    set("current-error-port", err);
    set("current-input-port", in);
    primitives.zero("features", () -> Pair.list(features.stream().map(Symbol::of).toArray()));
    primitives.zero(
        "command-line",
        () -> Pair.list(settings.commandLine().stream().map(MutableString::of).toArray()));
    primitives.zero("interaction-environment", () -> interaction);
    primitives.many("environment", 0, Primitives.ANY, this::environment);
    primitives.one("scheme-report-environment", version -> reportEnvironment());
    primitives.one("null-environment", version -> reportEnvironment());
    primitives.control(
        "eval",
        1,
        2,
        (machine, a) -> {
          Environment environment = a.length == 1 ? interaction : checked(a[1]);
          return machine.apply(compile(a[0], environment, pair -> null, null), NO_ARGUMENTS);
        });
    primitives.two(
        "%open-program",
        (file, environment) ->
            new LoadedFile(
                new DatumReader(settings.include(file.toString(), null)), checked(environment)));
    primitives.control(
        "%run-next-form",
        1,
        1,
        (machine, a) -> {
          LoadedFile file = (LoadedFile) a[0];
          Object form = file.reader.read();
          return form == Eof.EOF
              ? form
              : machine.apply(
                  compile(form, file.environment, file.reader.places()::of, file.reader.place()),
                  NO_ARGUMENTS);
        });
  }

  private record LoadedFile(DatumReader reader, Environment environment) {}

  private static final Object[] NO_ARGUMENTS = {};

  private static Environment checked(Object x) {
    if (x instanceof Environment environment) {
      return environment;
    }
    throw Raised.wrongType("eval", 2, x, "an environment");
  }

  private Environment environment(Object[] sets) {
    Environment environment = new Environment("import");
    for (Object set : sets) {
      Imports.into(environment, set, this::library);
    }
    return environment;
  }

  private Environment reportEnvironment() {
    return environment(new Object[] {Pair.list(Symbol.of("scheme"), Symbol.of("r5rs"))});
  }

  private void set(String name, Object value) {
    base.variable(Symbol.of(name)).define(value);
  }

  private static Source text(String file) {
    try (InputStream stream = Runtime.class.getResourceAsStream(SCHEME + file)) {
      return stream == null
          ? null
          : new Source("lispy:" + file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void loadMacros() {
    DatumReader reader = new DatumReader(text("macros.scm"));
    Expander expander = expander(pair -> null, null);
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      expander.expandTopLevel(form, base);
    }
  }

  /** Each definition of the prelude is compiled when its variable is first asked for. */
  private void loadPrelude(String file) {
    DatumReader reader = new DatumReader(text(file));
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      Pair definition = (Pair) form;
      Object target = ((Pair) definition.cdr).car;
      Symbol name = (Symbol) (target instanceof Pair head ? head.car : target);
      Global global = base.variable(name);
      Global.Cell cell = global.cell;
      cell.later =
          () -> {
            Core core = expander(pair -> null, null).expandTopLevel(definition, base);
            return machine.run(procedure(((Core.Define) core).value()));
          };
    }
  }

  private void loadLibraries() {
    DatumReader reader = new DatumReader(text("libraries.scm"));
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      Pair entry = (Pair) form;
      Library library = new Library(entry.car, base);
      Imports.export(library, entry.cdr);
      libraries.put(Printer.write(entry.car), library);
    }
    Library prelude = new Library(PRELUDE, base); // for the libraries that come as files
    base.names().forEach(name -> prelude.export(name, name));
    libraries.put(Printer.write(PRELUDE), prelude);
  }
}
