// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.core.Global;
import talkdemos.lispy.library.Definitions;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Raised;

/**
 * The nodes for calls of primitives: they are calls of Java, not of Scheme, for as long as the
 * variable has the value that it had when the call was compiled.
 */
final class Primitives {
  private Primitives() {}

  static Node of(Global global, Primitive primitive, Node[] arguments, Place place) {
    Object body = primitive.body();
    if (body instanceof Definitions.One one) {
      return new One(global, primitive, one, arguments[0], place);
    } else if (body instanceof Definitions.Two two) {
      return new Two(global, primitive, two, arguments, place);
    } else if (body instanceof Definitions.Many && arguments.length == 2) {
      Definitions.Two two = Arithmetics.binary(primitive.name());
      if (two != null) {
        return new Two(global, primitive, two, arguments, place);
      }
    }
    return new Any(global, primitive, arguments, place);
  }

  private abstract static class Guarded extends Node {
    final Global global;
    final Primitive primitive;
    final Place place;

    Guarded(Global global, Primitive primitive, Place place) {
      this.global = global;
      this.primitive = primitive;
      this.place = place;
    }

    /** The variable has another value now: a call of whatever that is. */
    Object redefined(Machine machine, Object... arguments) {
      return machine.run(global.value(), arguments);
    }
  }

  private static final class One extends Guarded {
    private final Definitions.One body;
    private final Node argument;

    One(Global global, Primitive primitive, Definitions.One body, Node argument, Place place) {
      super(global, primitive, place);
      this.body = body;
      this.argument = argument;
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object a = argument.exec(frame, machine);
      if (global.cell.value != primitive) {
        return redefined(machine, a);
      }
      try {
        return body.apply(a);
      } catch (Raised raised) {
        throw raised.at(place);
      }
    }
  }

  private static final class Two extends Guarded {
    private final Definitions.Two body;
    private final Node first;
    private final Node second;

    Two(Global global, Primitive primitive, Definitions.Two body, Node[] arguments, Place place) {
      super(global, primitive, place);
      this.body = body;
      this.first = arguments[0];
      this.second = arguments[1];
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object a = first.exec(frame, machine);
      Object b = second.exec(frame, machine);
      if (global.cell.value != primitive) {
        return redefined(machine, a, b);
      }
      try {
        return body.apply(a, b);
      } catch (Raised raised) {
        throw raised.at(place);
      }
    }
  }

  private static final class Any extends Guarded {
    private final Node[] arguments;

    Any(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, place);
      this.arguments = arguments;
    }

    @Override
    public Object exec(Object[] frame, Machine machine) {
      Object[] values = new Object[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].exec(frame, machine);
      }
      if (global.cell.value != primitive) {
        return redefined(machine, values);
      }
      try {
        return primitive.apply(values);
      } catch (Raised raised) {
        throw raised.at(place);
      }
    }
  }
}
