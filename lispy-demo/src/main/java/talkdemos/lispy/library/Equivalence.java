// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Body.two;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import talkdemos.lispy.numbers.Arithmetic;
import talkdemos.lispy.numbers.Numbers;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;

/**
 * When two values are the same (R7RS 6.1).
 *
 * <p>{@code eq?} is {@code eqv?}: whether two equal numbers are one Java object depends on the
 * engine, and programs must not see that.
 */
public final class Equivalence {
  /** So many comparisons are made before it is worth remembering them. */
  private static final int UNTRACKED = 1000;

  private Equivalence() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "eq?" -> two(Equivalence::eqv);
      case "eqv?" -> two(Equivalence::eqv);
      case "equal?" -> two(Equivalence::equal);
      default -> null;
    };
  }

  /** The same object, number or character. */
  public static boolean eqv(Object a, Object b) {
    if (a == b) {
      return true;
    } else if (a.getClass() != b.getClass()) {
      return false;
    }
    return a instanceof Char x ? x.equals(b) : Numbers.isNumber(a) && Arithmetic.eqv(a, b);
  }

  /**
   * The same when unfolded into trees, which may be infinite: pairs, vectors, strings and
   * bytevectors by what they hold, anything else as {@link #eqv}. Always ends, and takes no Java
   * stack, however deep or circular the values are.
   */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Pair && b instanceof Pair || a instanceof Object[] && b instanceof Object[]) {
      return new Comparison().equal(a, b);
    }
    return sameLeaf(a, b);
  }

  private static boolean sameLeaf(Object a, Object b) {
    if (a instanceof MutableString x) {
      return x.equals(b);
    } else if (a instanceof byte[] x) {
      return b instanceof byte[] y && Arrays.equals(x, y);
    }
    return eqv(a, b);
  }

  /**
   * One run of equal?. A pair of containers that are being compared is assumed to be equal: should
   * they differ, the comparison that is under way finds out. These assumptions form classes of
   * equal containers, kept by union-find (Adams and Dybvig, "Efficient nondestructive equality
   * checking for trees and graphs", ICFP 2008), so that there are fewer of them than containers.
   */
  private static final class Comparison {
    private final Deque<Object> todo = new ArrayDeque<>(); // two by two
    private Map<Object, Object> parents; // null until it takes long
    private int steps;

    boolean equal(Object first, Object second) {
      Object a = first;
      Object b = second;
      while (true) {
        if (a instanceof Pair x && b instanceof Pair y) {
          if (!assumedEqual(x, y)) {
            if (later(x.car, y.car)) {
              a = x.cdr;
              b = y.cdr;
              continue;
            }
            return false;
          }
        } else if (a instanceof Object[] x && b instanceof Object[] y) {
          if (!assumedEqual(x, y) && !laterAll(x, y)) {
            return false;
          }
        } else if (!sameLeaf(a, b)) {
          return false;
        }
        if (todo.isEmpty()) {
          return true;
        }
        b = todo.pop();
        a = todo.pop();
      }
    }

    /** False if they differ; what is not yet known is compared later. */
    private boolean later(Object a, Object b) {
      if (a instanceof Pair && b instanceof Pair
          || a instanceof Object[] && b instanceof Object[]) {
        todo.push(a);
        todo.push(b);
        return true;
      }
      return sameLeaf(a, b);
    }

    private boolean laterAll(Object[] a, Object[] b) {
      if (a.length != b.length) {
        return false;
      }
      for (int i = 0; i < a.length; i++) {
        if (!later(a[i], b[i])) {
          return false;
        }
      }
      return true;
    }

    /** True if they are one, or are compared elsewhere; from now on they are. */
    private boolean assumedEqual(Object a, Object b) {
      if (a == b) {
        return true;
      } else if (parents == null) {
        if (++steps > UNTRACKED) {
          parents = new IdentityHashMap<>();
        }
        return false;
      }
      Object x = root(a);
      Object y = root(b);
      if (x == y) {
        return true;
      }
      parents.put(x, y);
      return false;
    }

    private Object root(Object container) {
      Object at = container;
      for (Object parent = parents.get(at); parent != null; parent = parents.get(at)) {
        Object grandparent = parents.getOrDefault(parent, parent);
        parents.put(at, grandparent); // halves the path for those who come next
        at = grandparent;
      }
      return at;
    }
  }
}
