// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.core.Global;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Pair;

/**
 * The nodes for the primitives of two arguments that programs spend their time in: each tries
 * fixnums first, and leaves the rest to the primitive.
 */
final class Arithmetics {
  private Arithmetics() {}

  /** The node for a call with two arguments. */
  static Node of(Global global, Primitive primitive, Node[] arguments, Place place) {
    return switch (primitive.name()) {
      case "+" -> new Add(global, primitive, arguments, place);
      case "-" -> new Subtract(global, primitive, arguments, place);
      case "=" -> new Same(global, primitive, arguments, place);
      case "<" -> new Less(global, primitive, arguments, place);
      case ">" -> new Greater(global, primitive, arguments, place);
      case "<=" -> new LessOrEqual(global, primitive, arguments, place);
      case ">=" -> new GreaterOrEqual(global, primitive, arguments, place);
      case "eq?" -> new Identical(global, primitive, arguments, place);
      case "cons" -> new Cons(global, primitive, arguments, place);
      default -> new Primitives.Two(global, primitive, arguments, place);
    };
  }

  private static final class Add extends Primitives.Two {
    Add(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      if (a instanceof Long x && b instanceof Long y && isIntact()) {
        long sum = x + y;
        if (((x ^ sum) & (y ^ sum)) >= 0) {
          return sum;
        }
      }
      return apply(machine, a, b);
    }
  }

  private static final class Subtract extends Primitives.Two {
    Subtract(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      if (a instanceof Long x && b instanceof Long y && isIntact()) {
        long difference = x - y;
        if (((x ^ y) & (x ^ difference)) >= 0) {
          return difference;
        }
      }
      return apply(machine, a, b);
    }
  }

  /** A comparison: as a test it makes no boolean. */
  private abstract static class Compare extends Primitives.Two {
    Compare(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    final Object exec(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return apply(machine, a, b);
    }
  }

  private static final class Same extends Compare {
    Same(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return a instanceof Long x && b instanceof Long y && isIntact()
          ? x.longValue() == y.longValue()
          : apply(machine, a, b) != Boolean.FALSE;
    }
  }

  private static final class Less extends Compare {
    Less(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return a instanceof Long x && b instanceof Long y && isIntact()
          ? x < y
          : apply(machine, a, b) != Boolean.FALSE;
    }
  }

  private static final class Greater extends Compare {
    Greater(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return a instanceof Long x && b instanceof Long y && isIntact()
          ? x > y
          : apply(machine, a, b) != Boolean.FALSE;
    }
  }

  private static final class LessOrEqual extends Compare {
    LessOrEqual(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return a instanceof Long x && b instanceof Long y && isIntact()
          ? x <= y
          : apply(machine, a, b) != Boolean.FALSE;
    }
  }

  private static final class GreaterOrEqual extends Compare {
    GreaterOrEqual(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return a instanceof Long x && b instanceof Long y && isIntact()
          ? x >= y
          : apply(machine, a, b) != Boolean.FALSE;
    }
  }

  private static final class Identical extends Compare {
    Identical(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return a == b && isIntact() || apply(machine, a, b) != Boolean.FALSE;
    }
  }

  private static final class Cons extends Primitives.Two {
    Cons(Global global, Primitive primitive, Node[] arguments, Place place) {
      super(global, primitive, arguments, place);
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object a = value(first, frame, machine);
      Object b = value(second, frame, machine);
      return isIntact() ? new Pair(a, b) : apply(machine, a, b);
    }
  }
}
