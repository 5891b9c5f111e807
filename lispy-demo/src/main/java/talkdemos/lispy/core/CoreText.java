// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import talkdemos.lispy.printer.Layout;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** Core forms for a person to read: as Scheme, or with every form of {@link Core} named. */
public final class CoreText {
  private static final int WIDTH = 80;

  /** The longest constant, in characters, that is never broken into lines. */
  private static final int SHORT = 40;

  private final Names names;
  private final boolean scheme;

  private CoreText(Names names, boolean scheme) {
    this.names = names;
    this.scheme = scheme;
  }

  /**
   * A form as a program that means the same, in lines of at most 80 columns where that is possible.
   *
   * @param visible true for the global variables that a program sees under their own names
   */
  public static String scheme(Core core, Predicate<Global> visible) {
    return Layout.print(new CoreText(new Names(core, visible), true).form(core), WIDTH);
  }

  /** A form with the names of the core forms: {@code (call (global car) (local x))}. */
  public static String core(Core core, Predicate<Global> visible) {
    return Layout.print(new CoreText(new Names(core, visible), false).form(core), WIDTH);
  }

  /** True for what is left of a definition of syntax: no value, and nothing to do. */
  public static boolean isNothing(Core core) {
    return isUnspecified(core)
        || core instanceof Core.Seq seq && seq.items().stream().allMatch(CoreText::isNothing);
  }

  /** A datum as it could stand in a program. */
  public static String datum(Object datum) {
    return Layout.print(data(datum), WIDTH);
  }

  private Object form(Core core) {
    if (core instanceof Core.Const constant) {
      return constant(constant.value());
    } else if (core instanceof Core.LocalRef reference) {
      return scheme ? local(reference.variable()) : List.of("local", local(reference.variable()));
    } else if (core instanceof Core.GlobalRef reference) {
      return scheme ? global(reference.global()) : List.of("global", global(reference.global()));
    } else if (core instanceof Core.SetLocal set) {
      return List.of(scheme ? "set!" : "set-local", local(set.variable()), form(set.value()));
    } else if (core instanceof Core.SetGlobal set) {
      return List.of(scheme ? "set!" : "set-global", global(set.global()), form(set.value()));
    } else if (core instanceof Core.Define define) {
      return define(define);
    } else if (core instanceof Core.If choice) {
      return choice(choice);
    } else if (core instanceof Core.Seq seq) {
      return list(scheme ? "begin" : "seq", forms(seq.items()));
    } else if (core instanceof Core.Let let) {
      List<Object> values = forms(let.values());
      return inside(
          let.variables(), () -> binding("let", let.variables(), values, body(let.body())));
    } else if (core instanceof Core.Letrec letrec) {
      String keyword = scheme ? "letrec*" : "letrec";
      return inside(
          letrec.variables(),
          () -> binding(keyword, letrec.variables(), forms(letrec.values()), body(letrec.body())));
    } else if (core instanceof Core.Lambda lambda) {
      return list("lambda", clause(lambda));
    } else if (core instanceof Core.CaseLambda cases) {
      return list("case-lambda", cases.clauses().stream().map(c -> (Object) clause(c)).toList());
    }
    return call((Core.Call) core);
  }

  private String local(Variable variable) {
    return names.of(variable);
  }

  private String global(Global global) {
    return names.of(global);
  }

  private List<Object> forms(List<Core> cores) {
    return cores.stream().map(this::form).toList();
  }

  private static List<Object> list(Object head, List<Object> rest) {
    List<Object> list = new ArrayList<>(rest);
    list.add(0, head);
    return list;
  }

  private Object call(Core.Call call) {
    List<Object> items = list(form(call.procedure()), forms(call.arguments()));
    return scheme ? items : list("call", items);
  }

  private Object choice(Core.If choice) {
    List<Object> items = list("if", forms(List.of(choice.test(), choice.then())));
    if (!scheme || !isUnspecified(choice.otherwise())) {
      items.add(form(choice.otherwise()));
    }
    return items;
  }

  private static boolean isUnspecified(Core core) {
    return core instanceof Core.Const constant && constant.value() == Unspecified.VALUE;
  }

  private Object define(Core.Define define) {
    String name = global(define.global());
    if (scheme && define.value() instanceof Core.Lambda lambda) {
      List<Object> clause = clause(lambda); // (define (name . formals) body ...)
      Object formals = clause.get(0);
      List<Object> target =
          formals instanceof List<?> list
              ? list(name, List.copyOf(list))
              : List.of(name, ".", formals);
      clause.set(0, target);
      return list("define", clause);
    }
    return List.of("define", name, form(define.value()));
  }

  /** What is made while variables are in scope. */
  private <T> T inside(List<Variable> variables, Supplier<T> work) {
    names.enter(variables);
    T result = work.get();
    names.leave(variables);
    return result;
  }

  private Object binding(
      String keyword, List<Variable> variables, List<Object> values, List<Object> body) {
    List<Object> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      pairs.add(List.of(local(variables.get(i)), values.get(i)));
    }
    return list(keyword, list(pairs, body));
  }

  /** The formals of a procedure and the forms of its body. */
  private List<Object> clause(Core.Lambda lambda) {
    return inside(
        lambda.parameters(),
        () -> {
          List<Object> formals = new ArrayList<>();
          lambda.required().forEach(variable -> formals.add(local(variable)));
          if (lambda.rest() != null && !formals.isEmpty()) {
            formals.add(".");
          }
          if (lambda.rest() != null) {
            formals.add(local(lambda.rest()));
          }
          boolean all = lambda.rest() != null && lambda.required().isEmpty();
          return list(all ? formals.get(0) : formals, body(lambda.body()));
        });
  }

  private List<Object> body(Core core) {
    return scheme && core instanceof Core.Seq seq ? forms(seq.items()) : List.of(form(core));
  }

  // ---------------------------------------------------------------- constants

  private Object constant(Object value) {
    if (!scheme) {
      return List.of("const", data(value));
    } else if (value == Unspecified.VALUE) {
      return List.of("if", "#f", "#f");
    }
    boolean quoted = value instanceof Pair || value == Nil.NIL || value instanceof Symbol;
    return quoted ? new Layout.Quoted(data(value)) : data(value);
  }

  /** A long list as a list, so that it can be broken into lines; all else as one word. */
  private static Object data(Object datum) {
    String text = Printer.write(datum);
    return text.length() > SHORT
            && isTree(datum, Collections.newSetFromMap(new IdentityHashMap<>()))
        ? tree(datum)
        : text;
  }

  /** True for lists of lists that share no part, so that they need no labels. */
  private static boolean isTree(Object datum, Set<Object> seen) {
    Object rest = datum;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      if (!seen.add(pair) || pair.car instanceof Pair && !isTree(pair.car, seen)) {
        return false;
      }
    }
    return true;
  }

  private static Object tree(Object datum) {
    if (!(datum instanceof Pair)) {
      return Printer.write(datum);
    }
    List<Object> items = new ArrayList<>();
    Object rest = datum;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      items.add(tree(pair.car));
    }
    if (rest != Nil.NIL) {
      items.add(".");
      items.add(tree(rest));
    }
    return items;
  }
}
