// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.Set;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/**
 * The nodes for calls of primitives: they are calls of Java, not of Scheme, for as long as the
 * variable has the value that it had when the call was compiled.
 */
public final class Primitives {
  private static final Set<String> WITH_MANY_VALUES =
      Set.of("values", "floor/", "truncate/", "exact-integer-sqrt");

  private Primitives() {}

  static Node of(Global global, Primitive primitive, Node[] arguments, Place place) {
    return switch (arguments.length) {
      case 1 -> one(global, primitive, arguments[0], place);
      case 2 -> Arithmetics.of(global, primitive, arguments, place);
      default -> new Any(global, primitive, arguments, place);
    };
  }

  private static Node one(Global global, Primitive primitive, Node argument, Place place) {
    return switch (primitive.name()) {
      case "car" -> new Car(global, primitive, argument, place);
      case "cdr" -> new Cdr(global, primitive, argument, place);
      case "null?" -> new IsNull(global, primitive, argument, place);
      case "pair?" -> new IsPair(global, primitive, argument, place);
      case "not" -> new Not(global, primitive, argument, place);
      default -> new One(global, primitive, argument, place);
    };
  }

  /** A call of a primitive that holds for as long as its variable keeps its value. */
  public abstract static class Guarded extends Node {
    public final Global global;
    public final Primitive primitive;
    final Body body;
    public final Place place;

    Guarded(Global global, Primitive primitive, Place place) {
      super(!WITH_MANY_VALUES.contains(primitive.name()));
      this.global = global;
      this.primitive = primitive;
      this.body = primitive.body();
      this.place = place;
    }

    /** The arguments. */
    public abstract Node[] operands();

    final boolean isIntact() {
      return global.cell.value == primitive;
    }

    /** The variable has another value now: a call of whatever that is. */
    final Object redefined(Machine machine, Object... arguments) {
      return machine.run(global.value(), arguments);
    }
  }

  private static class One extends Guarded {
    final Node argument;

    One(Global global, Primitive primitive, Node argument, Place place) {
      super(global, primitive, place);
      this.argument = argument;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      return apply(machine, value(argument, frame, machine));
    }

    @Override
    public Node[] operands() {
      return new Node[] {argument};
    }

    final Object apply(Machine machine, Object a) {
      if (!isIntact()) {
        return redefined(machine, a);
      }
      try {
        return body.apply(a);
      } catch (Raised raised) {
        throw raised.at(place);
      }
    }
  }

  private static final class Car extends One {
    Car(Global global, Primitive primitive, Node argument, Place place) {
      super(global, primitive, argument, place);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object a = value(argument, frame, machine);
      return a instanceof Pair pair && isIntact() ? pair.car : apply(machine, a);
    }
  }

  private static final class Cdr extends One {
    Cdr(Global global, Primitive primitive, Node argument, Place place) {
      super(global, primitive, argument, place);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object a = value(argument, frame, machine);
      return a instanceof Pair pair && isIntact() ? pair.cdr : apply(machine, a);
    }
  }

  private static final class IsNull extends One {
    IsNull(Global global, Primitive primitive, Node argument, Place place) {
      super(global, primitive, argument, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(argument, frame, machine);
      return isIntact() ? a == Nil.NIL : apply(machine, a) != Boolean.FALSE;
    }
  }

  private static final class IsPair extends One {
    IsPair(Global global, Primitive primitive, Node argument, Place place) {
      super(global, primitive, argument, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(argument, frame, machine);
      return isIntact() ? a instanceof Pair : apply(machine, a) != Boolean.FALSE;
    }
  }

  private static final class Not extends One {
    Not(Global global, Primitive primitive, Node argument, Place place) {
      super(global, primitive, argument, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      return isIntact() ? !argument.test(frame, machine) : super.test(frame, machine);
    }
  }

  static class Two extends Guarded {
    final Node first;
    final Node second;

    Two(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, place);
      this.first = arguments[0];
      this.second = arguments[1];
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return apply(machine, a, b);
    }

    @Override
    public Node[] operands() {
      return new Node[] {first, second};
    }

    final Object apply(Machine machine, Object a, Object b) {
      if (!isIntact()) {
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
    public Node[] operands() {
      return arguments;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object[] values = Calls.values(arguments, frame, machine);
      if (!isIntact()) {
        return redefined(machine, values);
      }
      try {
        return body.apply(values);
      } catch (Raised raised) {
        throw raised.at(place);
      }
    }
  }
}
