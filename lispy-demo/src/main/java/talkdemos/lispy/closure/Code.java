// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.function.Supplier;
import talkdemos.lispy.machine.Arity;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

/** What all closures of one lambda share. Its body is compiled at the first call. */
final class Code implements Machine.Body {
  /** The compiled body and the number of slots that a frame needs. */
  record Compiled(Node body, int frameSize) {}

  final int required;
  final boolean rest;
  final String name;
  final Place place;
  int frameSize;
  private Node body;
  private Supplier<Compiled> compiler;

  Code(int required, boolean rest, String name, Place place, Supplier<Compiled> compiler) {
    this.required = required;
    this.rest = rest;
    this.name = name;
    this.place = place;
    this.compiler = compiler;
  }

  @Override
  public Object exec(Object[] frame, Machine machine) {
    return body.exec(frame, machine);
  }

  private void compile() {
    Compiled compiled = compiler.get();
    body = compiled.body;
    frameSize = compiled.frameSize;
    compiler = null;
  }

  /** A new frame for a call of a closure, its arguments not yet in it. */
  Object[] frame(Object[] free) {
    if (body == null) {
      compile();
    }
    Object[] frame = new Object[frameSize];
    frame[0] = free;
    return frame;
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
