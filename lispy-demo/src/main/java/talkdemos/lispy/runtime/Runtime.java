// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import talkdemos.lispy.bytecode.BytecodeTier;
import talkdemos.lispy.closure.Compiler;
import talkdemos.lispy.closure.Tier;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.expander.Expander;
import talkdemos.lispy.expander.Imports;
import talkdemos.lispy.expander.Library;
import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** A running Scheme: its libraries, its environments and the machine that runs its programs. */
public final class Runtime {
  private final Assumptions assumptions = new Assumptions();
  private final Tier tier;
  private final Environment base = new Environment("system", this::provide);
  private final Environment interaction = new Environment("interaction", this::share);
  private final Map<String, Library> libraries = new HashMap<>();
  private final Settings settings;
  private final Machine machine;
  private final Set<String> features = new TreeSet<>();
  private final ProgramProcedures procedures = new ProgramProcedures(this);
  private final Prelude prelude = new Prelude();

  public Runtime(Settings settings) {
    this.settings = settings;
    this.tier =
        settings.compileAfter() == 0
            ? Tier.NONE
            : new BytecodeTier(assumptions, settings.compileAfter(), settings.log());
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
    machine.onRaise(base.variable(Symbol.of("raise"))::value);
  }

  Settings settings() {
    return settings;
  }

  Set<String> features() {
    return features;
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

  /** The names that the interaction environment knows. */
  public Set<Symbol> names() {
    Set<Symbol> names = new HashSet<>(library(Prelude.NAME).names());
    names.removeIf(Runtime::isPrivate);
    names.addAll(interaction.names());
    return names;
  }

  // ---------------------------------------------------------------- evaluation

  /** The value of a form in an environment. */
  Object evaluate(Object form, Environment environment, Function<Pair, Place> places, Place start) {
    return machine.run(compile(form, environment, places, start));
  }

  Applicable compile(
      Object form, Environment environment, Function<Pair, Place> places, Place start) {
    try {
      return procedure(core(form, environment, places, start));
    } catch (StackOverflowError e) {
      throw Raised.syntax(start, "the program is nested too deep to be compiled");
    }
  }

  /** The core form of a form; an import is done, a library defined, and nothing of them is left. */
  private Core core(
      Object form, Environment environment, Function<Pair, Place> places, Place start) {
    if (form instanceof Pair pair && pair.car == Symbol.of("import")) {
      for (Object sets = pair.cdr; sets != Nil.NIL; sets = ((Pair) sets).cdr) {
        Imports.into(environment, ((Pair) sets).car, this::library);
      }
      return new Core.Const(Unspecified.VALUE);
    } else if (form instanceof Pair pair && pair.car == Symbol.of("define-library")) {
      defineLibrary(pair, places, start);
      return new Core.Const(Unspecified.VALUE);
    }
    return expander(places, start).expandTopLevel(form, environment);
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

  /** A form, what it was expanded to, and where its names are known. */
  public record Expansion(Object form, Core core, Environment environment) {
    /** True for an import or the definition of a library, of which nothing is left to run. */
    public boolean isDeclaration() {
      return form instanceof Pair pair
          && (pair.car == Symbol.of("import") || pair.car == Symbol.of("define-library"));
    }
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
      this(source, environment, false);
    }

    /**
     * @param entered true for what is entered at a prompt: its imports add to the environment
     */
    public Program(Source source, Environment environment, boolean entered) {
      this.started = entered;
      this.reader = new DatumReader(source);
      this.definitions = definitions(source);
      this.environment = environment;
    }

    /** Runs the next form; answers its value, or {@link Eof#EOF} after the last. */
    public Object step() {
      Object form = next();
      return form == Eof.EOF
          ? form
          : evaluate(form, environment, reader.places()::of, reader.place());
    }

    /**
     * Expands the next form and does not run it; null after the last. Its definitions of syntax and
     * its imports count for the forms that follow; the bodies of libraries are run.
     */
    public Expansion expand() {
      Object form = next();
      return form == Eof.EOF
          ? null
          : new Expansion(
              form, core(form, environment, reader.places()::of, reader.place()), environment);
    }

    private Object next() {
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
      return form;
    }
  }

  // ---------------------------------------------------------------- libraries

  /** A new environment with what import sets name. */
  Environment environment(Object... sets) {
    Environment environment = new Environment("import");
    for (Object set : sets) {
      Imports.into(environment, set, this::library);
    }
    return environment;
  }

  /** All libraries that are there or were defined, by name; the one that has everything is last. */
  public List<Library> libraries() {
    prelude.libraries().forEach(this::library);
    Comparator<Library> order = Comparator.comparing(Runtime::isPrelude);
    return libraries.values().stream().sorted(order.thenComparing(Library::name)).toList();
  }

  private static boolean isPrelude(Library library) {
    return library.name().equals(Printer.write(Prelude.NAME));
  }

  private Library library(Object name) {
    String key = Printer.write(name);
    Library library = libraries.get(key);
    if (library == null && prelude.exports(key) != null) {
      library = new Library(name, base);
      Imports.export(library, prelude.exports(key));
      libraries.put(key, library);
    } else if (library == null) {
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
    return Prelude.text(path + ".sld");
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
          || prelude.exports(Printer.write(name)) != null
          || resource(name) != null
          || settings.findLibrary(name) != null;
    }

    @Override
    public Set<String> features() {
      return features;
    }
  }

  // ---------------------------------------------------------------- the system's own library

  private static boolean isPrivate(Symbol name) {
    return name.name().startsWith("%");
  }

  private void share(Symbol name) {
    if (!isPrivate(name)) {
      interaction.share(base, name);
    }
  }

  /** Gives a name of the system its meaning, if it has one. */
  private void provide(Symbol name) {
    Object procedure = procedures.find(name.name());
    if (procedure != null) {
      base.add(name).define(procedure);
      return;
    }
    Pair form = prelude.find(name.name());
    if (form != null && Prelude.isMacro(form)) {
      expander(pair -> null, null).expandTopLevel(form, base);
    } else if (form != null) {
      base.add(name).cell.later = new Definition(form);
    }
  }

  /** A definition of the prelude, which is compiled when its variable is first asked for. */
  private final class Definition implements Supplier<Object> {
    private final Object form;

    Definition(Object form) {
      this.form = form;
    }

    @Override
    public Object get() {
      Core core = expander(pair -> null, null).expandTopLevel(form, base);
      return machine.run(procedure(((Core.Define) core).value()));
    }
  }
}
