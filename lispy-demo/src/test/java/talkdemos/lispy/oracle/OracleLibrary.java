// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.library.Library;
import talkdemos.lispy.library.NumberLibrary;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.oracle.Values.Bound;
import talkdemos.lispy.oracle.Values.Case;
import talkdemos.lispy.oracle.Values.Continuation;
import talkdemos.lispy.oracle.Values.Control;
import talkdemos.lispy.oracle.Values.Extent;
import talkdemos.lispy.oracle.Values.Handlers;
import talkdemos.lispy.oracle.Values.K;
import talkdemos.lispy.oracle.Values.Parameter;
import talkdemos.lispy.oracle.Values.Promise;
import talkdemos.lispy.oracle.Values.Step;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;

/**
 * The procedures that the oracle has from the start: those of Java are the library's own, which is
 * tested elsewhere; those that call procedures are here, a few lines each.
 */
final class OracleLibrary {
  private final Oracle oracle;

  private OracleLibrary(Oracle oracle) {
    this.oracle = oracle;
  }

  static void define(Oracle oracle) {
    OracleLibrary all = new OracleLibrary(oracle);
    all.calls();
    all.exceptions();
    all.parameters();
    all.promises();
  }

  /** Defines what prints. */
  static void output(Oracle oracle, Body.One out) {
    primitive(oracle, "newline", Body.zero(() -> out.apply("\n")));
    primitive(oracle, "display", Body.one(x -> out.apply(Printer.display(x))));
    primitive(oracle, "write", Body.one(x -> out.apply(Printer.write(x))));
  }

  /** The library's own procedure of that name; null if there is none. */
  static Object find(String name) {
    Body body = NumberLibrary.find(name);
    if (body == null) {
      body = Library.find(name, FileAccess.none(), Map.of());
    }
    return body == null ? null : new Primitive(name, body);
  }

  private static void primitive(Oracle oracle, String name, Body body) {
    oracle.define(name, new Primitive(name, body));
  }

  private void control(String name, Control.Body body) {
    oracle.define(name, new Control(name, body));
  }

  private void calls() {
    primitive(oracle, "procedure?", Body.one(x -> x instanceof Procedure));
    primitive(
        oracle,
        "values",
        Body.many(0, Body.ANY, a -> a.length == 1 ? a[0] : new MultipleValues(a)));
    primitive(oracle, "%case-lambda", Body.many(0, Body.ANY, a -> new Case(List.of(a))));
    control("apply", (a, extent, k) -> oracle.apply(a.get(0), spread(a), extent, k));
    Control.Body callcc =
        (a, extent, k) -> oracle.apply(a.get(0), List.of(new Continuation(k, extent)), extent, k);
    control("call/cc", callcc);
    control("call-with-current-continuation", callcc);
    control(
        "call-with-values",
        (a, extent, k) ->
            oracle.apply(
                a.get(0),
                List.of(),
                extent,
                produced -> oracle.apply(a.get(1), all(produced), extent, k)));
    control(
        "dynamic-wind",
        (a, extent, k) -> oracle.dynamicWind(a.get(0), a.get(1), a.get(2), extent, k));
  }

  private static List<Object> all(Object produced) {
    return produced instanceof MultipleValues many ? List.of(many.toArray()) : List.of(produced);
  }

  /** The arguments of a call of apply: the last of them is a list of more. */
  private static List<Object> spread(List<Object> a) {
    List<Object> spread = new ArrayList<>(a.subList(1, a.size() - 1));
    spread.addAll(Values.items(a.get(a.size() - 1)));
    return spread;
  }

  private void exceptions() {
    control(
        "with-exception-handler",
        (a, extent, k) -> {
          Handlers handlers = new Handlers(a.get(0), extent.handlers());
          return oracle.apply(a.get(1), List.of(), extent.with(handlers), k);
        });
    control("raise", (a, extent, k) -> oracle.raise(a.get(0), false, extent, k));
    control("raise-continuable", (a, extent, k) -> oracle.raise(a.get(0), true, extent, k));
    control(
        "error",
        (a, extent, k) -> {
          Object irritants = Pair.list(a.subList(1, a.size()).toArray());
          String message = Printer.display(a.get(0));
          Condition condition = new Condition(Condition.Kind.ERROR, message, irritants);
          return oracle.raise(condition, false, extent, k);
        });
  }

  private void parameters() {
    control(
        "make-parameter",
        (a, extent, k) -> {
          Object converter = a.size() > 1 ? a.get(1) : null;
          return converted(
              converter, a.get(0), extent, value -> k.with(new Parameter(value, converter)));
        });
    control( // (%bind parameter value): a pair of both, the value converted
        "%bind",
        (a, extent, k) -> {
          Parameter parameter = (Parameter) a.get(0);
          return converted(
              parameter.converter, a.get(1), extent, value -> k.with(new Pair(parameter, value)));
        });
    control( // (%with-bound list-of-pairs thunk)
        "%with-bound",
        (a, extent, k) -> {
          Bound bound = extent.parameters();
          for (Object pair : Values.items(a.get(0))) {
            bound = new Bound((Parameter) ((Pair) pair).car, ((Pair) pair).cdr, bound);
          }
          return oracle.apply(a.get(1), List.of(), extent.with(bound), k);
        });
  }

  private Step converted(Object converter, Object value, Extent extent, K k) {
    return converter == null ? k.with(value) : oracle.apply(converter, List.of(value), extent, k);
  }

  private void promises() {
    primitive(oracle, "promise?", Body.one(x -> x instanceof Promise));
    primitive(
        oracle, "make-promise", Body.one(x -> x instanceof Promise ? x : new Promise(true, x)));
    primitive(oracle, "%delayed", Body.one(thunk -> new Promise(false, thunk)));
    primitive(oracle, "%kept", Body.one(value -> new Promise(true, value)));
    control("force", (a, extent, k) -> force(a.get(0), extent, k));
  }

  /** What forced the promise first counts, even when its own thunk did so (R7RS 4.2.5). */
  private Step force(Object x, Extent extent, K k) {
    if (!(x instanceof Promise promise)) {
      return k.with(x);
    } else if (promise.content.done) {
      return k.with(promise.content.value);
    }
    return oracle.apply(
        promise.content.value,
        List.of(),
        extent,
        value -> {
          Promise next = (Promise) value;
          if (!promise.content.done) {
            promise.content.done = next.content.done;
            promise.content.value = next.content.value;
            next.content = promise.content;
          }
          return force(promise, extent, k);
        });
  }
}
