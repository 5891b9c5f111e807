// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import talkdemos.lispy.machine.Arity;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.oracle.Values.Bound;
import talkdemos.lispy.oracle.Values.Box;
import talkdemos.lispy.oracle.Values.Case;
import talkdemos.lispy.oracle.Values.Continuation;
import talkdemos.lispy.oracle.Values.Control;
import talkdemos.lispy.oracle.Values.Extent;
import talkdemos.lispy.oracle.Values.Handlers;
import talkdemos.lispy.oracle.Values.K;
import talkdemos.lispy.oracle.Values.Lambda;
import talkdemos.lispy.oracle.Values.Parameter;
import talkdemos.lispy.oracle.Values.Step;
import talkdemos.lispy.oracle.Values.Winder;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/**
 * An interpreter in continuation-passing style: what is left to do after a value is a Java function
 * from the value to the next step, so a captured continuation is that function and nothing else.
 * Handlers, dynamic-winds and parameters are in an immutable {@link Extent} that is passed along,
 * as the denotational semantics of the report would do it. A loop takes one step after the other.
 *
 * <p>It walks the data that the reader gives, looks names up in maps, evaluates operands from left
 * to right, and knows no optimisation at all.
 */
final class Oracle {

  /** Nobody handles what was raised. */
  static final class Uncaught extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Object payload;

    Uncaught(Object payload) {
      super(null, null, false, false);
      this.payload = payload;
    }
  }

  /** The program takes more steps than it was given. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Names and where their values are; the outermost finds more names in a table. */
  record Scope(Map<Symbol, Box> here, Scope outer) {
    Box find(Symbol name) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        Box box = scope.here.get(name);
        if (box != null) {
          return box;
        }
      }
      return null;
    }
  }

  private final Map<Symbol, Object> library;
  private final Scope global = new Scope(new HashMap<>(), null);
  private int stepsLeft;

  /**
   * @param library definitions in Scheme for names that no program has defined yet
   */
  Oracle(Map<Symbol, Object> library, int steps) {
    this.library = library;
    this.stepsLeft = steps;
    OracleLibrary.define(this);
  }

  void define(String name, Object value) {
    global.here.put(Symbol.of(name), new Box(value));
  }

  /** The value of a form of the top level. */
  Object run(Object form) {
    Object[] result = {null};
    Step step =
        eval(
            form,
            global,
            Extent.OUTERMOST,
            value -> {
              result[0] = value;
              return null;
            });
    while (step != null) {
      if (--stepsLeft < 0) {
        throw new TooLong();
      }
      step = step.run();
    }
    return result[0];
  }

  // ---------------------------------------------------------------- expressions

  private Step eval(Object x, Scope scope, Extent extent, K k) {
    if (x instanceof Symbol name) {
      return variable(name, scope, extent, k);
    } else if (x instanceof Pair form) {
      return form(form, form.cdr, scope, extent, k);
    }
    return k.with(x);
  }

  private Step form(Pair form, Object rest, Scope scope, Extent extent, K k) {
    return switch (form.car instanceof Symbol name ? name.name() : "") {
      case "quote" -> k.with(first(rest)); // (quote datum)
      case "if" -> // (if test then else)
          () ->
              eval(
                  first(rest),
                  scope,
                  extent,
                  test -> {
                    Object branches = test != Boolean.FALSE ? second(rest) : third(rest);
                    return eval(branches, scope, extent, k);
                  });
      case "lambda" -> // (lambda parameters body ...)
          k.with(new Lambda(first(rest), ((Pair) rest).cdr, scope, null));
      case "define" -> define(rest, scope, extent, k);
      case "set!" -> // (set! name value)
          () ->
              eval(
                  second(rest),
                  scope,
                  extent,
                  value -> {
                    Symbol name = (Symbol) first(rest);
                    return assign(name, scope.find(name), value, extent, k);
                  });
      case "begin" -> sequence(rest, scope, extent, k); // (begin expression ...)
      default -> {
        Object simpler = Derived.expand(form);
        yield simpler != null
            ? () -> eval(simpler, scope, extent, k)
            : () -> operands(form, Nil.NIL, scope, extent, k);
      }
    };
  }

  private Step variable(Symbol name, Scope scope, Extent extent, K k) {
    Box box = scope.find(name);
    if (box != null) {
      return k.with(box.value);
    } else if (library.containsKey(name)) {
      return () ->
          eval(library.get(name), global, extent, ignored -> variable(name, scope, extent, k));
    }
    Object primitive = OracleLibrary.find(name.name());
    if (primitive != null) {
      define(name.name(), primitive);
      return k.with(primitive);
    }
    return raise(Raised.error("unbound variable: " + name).payload(), false, extent, k);
  }

  private Step assign(Symbol name, Box box, Object value, Extent extent, K k) {
    if (box == null) {
      return raise(Raised.error("set!: unbound variable: " + name).payload(), false, extent, k);
    }
    box.value = value;
    return k.with(Unspecified.VALUE);
  }

  /** (define name value) or (define (name . parameters) body ...). */
  private Step define(Object rest, Scope scope, Extent extent, K k) {
    if (first(rest) instanceof Pair head) {
      Lambda procedure = new Lambda(head.cdr, ((Pair) rest).cdr, scope, head.car.toString());
      scope.here.put((Symbol) head.car, new Box(procedure));
      return k.with(Unspecified.VALUE);
    }
    return () ->
        eval(
            second(rest),
            scope,
            extent,
            value -> {
              scope.here.put((Symbol) first(rest), new Box(value));
              return k.with(Unspecified.VALUE);
            });
  }

  private Step sequence(Object forms, Scope scope, Extent extent, K k) {
    if (forms == Nil.NIL) {
      return k.with(Unspecified.VALUE);
    }
    Pair pair = (Pair) forms;
    return pair.cdr == Nil.NIL
        ? eval(pair.car, scope, extent, k)
        : eval(pair.car, scope, extent, ignored -> sequence(pair.cdr, scope, extent, k));
  }

  /** A call, once the procedure and all arguments are evaluated; those done are in reverse. */
  private Step operands(Object forms, Object done, Scope scope, Extent extent, K k) {
    if (forms instanceof Pair pair) {
      return eval(
          pair.car,
          scope,
          extent,
          value -> operands(pair.cdr, new Pair(value, done), scope, extent, k));
    }
    List<Object> all = Values.reversed(done);
    return () -> apply(all.get(0), all.subList(1, all.size()), extent, k);
  }

  private static Object first(Object list) {
    return ((Pair) list).car;
  }

  private static Object second(Object list) {
    return first(((Pair) list).cdr);
  }

  /** The third item; unspecified if there is none. */
  private static Object third(Object list) {
    Object rest = ((Pair) ((Pair) list).cdr).cdr;
    return rest == Nil.NIL ? Unspecified.VALUE : first(rest);
  }

  // ---------------------------------------------------------------- calls

  /** Calls a procedure in an extent; k gets the value. */
  Step apply(Object procedure, List<Object> arguments, Extent extent, K k) {
    if (procedure instanceof Lambda lambda) {
      return applyLambda(lambda, arguments, extent, k);
    } else if (procedure instanceof Case cases) {
      for (Object clause : cases.clauses) {
        if (((Lambda) clause).takes(arguments.size())) {
          return apply(clause, arguments, extent, k);
        }
      }
      throw new AssertionError("no clause takes " + arguments);
    } else if (procedure instanceof Primitive primitive) {
      return applyPrimitive(primitive, arguments, extent, k);
    } else if (procedure instanceof Control control) {
      return control.body.apply(arguments, extent, k);
    } else if (procedure instanceof Continuation target) {
      Object value = arguments.size() == 1 ? arguments.get(0) : multiple(arguments);
      return travel(extent.winder(), target.extent.winder(), () -> target.k.with(value));
    } else if (procedure instanceof Parameter parameter) {
      return k.with(Bound.find(extent.parameters(), parameter));
    }
    Raised raised = Raised.error("expected a procedure to call, got", procedure);
    return raise(raised.payload(), false, extent, k);
  }

  private static Object multiple(List<Object> values) {
    return new MultipleValues(values.toArray());
  }

  private Step applyLambda(Lambda lambda, List<Object> arguments, Extent extent, K k) {
    if (!lambda.takes(arguments.size())) {
      int least = lambda.least();
      int most = lambda.takes(least + 1) ? Integer.MAX_VALUE : least;
      Raised raised = Arity.wrong(lambda.name(), arguments.size(), least, most);
      return raise(raised.payload(), false, extent, k);
    }
    Scope scope = new Scope(new HashMap<>(), lambda.scope);
    Object names = lambda.parameters;
    int count = 0;
    for (; names instanceof Pair pair; names = pair.cdr) {
      scope.here.put((Symbol) pair.car, new Box(arguments.get(count++)));
    }
    if (names instanceof Symbol rest) {
      List<Object> others = arguments.subList(count, arguments.size());
      scope.here.put(rest, new Box(Pair.list(others.toArray())));
    }
    return () -> sequence(lambda.body, scope, extent, k);
  }

  private Step applyPrimitive(Primitive primitive, List<Object> arguments, Extent extent, K k) {
    Object value;
    try {
      value = primitive.apply(arguments.toArray());
    } catch (Raised raised) {
      return raise(raised.payload(), false, extent, k);
    }
    return () -> k.with(value);
  }

  // ---------------------------------------------------------------- control

  /** The innermost handler is called where the object is raised, but with the handlers outside. */
  Step raise(Object object, boolean continuable, Extent extent, K k) {
    Handlers handlers = extent.handlers();
    if (handlers == null) {
      throw new Uncaught(object);
    }
    Extent outside = extent.with(handlers.outer());
    if (continuable) {
      return apply(handlers.first(), List.of(object), outside, k);
    }
    String problem = "an exception handler returned, but what was raised is not continuable:";
    Condition returned = new Condition(Condition.Kind.ERROR, problem, Pair.list(object));
    return apply(
        handlers.first(), List.of(object), outside, ignored -> raise(returned, false, outside, k));
  }

  /**
   * Before, then the thunk inside, then after. What is entered is the extent of the call of the
   * thunk: if a continuation of before is resumed, there is another call and another extent.
   */
  Step dynamicWind(Object before, Object thunk, Object after, Extent extent, K k) {
    K leave = value -> apply(after, List.of(), extent, ignored -> k.with(value));
    return apply(
        before,
        List.of(),
        extent,
        ignored -> {
          Winder winder = new Winder(before, after, extent);
          return apply(thunk, List.of(), extent.with(winder), leave);
        });
  }

  /** Goes out of one place of the tree of dynamic-winds, and then into another. */
  private Step travel(Winder from, Winder to, Supplier<Step> arrived) {
    if (from == to) {
      return arrived.get();
    } else if (Winder.depth(from) >= Winder.depth(to)) {
      Extent outside = from.outside();
      return apply(
          from.after(), List.of(), outside, ignored -> travel(outside.winder(), to, arrived));
    }
    Extent outside = to.outside();
    return travel(
        from,
        outside.winder(),
        () -> apply(to.before(), List.of(), outside, ignored -> arrived.get()));
  }
}
