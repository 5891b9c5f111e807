// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.library.Definitions;
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

  /** Takes a procedure that needs the machine. */
  public interface Controls {
    void control(String name, int least, int most, Control.Body body);
  }

  /** Thrown by a program that ends itself. */
  public static final class Exit extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Exit(int status) {
      super(null, null, false, false);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public static void define(Definitions d, Controls c) {
    calls(d, c);
    state(c);
    parameters(d);
    promises(d);
    d.one("procedure?", x -> x instanceof Procedure);
    d.one(
        "%exit",
        status -> {
          throw new Exit(((Long) status).intValue());
        });
  }

  private static void calls(Definitions d, Controls c) {
    c.control("apply", 1, Definitions.ANY, (machine, a) -> machine.apply(a[0], spread(a)));
    d.many("values", 0, Definitions.ANY, a -> a.length == 1 ? a[0] : new MultipleValues(a));
    c.control(
        "call-with-values",
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
    c.control(
        "%call/cc",
        1,
        1,
        (machine, a) -> {
          throw new Capture(a[0], null);
        });
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
    Object rest = a.length > 1 ? a[a.length - 1] : Nil.NIL;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      all.add(pair.car);
    }
    if (rest != Nil.NIL) {
      throw Raised.wrongType("apply", a.length, a[a.length - 1], "a list");
    }
    return all.toArray();
  }

  private static void state(Controls c) {
    c.control("%winders", 0, 0, (machine, a) -> machine.winders);
    c.control(
        "%set-winders!",
        1,
        1,
        (machine, a) -> {
          machine.winders = a[0];
          return Unspecified.VALUE;
        });
    c.control(
        "%note-raise",
        1,
        1,
        (machine, a) -> {
          machine.noteRaise(a[0]);
          return Unspecified.VALUE;
        });
    c.control(
        "%uncaught",
        1,
        1,
        (machine, a) -> {
          throw machine.uncaught(a[0]);
        });
    c.control("%handlers", 0, 0, (machine, a) -> machine.handlers);
    c.control("%with-handlers", 2, 2, (machine, a) -> Extent.call(machine, a[0], a[1]));
  }

  private static Parameter parameter(Object x) {
    if (x instanceof Parameter parameter) {
      return parameter;
    }
    throw Raised.wrongType("parameterize", 1, x, "a parameter");
  }

  private static void parameters(Definitions d) {
    d.two("%make-parameter", Parameter::new);
    d.one("%parameter-converter", x -> parameter(x).converter());
    d.one("%parameter-value", x -> parameter(x).value);
    d.two(
        "%set-parameter-value!",
        (x, value) -> {
          parameter(x).value = value;
          return Unspecified.VALUE;
        });
  }

  private static Promise promise(Object x) {
    if (x instanceof Promise promise) {
      return promise;
    }
    throw Raised.wrongType("force", 1, x, "a promise from delay-force");
  }

  private static void promises(Definitions d) {
    d.one("promise?", x -> x instanceof Promise);
    d.one("make-promise", x -> x instanceof Promise ? x : new Promise(true, x));
    d.one("%make-lazy-promise", thunk -> new Promise(false, thunk));
    d.one("%promise-done?", x -> promise(x).isDone());
    d.one("%promise-value", x -> promise(x).value());
    d.three(
        "%promise-set!",
        (x, done, value) -> {
          promise(x).set(done != Boolean.FALSE, value);
          return Unspecified.VALUE;
        });
    d.two(
        "%promise-share!",
        (x, next) -> {
          promise(x).share(promise(next));
          return Unspecified.VALUE;
        });
  }
}
