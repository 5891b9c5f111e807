// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.closure.Description;
import talkdemos.lispy.core.CoreText;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.expander.Library;
import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.runtime.Runtime;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** What the prompt shows of a running Scheme. */
final class SchemeInsight implements Insight {
  private static final Source NOWHERE = new Source("<prompt>", "");

  private final Lispy lispy;
  private final Map<String, Traced> traced = new TreeMap<>();
  private final Traced.Depth depth = new Traced.Depth();

  SchemeInsight(Lispy lispy) {
    this.lispy = lispy;
  }

  /** Says that something new is run: calls that were not finished are forgotten. */
  void entered() {
    depth.reset();
  }

  // ---------------------------------------------------------------- expansion

  @Override
  public void expand(Source program, View view, boolean lasting, Consumer<String> line) {
    lispy.inspect(
        program,
        scheme -> {
          Environment environment =
              lasting ? scheme.interaction() : new Copy(scheme.interaction()).environment;
          var forms = scheme.new Program(program, environment, !lasting);
          for (var x = forms.expand(); x != null; x = forms.expand()) {
            String text = text(x, view);
            if (!text.isEmpty()) {
              line.accept(text);
            }
          }
        });
  }

  /** An environment that knows what another one does, and keeps to itself what it defines. */
  private static final class Copy {
    private final Environment original;
    private final Environment environment = new Environment("expansion", this::share);

    Copy(Environment original) {
      this.original = original;
    }

    private void share(Symbol name) {
      environment.share(original, name);
    }
  }

  private static String text(Runtime.Expansion x, View view) {
    if (x.isDeclaration()) {
      return CoreText.datum(x.form());
    } else if (CoreText.isNothing(x.core())) {
      return ""; // a definition of syntax
    }
    Predicate<Global> visible =
        global -> {
          Global known = x.environment().global(Symbol.of(global.name()));
          return known != null && known.cell == global.cell;
        };
    return view == View.CORE
        ? CoreText.core(x.core(), visible)
        : CoreText.scheme(x.core(), visible);
  }

  // ---------------------------------------------------------------- environments

  /** Prints what is defined and what is imported; of a procedure the variables that it captured. */
  void environment(Source procedure, Consumer<String> line) {
    lispy.inspect(
        procedure,
        scheme -> {
          if (procedure.text().isBlank()) {
            defined(scheme.interaction(), line);
            imported(scheme, line);
          } else {
            var program = scheme.new Program(procedure, scheme.interaction(), true);
            Object value = Unspecified.VALUE;
            for (Object x = program.step(); x != Eof.EOF; x = program.step()) {
              value = x;
            }
            captured(value, line);
          }
        });
  }

  private static void defined(Environment environment, Consumer<String> line) {
    Map<String, Object> values = new TreeMap<>();
    for (Symbol name : environment.names()) {
      Global global = environment.global(name);
      if (isOwn(global)) {
        values.put(name.name(), global.value());
      }
    }
    line.accept(values.isEmpty() ? "nothing is defined here yet" : "defined here");
    values.forEach((name, value) -> line.accept("  " + name + " = " + Excerpt.of(value)));
  }

  private static boolean isOwn(Global global) {
    return global != null && !global.imported() && !global.isUnbound();
  }

  /** Each name counts for the first library that has it. */
  private static void imported(Runtime scheme, Consumer<String> line) {
    Set<Symbol> counted = new TreeSet<>((a, b) -> a.name().compareTo(b.name()));
    List<String> counts = new ArrayList<>();
    List<Library> libraries = scheme.libraries();
    for (Library library : libraries) {
      Set<Symbol> names = library.sharedWith(scheme.interaction());
      names.removeAll(counted);
      counted.addAll(names);
      boolean rest = library == libraries.get(libraries.size() - 1);
      if (!names.isEmpty()) {
        counts.add(names.size() + " from " + (rest ? "no library" : library.name()));
      }
    }
    line.accept("imported");
    counts.forEach(count -> line.accept("  " + count));
  }

  private static void captured(Object value, Consumer<String> line) {
    if (!(value instanceof Procedure)) {
      throw new Refusal(",env: expected a procedure, got " + Excerpt.of(value));
    }
    List<Description> clauses = Description.of(value);
    if (clauses.isEmpty()) {
      line.accept(Excerpt.of(value) + " is not written in Scheme");
      return;
    }
    Map<String, Object> variables = new TreeMap<>();
    clauses.forEach(clause -> variables.putAll(clause.captured()));
    line.accept(
        Excerpt.of(value)
            + (variables.isEmpty()
                ? " uses global variables alone"
                : " keeps from where it was made"));
    variables.forEach(
        (name, x) ->
            line.accept("  " + name + " = " + (x == null ? "nothing yet" : Excerpt.of(x))));
  }

  // ---------------------------------------------------------------- documentation

  @Override
  public List<String> documentation(String name) {
    List<String> lines = new ArrayList<>();
    lispy.inspect(NOWHERE, scheme -> document(name, scheme.interaction(), lines));
    return lines;
  }

  private void document(String name, Environment environment, List<String> lines) {
    Symbol symbol = Symbol.of(name);
    Global global = environment.global(symbol);
    boolean known = global == null ? lispy.names().contains(name) : !global.isUnbound();
    if (!isOwn(global) || traced.containsKey(name)) {
      Docs.read().stream()
          .filter(entry -> entry.name().equals(name))
          .forEach(entry -> lines.add(line(entry, known)));
    }
    if (lines.isEmpty() && known && global == null) {
      lines.add(name + "  syntax without documentation");
    } else if (lines.isEmpty() && known) {
      lines.addAll(described(name, global.value()));
    } else if (lines.isEmpty()) {
      throw new Refusal("there is no '%s'; ,apropos lists what has a name like it".formatted(name));
    }
  }

  private static String line(Docs.Entry entry, boolean known) {
    String text = Columns.entry(entry.signature(), entry.text());
    return known ? text : text + "\n  to be had by (import " + entry.library() + ")";
  }

  private static List<String> described(String name, Object value) {
    if (!(value instanceof Procedure)) {
      return List.of(name + "  a variable: " + Excerpt.of(value));
    }
    List<String> lines = new ArrayList<>();
    for (Description clause : Description.of(value)) {
      List<String> words = new ArrayList<>(clause.parameters());
      if (clause.rest()) {
        words.add(words.size() - 1, ".");
      }
      words.add(0, name);
      String place = clause.place() == null ? "" : ", written at " + clause.place();
      lines.add(Columns.entry("(" + String.join(" ", words) + ")", "a procedure" + place));
    }
    return lines.isEmpty() ? List.of(name + "  a procedure: " + Excerpt.of(value)) : lines;
  }

  // ---------------------------------------------------------------- instructions

  @Override
  public void bytecode(String name, Consumer<String> line) {
    lispy.inspect(
        NOWHERE,
        scheme -> {
          Global global = scheme.interaction().global(Symbol.of(name));
          if (global == null || !(global.value() instanceof Procedure procedure)) {
            throw new Refusal(",bytecode: expected the name of a global procedure, got " + name);
          }
          String text =
              scheme
                  .listing(procedure)
                  .orElseThrow(() -> new Refusal(name + " is not written in Scheme"));
          text.lines().forEach(line);
        });
  }

  // ---------------------------------------------------------------- traces

  @Override
  public void trace(String name, Consumer<String> line) {
    traced.values().removeIf(procedure -> !procedure.isActive());
    lispy.inspect(
        NOWHERE,
        scheme -> {
          Global global = scheme.interaction().global(Symbol.of(name));
          if (global == null || !(global.value() instanceof Applicable procedure)) {
            throw new Refusal(",trace: expected the name of a global procedure, got " + name);
          } else if (traced.containsKey(name)) {
            throw new Refusal(name + " is traced already");
          }
          traced.put(name, Traced.start(global, procedure, depth, line));
        });
  }

  @Override
  public void untrace(String name) {
    Traced procedure = traced.remove(name);
    if (procedure == null) {
      String names = traced.isEmpty() ? "nothing" : String.join(" ", traced.keySet());
      throw new Refusal("%s is not traced; what is: %s".formatted(name, names));
    }
    procedure.stop();
  }

  @Override
  public Set<String> traced() {
    return traced.keySet();
  }
}
