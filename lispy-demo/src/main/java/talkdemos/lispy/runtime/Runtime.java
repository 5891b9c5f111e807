// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import talkdemos.lispy.bytecode.BytecodeTier;
import talkdemos.lispy.bytecode.Listing;
import talkdemos.lispy.closure.Compiler;
import talkdemos.lispy.closure.Tier;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.expander.Expander;
import talkdemos.lispy.expander.Library;
import talkdemos.lispy.expander.Origins;
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
  private final Libraries libraries;
  private final Settings settings;
  private final Machine machine;
  private final ProgramProcedures procedures = new ProgramProcedures(this);
  private final Prelude prelude = new Prelude();

  public Runtime(Settings settings) {
    this.settings = settings;
    this.tier =
        settings.compileAfter() == 0
            ? Tier.NONE
            : new BytecodeTier(assumptions, settings.compileAfter(), settings.log());
    this.machine = new Machine(settings.callsOnStack(), settings.limits());
    this.libraries = new Libraries(settings, this, prelude);
    base.bindSpecialForms();
    machine.onRaise(base.variable(Symbol.of("raise"))::value);
    machine.onRewind(base.variable(Symbol.of("%rewind-to"))::value);
  }

  Settings settings() {
    return settings;
  }

  Set<String> features() {
    return libraries.features();
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

  /** Leaves the dynamic-winds that a call from Java has left open: their after thunks are run. */
  public void rewind(Object winders) {
    if (machine.winders != winders) {
      machine.run(base.variable(Symbol.of("%rewind")).value(), winders);
    }
  }

  /** The environment of the prompt, and of programs that import nothing. */
  public Environment interaction() {
    return interaction;
  }

  /** The names that the interaction environment knows. */
  public Set<Symbol> names() {
    Set<Symbol> names = new HashSet<>(libraries.find(Prelude.NAME).names());
    names.removeIf(Runtime::isPrivate);
    names.addAll(interaction.names());
    return names;
  }

  // ---------------------------------------------------------------- evaluation

  /** The value of a form in an environment. */
  Object evaluate(Object form, Environment environment, Origins origins, Place start) {
    return machine.run(compile(form, environment, origins, start));
  }

  Applicable compile(Object form, Environment environment, Origins origins, Place start) {
    try {
      return procedure(core(form, environment, origins, start));
    } catch (StackOverflowError e) {
      throw Raised.syntax(start, "the program is nested too deep to be compiled");
    }
  }

  /** The core form of a form; an import is done, a library defined, and nothing of them is left. */
  private Core core(Object form, Environment environment, Origins origins, Place start) {
    if (form instanceof Pair pair && pair.car == Symbol.of("import")) {
      libraries.doImport(pair, environment, origins, start);
      return new Core.Const(Unspecified.VALUE);
    } else if (form instanceof Pair pair && pair.car == Symbol.of("define-library")) {
      libraries.define(pair, origins, start);
      return new Core.Const(Unspecified.VALUE);
    }
    return expander(origins, start).expandTopLevel(form, environment);
  }

  /** A new environment with what import sets name. */
  Environment environment(Object... sets) {
    Environment environment = new Environment("import");
    for (Object set : sets) {
      libraries.into(environment, set);
    }
    return environment;
  }

  private Applicable procedure(Core core) {
    return Compiler.compile(core, assumptions, tier);
  }

  /** What expands a program whose data stood there. */
  Expander expander(Origins origins, Place start) {
    return new Expander(base, origins, libraries, start);
  }

  /** The environment of the system's own library. */
  Environment base() {
    return base;
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
    private final Origins origins;
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
      this.origins = Origins.of(reader.places());
      this.definitions = definitions(source);
      this.environment = environment;
    }

    /** Runs the next form; answers its value, or {@link Eof#EOF} after the last. */
    public Object step() {
      Object form = next();
      return form == Eof.EOF ? form : evaluate(form, environment, origins, reader.place());
    }

    /**
     * Expands the next form and does not run it; null after the last. Its definitions of syntax and
     * its imports count for the forms that follow; the bodies of libraries are run.
     */
    public Expansion expand() {
      Object form = next();
      return form == Eof.EOF
          ? null
          : new Expansion(form, core(form, environment, origins, reader.place()), environment);
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

  /** The instructions of a procedure; nothing if it is not written in Scheme. */
  public Optional<String> listing(Object procedure) {
    return Listing.of(procedure, assumptions);
  }

  // ---------------------------------------------------------------- the system's own library

  /** All libraries that are there or were defined, by name; the one that has everything is last. */
  public List<Library> libraries() {
    Comparator<Library> order = Comparator.comparing(Runtime::isPrelude);
    return libraries.all().stream().sorted(order.thenComparing(Library::name)).toList();
  }

  private static boolean isPrelude(Library library) {
    return library.name().equals(Printer.write(Prelude.NAME));
  }

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
      expander(Origins.unknown(), null).expandTopLevel(form, base);
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
      Core core = expander(Origins.unknown(), null).expandTopLevel(form, base);
      return machine.run(procedure(((Core.Define) core).value()));
    }
  }
}
