// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

/** A pattern of {@code syntax-rules}, checked and ready to match. */
sealed interface Pattern {

  /** The end of a list. */
  Pattern END = new Constant(Nil.NIL);

  /**
   * True if the form matches.
   *
   * @param use the scope of the form
   * @param found gets what the pattern variables stand for, each at its slot: a datum, or a list of
   *     what it stands for in each repetition, either a Java list or, unless something is between,
   *     the very list that was matched
   */
  boolean matches(Object form, Scope use, Object[] found);

  /** {@code _} */
  record Anything() implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      return true;
    }
  }

  /** A name that stands for what it matches. */
  record Variable(int slot) implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      found[slot] = form;
      return true;
    }
  }

  /** A name that matches only itself: both must mean the same. */
  record Literal(Object identifier, Scope home) implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      return Alias.isIdentifier(form)
          && Datum.sameMeaning(use.lookUp(form), home.lookUp(identifier));
    }
  }

  /** A datum that is equal to this one, the empty list among them. */
  record Constant(Object datum) implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      return Datum.equal(datum, form);
    }
  }

  /** {@code (first . rest)} */
  record Cell(Pattern first, Pattern rest) implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      return form instanceof Pair pair
          && first.matches(pair.car, use, found)
          && rest.matches(pair.cdr, use, found);
    }
  }

  /**
   * {@code (item ... . rest)}: as many items as leave enough for the rest.
   *
   * @param slots those of the variables in the item
   * @param least the number of pairs that the rest needs
   */
  record Many(Pattern item, int[] slots, int least, Pattern rest) implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      int count = Datum.pairs(form) - least;
      if (count < 0) {
        return false;
      } else if (item instanceof Variable variable && rest.equals(END)) {
        found[variable.slot] = form;
        return rest.matches(Datum.tail(form, count), use, found);
      }
      List<List<Object>> columns = new ArrayList<>();
      for (int i = 0; i < slots.length; i++) {
        columns.add(new ArrayList<>(count));
      }
      Object left = form;
      for (int i = 0; i < count; i++) {
        Pair pair = (Pair) left;
        if (!item.matches(pair.car, use, found)) {
          return false;
        }
        for (int s = 0; s < slots.length; s++) {
          columns.get(s).add(found[slots[s]]);
        }
        left = pair.cdr;
      }
      for (int s = 0; s < slots.length; s++) {
        found[slots[s]] = columns.get(s);
      }
      return rest.matches(left, use, found);
    }
  }

  /** {@code #(item ...)} */
  record Vector(Pattern items) implements Pattern {
    @Override
    public boolean matches(Object form, Scope use, Object[] found) {
      return form instanceof Object[] given && items.matches(Pair.list(given), use, found);
    }
  }
}
