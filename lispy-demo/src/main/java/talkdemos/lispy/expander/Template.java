// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

/** A template of {@code syntax-rules}, checked and ready to be filled in. */
sealed interface Template {

  /** What follows a list of items without a dot. */
  Template END = new Constant(Nil.NIL);

  Object fill(Filling filling);

  /** One expansion: what the pattern variables stand for, and the aliases made so far. */
  final class Filling {
    private final Object[] found;
    private final Alias[] renamed;
    private final Scope home;
    private boolean uneven;

    /**
     * @param found as {@link Pattern#matches} left it
     * @param names the number of names that the template brings in
     * @param home where the macro was defined
     */
    Filling(Object[] found, int names, Scope home) {
      this.found = found;
      this.renamed = new Alias[names];
      this.home = home;
    }

    private List<?> column(int slot) {
      return found[slot] instanceof List<?> items ? items : Datum.list(found[slot]);
    }

    /** True if variables under one ellipsis stood for different numbers of things. */
    boolean uneven() {
      return uneven;
    }
  }

  /** A pattern variable. */
  record Variable(int slot) implements Template {
    @Override
    public Object fill(Filling filling) {
      return filling.found[slot];
    }
  }

  /** A name of the template's own: one alias for each expansion. */
  record Name(Object identifier, int index) implements Template {
    @Override
    public Object fill(Filling filling) {
      Alias alias = filling.renamed[index];
      if (alias == null) {
        alias = new Alias(identifier, filling.home);
        filling.renamed[index] = alias;
      }
      return alias;
    }
  }

  /** A datum that is no name, list or vector. */
  record Constant(Object datum) implements Template {
    @Override
    public Object fill(Filling filling) {
      return datum;
    }
  }

  /** {@code (item ... . rest)}, without ellipses after the items. */
  record Items(List<Template> items, Template rest) implements Template {
    @Override
    public Object fill(Filling filling) {
      Object[] filled = new Object[items.size()];
      for (int i = 0; i < filled.length; i++) {
        filled[i] = items.get(i).fill(filling);
      }
      return Pair.listEndingIn(rest.fill(filling), filled);
    }
  }

  /**
   * {@code (item <ellipsis> ... . rest)}, with at least one ellipsis.
   *
   * @param drivers for each ellipsis, the outermost first, the slots of what repeats
   */
  record Repeated(Template item, List<int[]> drivers, Template rest) implements Template {
    @Override
    public Object fill(Filling filling) {
      if (drivers.size() == 1
          && item instanceof Variable variable
          && rest.equals(END)
          && !(filling.found[variable.slot] instanceof List<?>)) {
        return filling.found[variable.slot]; // not a copy: macros that recur on a list stay fast
      }
      List<Object> filled = new ArrayList<>();
      collect(filling, 0, filled);
      return Pair.listEndingIn(rest.fill(filling), filled.toArray());
    }

    private void collect(Filling filling, int level, List<Object> filled) {
      if (level == drivers.size()) {
        filled.add(item.fill(filling));
        return;
      }
      int[] slots = drivers.get(level);
      List<List<?>> columns = new ArrayList<>();
      for (int slot : slots) {
        columns.add(filling.column(slot));
      }
      int length = columns.get(0).size();
      filling.uneven |= columns.stream().anyMatch(column -> column.size() != length);
      for (int i = 0; i < length && !filling.uneven; i++) {
        for (int s = 0; s < slots.length; s++) {
          filling.found[slots[s]] = columns.get(s).get(i);
        }
        collect(filling, level + 1, filled);
      }
      for (int s = 0; s < slots.length; s++) {
        filling.found[slots[s]] = columns.get(s);
      }
    }
  }

  /** {@code #(item ...)} */
  record Vector(Template items) implements Template {
    @Override
    public Object fill(Filling filling) {
      return Datum.list(items.fill(filling)).toArray();
    }
  }
}
