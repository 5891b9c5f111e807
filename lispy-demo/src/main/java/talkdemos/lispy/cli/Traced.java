// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.function.Consumer;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.Capture;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Resumable;
import talkdemos.lispy.values.MultipleValues;

/**
 * A procedure around another one that prints its calls and what they return, each indented by the
 * number of traced calls around it.
 *
 * <p>It waits for the procedure's value to print it. So a tail call of a traced procedure is shown,
 * and run, inside the call that it ends.
 */
final class Traced extends Applicable {
  /** How many traced calls are open; shared by all procedures that are traced in a session. */
  static final class Depth {
    private int calls;

    /** Forgets the calls that were given up. */
    void reset() {
      calls = 0;
    }
  }

  private static final Resumable RETURN =
      (frame, value, machine) -> ((Traced) frame[0]).returned((Integer) frame[1], value);

  private final Applicable procedure;
  private final Global global;
  private final Global.Cell original;
  private final boolean imported;
  private final Depth depth;
  private final Consumer<String> line;

  private Traced(Global global, Applicable procedure, Depth depth, Consumer<String> line) {
    super(procedure.name());
    this.procedure = procedure;
    this.global = global;
    this.original = global.cell;
    this.imported = global.imported();
    this.depth = depth;
    this.line = line;
  }

  /** Makes a global variable's value a traced one. */
  static Traced start(Global global, Applicable procedure, Depth depth, Consumer<String> line) {
    Traced traced = new Traced(global, procedure, depth, line);
    global.define(traced);
    return traced;
  }

  /** Gives the variable its own value back, unless the program gave it another one meanwhile. */
  void stop() {
    if (!isActive()) {
      return;
    } else if (imported) {
      global.share(original);
    } else {
      global.define(procedure);
    }
  }

  /** True if it is still the variable's value. */
  boolean isActive() {
    return global.value() == this;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    int open = depth.calls;
    StringBuilder call = new StringBuilder("(").append(name() == null ? global.name() : name());
    for (Object argument : arguments) {
      call.append(' ').append(Excerpt.of(argument));
    }
    print(open, call.append(')').toString());
    depth.calls = open + 1;
    Object value;
    try {
      value = machine.call(procedure, arguments);
    } catch (Capture capture) {
      capture.add(RETURN, new Object[] {this, open});
      throw capture;
    } catch (RuntimeException left) {
      depth.calls = open;
      throw left;
    }
    return returned(open, value);
  }

  private Object returned(int open, Object value) {
    depth.calls = open;
    if (value instanceof MultipleValues many) {
      StringBuilder values = new StringBuilder("values:");
      for (Object one : many.toArray()) {
        values.append(' ').append(Excerpt.of(one));
      }
      print(open, values.toString());
    } else {
      print(open, Excerpt.of(value));
    }
    return value;
  }

  private void print(int open, String text) {
    line.accept("| ".repeat(open) + text);
  }
}
