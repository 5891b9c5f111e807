// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Raised;

/**
 * The nodes for calls: in tail position they leave the call to the machine, elsewhere they wait for
 * the value. Operands cannot capture.
 */
final class Calls {
  private Calls() {}

  static Node of(Node procedure, Node[] arguments, Place place, boolean tail) {
    if (tail) {
      return new Tail(procedure, arguments, place);
    }
    return switch (arguments.length) {
      case 1 -> new Call1(procedure, arguments[0], place);
      case 2 -> new Call2(procedure, arguments[0], arguments[1], place);
      default -> new Call(procedure, arguments, place);
    };
  }

  private static Object[] values(Node[] nodes, Object[] frame, Machine machine) {
    Object[] values = new Object[nodes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes[i].exec(frame, machine);
    }
    return values;
  }

  private static final class Tail extends Node {
    private final Node procedure;
    private final Node[] arguments;
    private final Place place;

    Tail(Node procedure, Node[] arguments, Place place) {
      this.procedure = procedure;
      this.arguments = arguments;
      this.place = place;
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object callee = procedure.exec(frame, machine);
      if (callee instanceof Closure closure) {
        Code code = closure.code;
        Object[] next;
        if (code.required == arguments.length && !code.rest) {
          next = code.frame(closure.free);
          for (int i = 0; i < arguments.length; i++) {
            next[i + 1] = arguments[i].exec(frame, machine);
          }
          machine.at(place);
        } else {
          Object[] values = values(arguments, frame, machine);
          machine.at(place);
          next = code.frame(closure.free, values);
        }
        machine.tailBody = code;
        machine.tailFrame = next;
        return Machine.TAIL;
      }
      Object[] values = values(arguments, frame, machine);
      machine.at(place);
      try {
        return machine.apply(callee, values);
      } catch (Raised raised) {
        throw raised.at(place);
      }
    }
  }

  private static final class Call extends Node {
    private final Node procedure;
    private final Node[] arguments;
    private final Place place;

    Call(Node procedure, Node[] arguments, Place place) {
      this.procedure = procedure;
      this.arguments = arguments;
      this.place = place;
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object callee = procedure.exec(frame, machine);
      Object[] values = values(arguments, frame, machine);
      return general(machine, callee, place, values);
    }
  }

  private static Object general(Machine machine, Object callee, Place place, Object... values) {
    machine.at(place);
    try {
      if (callee instanceof Closure closure) {
        return machine.enter(closure.code, closure.code.frame(closure.free, values));
      }
      return machine.call(callee, values);
    } catch (Raised raised) {
      throw raised.at(place);
    }
  }

  private static final class Call1 extends Node {
    private final Node procedure;
    private final Node argument;
    private final Place place;

    Call1(Node procedure, Node argument, Place place) {
      this.procedure = procedure;
      this.argument = argument;
      this.place = place;
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object callee = procedure.exec(frame, machine);
      Object value = argument.exec(frame, machine);
      if (callee instanceof Closure closure && closure.code.required == 1 && !closure.code.rest) {
        Object[] next = closure.code.frame(closure.free);
        next[1] = value;
        machine.at(place);
        return machine.enter(closure.code, next);
      }
      return general(machine, callee, place, value);
    }
  }

  private static final class Call2 extends Node {
    private final Node procedure;
    private final Node first;
    private final Node second;
    private final Place place;

    Call2(Node procedure, Node first, Node second, Place place) {
      this.procedure = procedure;
      this.first = first;
      this.second = second;
      this.place = place;
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object callee = procedure.exec(frame, machine);
      Object a = first.exec(frame, machine);
      Object b = second.exec(frame, machine);
      if (callee instanceof Closure closure && closure.code.required == 2 && !closure.code.rest) {
        Object[] next = closure.code.frame(closure.free);
        next[1] = a;
        next[2] = b;
        machine.at(place);
        return machine.enter(closure.code, next);
      }
      return general(machine, callee, place, a, b);
    }
  }
}
