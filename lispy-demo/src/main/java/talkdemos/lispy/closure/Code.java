// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.function.Supplier;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.machine.Arity;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/**
 * What all closures of one lambda share. Its body is compiled at the first call, and again when
 * something that it relied on has changed.
 */
final class Code extends Machine.Body {
  /** The compiled body and the number of slots that a frame needs. */
  record Compiled(Node body, int frameSize) {}

  final int required;
  final boolean rest;
  final String name;
  final Place place;
  private final int exactly;
  private final Assumptions assumptions;
  private final Supplier<Compiled> compiler;
  private int epoch = -1;
  private int frameSize;
  private Node body;

  /**
   * @param compiler makes the body, as often as it is asked
   */
  Code(
      int required,
      boolean rest,
      String name,
      Place place,
      Assumptions assumptions,
      Supplier<Compiled> compiler) {
    this.required = required;
    this.rest = rest;
    this.exactly = rest ? -1 : required;
    this.name = name;
    this.place = place;
    this.assumptions = assumptions;
    this.compiler = compiler;
  }

  @Override
  public Object exec(Object[] frame, Machine machine) {
    try {
      return body.exec(frame, machine);
    } catch (Raised raised) {
      if (place != null) {
        raised.callStack().in(name != null ? name : "a procedure");
      }
      throw raised;
    }
  }

  private void compile() {
    int now = assumptions.epoch();
    Compiled compiled = compiler.get();
    body = compiled.body;
    frameSize = compiled.frameSize;
    epoch = now;
  }

  /** A new frame for a call of a closure, its arguments not yet in it. */
  Object[] frame(Object[] free) {
    if (epoch != assumptions.epoch()) {
      compile();
    }
    Object[] frame = new Object[frameSize];
    frame[0] = free;
    return frame;
  }

  /** True if it takes so many arguments, and each of them has a slot. */
  boolean takesExactly(int count) {
    return count == exactly;
  }

  boolean takes(int count) {
    return count == required || rest && count > required;
  }

  /** A new frame with any number of arguments. */
  Object[] frame(Object[] free, Object[] arguments) {
    if (!takes(arguments.length)) {
      int most = rest ? Integer.MAX_VALUE : required;
      throw Arity.wrong(name, arguments.length, required, most);
    }
    Object[] frame = frame(free);
    System.arraycopy(arguments, 0, frame, 1, required);
    if (rest) {
      Object list = Nil.NIL;
      for (int i = arguments.length - 1; i >= required; i--) {
        list = new Pair(arguments[i], list);
      }
      frame[required + 1] = list;
    }
    return frame;
  }
}
