// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.values.Raised;

/**
 * The nodes for calls: in tail position they leave the call to the machine, elsewhere they wait for
 * the value. Operands are simple.
 */
final class Calls {
  private Calls() {}

  static Node of(Node procedure, Node[] arguments, CallSite site, boolean tail) {
    if (tail) {
      return new Tail(procedure, arguments, site);
    }
    return switch (arguments.length) {
      case 1 -> new Call1(procedure, arguments, site);
      case 2 -> new Call2(procedure, arguments, site);
      case 3 -> new Call3(procedure, arguments, site);
      default -> new Call(procedure, arguments, site);
    };
  }

  static Object[] values(Node[] nodes, Object[] frame, Machine machine) {
    Object[] values = new Object[nodes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Node.value(nodes[i], frame, machine);
    }
    return values;
  }

  private static final class Tail extends Node {
    private final Node procedure;
    private final Node[] arguments;
    private final CallSite site;

    Tail(Node procedure, Node[] arguments, CallSite site) {
      super(false);
      this.procedure = procedure;
      this.arguments = arguments;
      this.site = site;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      if (callee instanceof Closure closure && closure.code.takesExactly(arguments.length)) {
        Object[] next = next(closure, frame, machine);
        machine.at(site);
        machine.tailBody = closure.code;
        machine.tailFrame = next;
        return Machine.TAIL;
      }
      Object[] values = values(arguments, frame, machine);
      machine.at(site);
      try {
        return machine.apply(callee, values);
      } catch (Raised raised) {
        throw raised.at(site);
      }
    }

    /** The frame comes after the arguments: they might change what the code relies on. */
    private Object[] next(Closure closure, Object[] frame, Machine machine) {
      switch (arguments.length) {
        case 0 -> {
          return closure.code.frame(closure.free);
        }
        case 1 -> {
          Object a = value(arguments[0], frame, machine);
          Object[] next = closure.code.frame(closure.free);
          next[1] = a;
          return next;
        }
        case 2 -> {
          Object a = value(arguments[0], frame, machine);
          Object b = value(arguments[1], frame, machine);
          Object[] next = closure.code.frame(closure.free);
          next[1] = a;
          next[2] = b;
          return next;
        }
        default -> {
          Object[] values = values(arguments, frame, machine);
          Object[] next = closure.code.frame(closure.free);
          System.arraycopy(values, 0, next, 1, values.length);
          return next;
        }
      }
    }
  }

  /** A call whose value is waited for. */
  private static class Call extends Node {
    final Node procedure;
    final Node[] arguments;
    final CallSite site;

    Call(Node procedure, Node[] arguments, CallSite site) {
      super(false);
      this.procedure = procedure;
      this.arguments = arguments;
      this.site = site;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      return call(machine, callee, values(arguments, frame, machine));
    }

    final Object call(Machine machine, Object callee, Object... values) {
      machine.at(site);
      if (callee instanceof Closure closure) {
        Object[] next;
        try {
          next = closure.code.frame(closure.free, values);
        } catch (Raised raised) {
          throw raised.at(site);
        }
        return enter(machine, closure.code, next);
      }
      try {
        return machine.call(callee, values);
      } catch (Raised raised) {
        throw raised.at(site);
      }
    }

    final Object enter(Machine machine, Code code, Object[] next) {
      try {
        return machine.enter(code, next);
      } catch (Raised raised) {
        raised.callStack().add(site);
        throw raised;
      }
    }
  }

  private static final class Call1 extends Call {
    private final Node argument;

    Call1(Node procedure, Node[] arguments, CallSite site) {
      super(procedure, arguments, site);
      this.argument = arguments[0];
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      Object value = value(argument, frame, machine);
      if (callee instanceof Closure closure && closure.code.takesExactly(1)) {
        Object[] next = closure.code.frame(closure.free);
        next[1] = value;
        machine.at(site);
        return enter(machine, closure.code, next);
      }
      return call(machine, callee, value);
    }
  }

  private static final class Call2 extends Call {
    private final Node first;
    private final Node second;

    Call2(Node procedure, Node[] arguments, CallSite site) {
      super(procedure, arguments, site);
      this.first = arguments[0];
      this.second = arguments[1];
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object callee = value(procedure, frame, machine);
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      if (callee instanceof Closure closure && closure.code.takesExactly(2)) {
        Object[] next = closure.code.frame(closure.free);
        next[1] = a;
        next[2] = b;
        machine.at(site);
        return enter(machine, closure.code, next);
      }
      return call(machine, callee, a, b);
    }
  }

  private static final class Call3 extends Call {
    private final Node first;
    private final Node second;
    private final Node third;

    Call3(Node procedure, Node[] arguments, CallSite site) {
      super(procedure, arguments, site);
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
      if (callee instanceof Closure closure && closure.code.takesExactly(3)) {
        Object[] next = closure.code.frame(closure.free);
        next[1] = a;
        next[2] = b;
        next[3] = c;
        machine.at(site);
        return enter(machine, closure.code, next);
      }
      return call(machine, callee, a, b, c);
    }
  }
}
