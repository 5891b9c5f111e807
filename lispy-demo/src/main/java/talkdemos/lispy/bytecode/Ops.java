// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import talkdemos.lispy.closure.Box;
import talkdemos.lispy.closure.CaseClosure;
import talkdemos.lispy.closure.Nodes;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.library.Equivalence;
import talkdemos.lispy.machine.Capture;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Entry;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.numbers.Arithmetic;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/**
 * What compiled code calls: short methods that the JIT inlines, which try fixnums first, and longer
 * ones for what is rare.
 */
final class Ops {
  private Ops() {}

  // ---------------------------------------------------------------- arithmetic

  static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    return Arithmetic.add(a, b);
  }

  static Object add(Object a, long y) {
    if (a instanceof Long x) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    }
    return Arithmetic.add(a, y);
  }

  static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    return Arithmetic.subtract(a, b);
  }

  static Object subtract(Object a, long y) {
    if (a instanceof Long x) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    }
    return Arithmetic.subtract(a, y);
  }

  static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long product = x * y;
      if (Math.multiplyHigh(x, y) == product >> 63) {
        return product;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    return Arithmetic.multiply(a, b);
  }

  /** True if that is the sum: it has not left the fixnums. */
  static boolean isSum(long x, long y, long sum) {
    return ((x ^ sum) & (y ^ sum)) >= 0;
  }

  static boolean isDifference(long x, long y, long difference) {
    return ((x ^ y) & (x ^ difference)) >= 0;
  }

  static boolean isProduct(long x, long y, long product) {
    return Math.multiplyHigh(x, y) == product >> 63;
  }

  static boolean equal(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? x.longValue() == y.longValue()
        : Arithmetic.equal(a, b);
  }

  static boolean equal(Object a, long y) {
    return a instanceof Long x ? x == y : Arithmetic.equal(a, y);
  }

  static boolean less(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    return a instanceof Double x && b instanceof Double y ? x < y : Arithmetic.less(a, b);
  }

  static boolean less(Object a, long y) {
    return a instanceof Long x ? x < y : Arithmetic.less(a, y);
  }

  static boolean greater(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x > y;
    }
    return a instanceof Double x && b instanceof Double y ? x > y : Arithmetic.greater(a, b);
  }

  static boolean greater(Object a, long y) {
    return a instanceof Long x ? x > y : Arithmetic.greater(a, y);
  }

  static boolean lessOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x <= y;
    }
    return a instanceof Double x && b instanceof Double y ? x <= y : Arithmetic.lessOrEqual(a, b);
  }

  static boolean lessOrEqual(Object a, long y) {
    return a instanceof Long x ? x <= y : Arithmetic.lessOrEqual(a, y);
  }

  static boolean greaterOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x >= y;
    }
    return a instanceof Double x && b instanceof Double y
        ? x >= y
        : Arithmetic.greaterOrEqual(a, b);
  }

  static boolean greaterOrEqual(Object a, long y) {
    return a instanceof Long x ? x >= y : Arithmetic.greaterOrEqual(a, y);
  }

  static boolean same(Object a, Object b) {
    return a == b || Equivalence.eqv(a, b);
  }

  static Object quotient(Object a, Object b, Body primitive) {
    return a instanceof Long x && b instanceof Long y && y > 0
        ? (Object) (x / y)
        : primitive.apply(a, b);
  }

  static Object remainder(Object a, Object b, Body primitive) {
    return a instanceof Long x && b instanceof Long y && y > 0
        ? (Object) (x % y)
        : primitive.apply(a, b);
  }

  static Object modulo(Object a, Object b, Body primitive) {
    return a instanceof Long x && b instanceof Long y && y > 0
        ? (Object) Math.floorMod(x.longValue(), y.longValue())
        : primitive.apply(a, b);
  }

  // ---------------------------------------------------------------- data

  static Object car(Object x, Body primitive) {
    return x instanceof Pair pair ? pair.car : primitive.apply(x);
  }

  static Object cdr(Object x, Body primitive) {
    return x instanceof Pair pair ? pair.cdr : primitive.apply(x);
  }

  static Object vectorRef(Object v, Object k, Body primitive) {
    return v instanceof Object[] vector && k instanceof Long i && i >= 0 && i < vector.length
        ? vector[(int) (long) i]
        : primitive.apply(v, k);
  }

  static Object vectorSet(Object v, Object k, Object value, Body primitive) {
    if (v instanceof Object[] vector && k instanceof Long i && i >= 0 && i < vector.length) {
      vector[(int) (long) i] = value;
      return Unspecified.VALUE;
    }
    return primitive.apply(v, k, value);
  }

  // ---------------------------------------------------------------- variables

  static Object unbox(Object box, String name) {
    Object value = ((Box) box).value;
    if (value == Box.UNASSIGNED) {
      throw Raised.error("%s: used before it has a value".formatted(name));
    }
    return value;
  }

  /** The value of a variable that had none when the code was compiled. */
  static Object global(Global global, CallSite site) {
    Object value = global.value();
    if (value == Global.UNBOUND) {
      throw Raised.error("unbound variable: " + global.name()).at(site);
    }
    return value;
  }

  static Object setGlobal(Global global, Object value, CallSite site) {
    if (global.isUnbound()) {
      throw Raised.error("set!: unbound variable: " + global.name()).at(site);
    }
    return define(global, value);
  }

  static Object define(Global global, Object value) {
    global.define(value);
    return Unspecified.VALUE;
  }

  // ---------------------------------------------------------------- calls

  /** How to call a closure; a call of the system's own is noted: what it raises is raised there. */
  static Entry entry(Object callee, Machine machine, CallSite site) {
    Code code = ((Closure) callee).code;
    if (code.place() == null) {
      machine.at(site);
    }
    return code.entry;
  }

  static Object[] free(Object callee) {
    return ((Closure) callee).free;
  }

  /** The clause of a case-lambda for so many arguments; null if it is something else. */
  private static Closure clause(Object callee, int count) {
    return callee instanceof CaseClosure cases ? cases.clause(count) : null;
  }

  /** What a primitive answers to a call that takes so many arguments. */
  private static Body body(Primitive primitive, int count, Machine machine, CallSite site) {
    machine.at(site);
    machine.turn();
    if (!primitive.takes(count)) {
      throw primitive.wrongCount(count);
    }
    return primitive.body();
  }

  private static Object finished(Object answer, Machine machine, int depth) {
    return answer == Machine.TAIL ? machine.finish(depth + 1) : answer;
  }

  static Object call(Object callee, Machine machine, int depth, CallSite site) {
    Closure clause = clause(callee, 0);
    if (clause == null) {
      return call(callee, machine, depth, site, new Object[0]);
    }
    Entry entry = entry(clause, machine, site);
    return finished(entry.call0(clause.free, machine, depth + 1), machine, depth);
  }

  static Object call(Object callee, Machine machine, int depth, CallSite site, Object a) {
    if (callee instanceof Primitive primitive) {
      return body(primitive, 1, machine, site).apply(a);
    }
    Closure clause = clause(callee, 1);
    if (clause == null) {
      return call(callee, machine, depth, site, new Object[] {a});
    }
    Entry entry = entry(clause, machine, site);
    return finished(entry.call1(clause.free, machine, depth + 1, a), machine, depth);
  }

  static Object call(Object callee, Machine machine, int depth, CallSite site, Object a, Object b) {
    if (callee instanceof Primitive primitive) {
      return body(primitive, 2, machine, site).apply(a, b);
    }
    Closure clause = clause(callee, 2);
    if (clause == null) {
      return call(callee, machine, depth, site, new Object[] {a, b});
    }
    Entry entry = entry(clause, machine, site);
    return finished(entry.call2(clause.free, machine, depth + 1, a, b), machine, depth);
  }

  static Object call(
      Object callee, Machine machine, int depth, CallSite site, Object a, Object b, Object c) {
    Closure clause = clause(callee, 3);
    if (clause == null) {
      return call(callee, machine, depth, site, new Object[] {a, b, c});
    }
    Entry entry = entry(clause, machine, site);
    return finished(entry.call3(clause.free, machine, depth + 1, a, b, c), machine, depth);
  }

  static Object call(
      Object callee,
      Machine machine,
      int depth,
      CallSite site,
      Object a,
      Object b,
      Object c,
      Object d) {
    return call(callee, machine, depth, site, new Object[] {a, b, c, d});
  }

  /** The value of a call of whatever it is. */
  static Object call(Object callee, Machine machine, int depth, CallSite site, Object[] arguments) {
    machine.at(site);
    machine.depth = depth;
    return machine.call(callee, arguments);
  }

  /**
   * True if a call in tail position may leave the frame of its caller on the stack: it is given
   * back at the next depth that is a multiple of some number, where the call is left to the
   * machine. So tail calls take no more stack than that, and most of them are calls that the JIT
   * can inline.
   */
  static boolean mayCallDirectly(Object callee, int depth, int count) {
    return (depth & Machine.TAIL_MASK) != 0
        && callee instanceof Closure closure
        && closure.code.takesExactly(count);
  }

  static Object tail(Object callee, Machine machine, int depth, CallSite site) {
    machine.at(site);
    Closure clause = clause(callee, 0);
    if (clause != null) {
      return machine.tail(clause);
    }
    return callee instanceof Closure closure && closure.code.takesExactly(0)
        ? machine.tail(closure)
        : tail(callee, machine, depth, site, new Object[0]);
  }

  static Object tail(Object callee, Machine machine, int depth, CallSite site, Object a) {
    machine.at(site);
    Closure clause = clause(callee, 1);
    if (clause != null) {
      return machine.tail(clause, a);
    }
    return callee instanceof Closure closure && closure.code.takesExactly(1)
        ? machine.tail(closure, a)
        : tail(callee, machine, depth, site, new Object[] {a});
  }

  static Object tail(Object callee, Machine machine, int depth, CallSite site, Object a, Object b) {
    machine.at(site);
    Closure clause = clause(callee, 2);
    if (clause != null) {
      return machine.tail(clause, a, b);
    }
    return callee instanceof Closure closure && closure.code.takesExactly(2)
        ? machine.tail(closure, a, b)
        : tail(callee, machine, depth, site, new Object[] {a, b});
  }

  static Object tail(
      Object callee, Machine machine, int depth, CallSite site, Object a, Object b, Object c) {
    machine.at(site);
    Closure clause = clause(callee, 3);
    if (clause != null) {
      return machine.tail(clause, a, b, c);
    }
    return callee instanceof Closure closure && closure.code.takesExactly(3)
        ? machine.tail(closure, a, b, c)
        : tail(callee, machine, depth, site, new Object[] {a, b, c});
  }

  static Object tail(
      Object callee,
      Machine machine,
      int depth,
      CallSite site,
      Object a,
      Object b,
      Object c,
      Object d) {
    machine.at(site);
    return callee instanceof Closure closure && closure.code.takesExactly(4)
        ? machine.tail(closure, a, b, c, d)
        : tail(callee, machine, depth, site, new Object[] {a, b, c, d});
  }

  /** Leaves a call to the machine; what is no closure is called here. */
  static Object tail(Object callee, Machine machine, int depth, CallSite site, Object[] arguments) {
    machine.at(site);
    machine.depth = depth;
    try {
      return machine.apply(callee, arguments);
    } catch (Raised raised) {
      throw raised.at(site);
    }
  }

  // ---------------------------------------------------------------- what is rare

  /** The value that is waited for, if it is one. */
  static Object single(Object value, CallSite site) {
    if (value instanceof MultipleValues many) {
      throw Nodes.Await.notSingle(many, site);
    }
    return value;
  }

  /** What moves a stack to the heap that is too deep for a call with these parameters. */
  static Capture tooDeep(Code code, Object[] free, Object[] parameters) {
    if (!code.hasRest()) {
      return Machine.tooDeep(code, free, parameters);
    }
    int required = code.required();
    List<Object> arguments = new ArrayList<>(Arrays.asList(parameters).subList(0, required));
    for (Object rest = parameters[required]; rest instanceof Pair pair; rest = pair.cdr) {
      arguments.add(pair.car);
    }
    return Machine.tooDeep(code, free, arguments.toArray());
  }

  /** Something that the code relied on has changed: the nodes go on from here. */
  static Object resume(
      Nodes.Await await, Object[] frame, Object value, Machine machine, int depth) {
    machine.depth = depth;
    return await.resume(frame, value, machine);
  }

  /** Something that the code relied on has changed: back to the nodes. */
  static Entry stale(Code code) {
    code.entry = code.nodes();
    return code.entry;
  }
}
