// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/**
 * The procedures that need the machine (R7RS 6.10, 6.11), on which the prelude builds the others.
 */
public final class ControlLibrary {
  private ControlLibrary() {}

  /** Thrown by a program that ends itself. */
  public static final class Exit extends Signal {
    private static final long serialVersionUID = 1L;
    private final int status;

    Exit(int status) {
      super("exit");
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** A procedure; null if there is none of that name. */
  public static Applicable find(String name) {
    Applicable control = control(name);
    if (control != null) {
      return control;
    }
    Body body = body(name);
    return body == null ? null : new Primitive(name, body);
  }

  private static Body body(String name) {
    return switch (name) {
      case "procedure?" -> one(x -> x instanceof Procedure);
      case "%exit" ->
          one(
              status -> {
                throw new Exit(((Long) status).intValue());
              });
      case "values" -> many(0, ANY, a -> a.length == 1 ? a[0] : new MultipleValues(a));
      default -> parameters(name);
    };
  }

  private static Applicable control(String name) {
    return switch (name) {
      case "apply" -> new Control(name, 1, ANY, (machine, a) -> machine.apply(a[0], spread(a)));
      case "call-with-values" ->
          new Control(
              name,
              2,
              2,
              (machine, a) -> {
                Object produced;
                try {
                  produced = machine.call(a[0]);
                } catch (Capture capture) {
                  capture.add(CONSUME, new Object[] {a[1]});
                  throw capture;
                }
                return consume(machine, a[1], produced);
              });
      case "call/cc", "call-with-current-continuation" ->
          new Control(
              name,
              1,
              1,
              (machine, a) -> {
                throw new Capture(a[0], null);
              });
      case "%winders" -> new Control(name, 0, 0, (machine, a) -> machine.winders);
      case "%set-winders!" ->
          new Control(
              name,
              1,
              1,
              (machine, a) -> {
                machine.winders = a[0];
                return Unspecified.VALUE;
              });
      case "%note-raise" ->
          new Control(
              name,
              1,
              1,
              (machine, a) -> {
                machine.noteRaise(a[0]);
                return Unspecified.VALUE;
              });
      case "%uncaught" ->
          new Control(
              name,
              1,
              1,
              (machine, a) -> {
                throw machine.uncaught(a[0]);
              });
      case "%handlers" -> new Control(name, 0, 0, (machine, a) -> machine.handlers);
      case "%with-handlers" ->
          new Control(name, 2, 2, (machine, a) -> Extent.call(machine, a[0], a[1]));
      default -> null;
    };
  }

  private static final Resumable CONSUME =
      (frame, value, machine) -> consume(machine, frame[0], value);

  private static Object consume(Machine machine, Object consumer, Object produced) {
    Object[] values =
        produced instanceof MultipleValues many ? many.toArray() : new Object[] {produced};
    return machine.apply(consumer, values);
  }

  /** The arguments of {@code apply} after the procedure, with those of the last one, a list. */
  private static Object[] spread(Object[] a) {
    List<Object> all = new ArrayList<>();
    for (int i = 1; i < a.length - 1; i++) {
      all.add(a[i]);
    }
    List<Object> rest = Pair.items(a.length > 1 ? a[a.length - 1] : Nil.NIL);
    if (rest == null) {
      throw Raised.wrongType("apply", a.length, a[a.length - 1], "a list");
    }
    all.addAll(rest);
    return all.toArray();
  }

  private static Parameter parameter(Object x) {
    if (x instanceof Parameter parameter) {
      return parameter;
    }
    throw Raised.wrongType("parameterize", 1, x, "a parameter");
  }

  private static Body parameters(String name) {
    return switch (name) {
      case "%make-parameter" -> two(Parameter::new);
      case "%parameter-converter" -> one(x -> parameter(x).converter());
      case "%parameter-value" -> one(x -> parameter(x).value);
      case "%set-parameter-value!" ->
          two(
              (x, value) -> {
                parameter(x).value = value;
                return Unspecified.VALUE;
              });
      default -> promises(name);
    };
  }

  private static Promise promise(Object x) {
    if (x instanceof Promise promise) {
      return promise;
    }
    throw Raised.wrongType("force", 1, x, "a promise from delay-force");
  }

  private static Body promises(String name) {
    return switch (name) {
      case "promise?" -> one(x -> x instanceof Promise);
      case "make-promise" -> one(x -> x instanceof Promise ? x : new Promise(true, x));
      case "%make-lazy-promise" -> one(thunk -> new Promise(false, thunk));
      case "%promise-done?" -> one(x -> promise(x).isDone());
      case "%promise-value" -> one(x -> promise(x).value());
      case "%promise-set!" ->
          three(
              (x, done, value) -> {
                promise(x).set(done != Boolean.FALSE, value);
                return Unspecified.VALUE;
              });
      case "%promise-share!" ->
          two(
              (x, next) -> {
                promise(x).share(promise(next));
                return Unspecified.VALUE;
              });
      default -> null;
    };
  }
}
