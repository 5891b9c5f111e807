// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.values.Raised;

/**
 * The nodes for calls: in tail position they leave the call to the machine, elsewhere they wait for
 * the value. Operands are simple.
 */
public abstract class Calls extends Node {
  public final Node procedure;
  public final Node[] arguments;
  public final CallSite site;

  /** True if what is called is known to be the closure that the call is in. */
  public final boolean ofItself;

  private Calls(Node procedure, Node[] arguments, CallSite site, boolean ofItself) {
    super(false);
    this.procedure = procedure;
    this.arguments = arguments;
    this.site = site;
    this.ofItself = ofItself;
  }

  /** True if the call is left to the machine. */
  public final boolean isTail() {
    return this instanceof Tail;
  }

  static Node of(Node procedure, Node[] arguments, CallSite site, boolean ofItself, boolean tail) {
    if (tail) {
      return new Tail(procedure, arguments, site, ofItself);
    }
    return switch (arguments.length) {
      case 1 -> new Call1(procedure, arguments, site, ofItself);
      case 2 -> new Call2(procedure, arguments, site, ofItself);
      case 3 -> new Call3(procedure, arguments, site, ofItself);
      default -> new Call(procedure, arguments, site, ofItself);
    };
  }

  static Object[] values(Node[] nodes, Object[] frame, Machine machine) {
    Object[] values = new Object[nodes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Node.value(nodes[i], frame, machine);
    }
    return values;
  }

  private static final class Tail extends Calls {
    Tail(Node procedure, Node[] arguments, CallSite site, boolean ofItself) {
      super(procedure, arguments, site, ofItself);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      if (callee instanceof Closure closure && closure.code.takesExactly(arguments.length)) {
        switch (arguments.length) {
          case 1 -> {
            Object a = value(arguments[0], frame, machine);
            machine.at(site);
            return machine.tail(closure, a);
          }
          case 2 -> {
            Object a = value(arguments[0], frame, machine);
            Object b = value(arguments[1], frame, machine);
            machine.at(site);
            return machine.tail(closure, a, b);
          }
          case 3 -> {
            Object a = value(arguments[0], frame, machine);
            Object b = value(arguments[1], frame, machine);
            Object c = value(arguments[2], frame, machine);
            machine.at(site);
            return machine.tail(closure, a, b, c);
          }
          default -> {}
        }
      }
      Object[] values = values(arguments, frame, machine);
      machine.at(site);
      try {
        return machine.apply(callee, values);
      } catch (Raised raised) {
        throw raised.at(site);
      }
    }
  }

  private static final class Call extends Calls {
    Call(Node procedure, Node[] arguments, CallSite site, boolean ofItself) {
      super(procedure, arguments, site, ofItself);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      return call(machine, callee, values(arguments, frame, machine));
    }
  }

  /** The value of a call, whatever is called. */
  final Object call(Machine machine, Object callee, Object... values) {
    machine.at(site);
    try {
      return machine.call(callee, values);
    } catch (Raised raised) {
      throw raised.through(site);
    }
  }

  /** The value of a call, once it has answered; the depth is what it was again. */
  private static Object settled(Object answer, Machine machine, int depth) {
    Object value = answer == Machine.TAIL ? machine.finish(depth + 1) : answer;
    machine.depth = depth;
    return value;
  }

  private static final class Call1 extends Calls {
    private final Node argument;

    Call1(Node procedure, Node[] arguments, CallSite site, boolean ofItself) {
      super(procedure, arguments, site, ofItself);
      this.argument = arguments[0];
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      Object a = value(argument, frame, machine);
      if (!(callee instanceof Closure closure)) {
        return call(machine, callee, a);
      }
      if (closure.code.place() == null) {
        machine.at(site); // what the system's own raise is raised here
      }
      machine.turn();
      int depth = machine.depth;
      try {
        Object answer = closure.code.entry.call1(closure.free, machine, depth + 1, a);
        return settled(answer, machine, depth);
      } catch (Raised raised) {
        throw raised.through(site);
      }
    }
  }

  private static final class Call2 extends Calls {
    private final Node first;
    private final Node second;

    Call2(Node procedure, Node[] arguments, CallSite site, boolean ofItself) {
      super(procedure, arguments, site, ofItself);
      this.first = arguments[0];
      this.second = arguments[1];
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      if (!(callee instanceof Closure closure)) {
        return call(machine, callee, a, b);
      }
      if (closure.code.place() == null) {
        machine.at(site); // what the system's own raise is raised here
      }
      machine.turn();
      int depth = machine.depth;
      try {
        Object answer = closure.code.entry.call2(closure.free, machine, depth + 1, a, b);
        return settled(answer, machine, depth);
      } catch (Raised raised) {
        throw raised.through(site);
      }
    }
  }

  private static final class Call3 extends Calls {
    private final Node first;
    private final Node second;
    private final Node third;

    Call3(Node procedure, Node[] arguments, CallSite site, boolean ofItself) {
      super(procedure, arguments, site, ofItself);
      this.first = arguments[0];
      this.second = arguments[1];
      this.third = arguments[2];
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      Object c = value(third, frame, machine);
      if (!(callee instanceof Closure closure)) {
        return call(machine, callee, a, b, c);
      }
      if (closure.code.place() == null) {
        machine.at(site); // what the system's own raise is raised here
      }
      machine.turn();
      int depth = machine.depth;
      try {
        Object answer = closure.code.entry.call3(closure.free, machine, depth + 1, a, b, c);
        return settled(answer, machine, depth);
      } catch (Raised raised) {
        throw raised.through(site);
      }
    }
  }
}
