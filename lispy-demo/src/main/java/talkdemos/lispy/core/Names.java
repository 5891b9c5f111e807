// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Symbol;

/**
 * Names for the variables of a form, for a person to read: what a macro brought in and what the
 * program wrote may have the same name and be different variables, so all but one get a number,
 * {@code x.1}.
 */
final class Names {
  private static final Set<String> KEYWORDS =
      Set.of("quote", "if", "set!", "lambda", "case-lambda", "let", "letrec*", "begin", "define");

  private final Map<Global.Cell, String> globals = new IdentityHashMap<>();
  private final Map<Variable, String> locals = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>(KEYWORDS);

  /**
   * @param core all of the form
   * @param visible true for the global variables that the program sees under their own names
   */
  Names(Core core, Predicate<Global> visible) {
    Map<Global.Cell, Global> all = new LinkedHashMap<>();
    collect(core, all);
    all.values().stream().filter(visible).forEach(this::addGlobal);
    all.values().stream().filter(visible.negate()).forEach(this::addGlobal);
  }

  private static void collect(Core core, Map<Global.Cell, Global> all) {
    if (core instanceof Core.GlobalRef reference) {
      all.put(reference.global().cell, reference.global());
    } else if (core instanceof Core.SetGlobal set) {
      all.put(set.global().cell, set.global());
    } else if (core instanceof Core.Define define) {
      all.put(define.global().cell, define.global());
    }
    parts(core).forEach(part -> collect(part, all));
  }

  private static List<? extends Core> parts(Core core) {
    if (core instanceof Core.SetLocal set) {
      return List.of(set.value());
    } else if (core instanceof Core.SetGlobal set) {
      return List.of(set.value());
    } else if (core instanceof Core.Define define) {
      return List.of(define.value());
    } else if (core instanceof Core.If choice) {
      return List.of(choice.test(), choice.then(), choice.otherwise());
    } else if (core instanceof Core.Seq seq) {
      return seq.items();
    } else if (core instanceof Core.Let let) {
      return with(let.values(), let.body());
    } else if (core instanceof Core.Letrec letrec) {
      return with(letrec.values(), letrec.body());
    } else if (core instanceof Core.Lambda lambda) {
      return List.of(lambda.body());
    } else if (core instanceof Core.CaseLambda cases) {
      return cases.clauses();
    } else if (core instanceof Core.Call call) {
      return with(call.arguments(), call.procedure());
    }
    return List.of();
  }

  private static List<Core> with(List<Core> parts, Core one) {
    List<Core> all = new ArrayList<>(parts);
    all.add(one);
    return all;
  }

  private void addGlobal(Global global) {
    globals.put(global.cell, take(global.name()));
  }

  private String take(String name) {
    String written = Printer.write(Symbol.of(name));
    for (int number = 1; !taken.add(written); number++) {
      written = Printer.write(Symbol.of(name + "." + number));
    }
    return written;
  }

  /** Names variables that come into scope, so that none hides another one. */
  void enter(List<Variable> variables) {
    variables.forEach(variable -> locals.put(variable, take(variable.name())));
  }

  /** Says that variables are out of scope: their names are free again. */
  void leave(List<Variable> variables) {
    variables.forEach(variable -> taken.remove(locals.get(variable)));
  }

  String of(Variable variable) {
    return locals.get(variable);
  }

  String of(Global global) {
    return globals.get(global.cell);
  }
}
