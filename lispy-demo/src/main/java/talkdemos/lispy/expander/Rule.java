// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/**
 * A rule of a macro. What is wrong with it is said when the macro is defined, not when it is used.
 *
 * @param pattern what stands behind the keyword
 * @param slots the number of pattern variables
 * @param names the number of names that the template brings in
 */
record Rule(Pattern pattern, Template template, int slots, int names) {

  /** Reads rules: what the data of patterns and templates mean. */
  static final class Reader {
    private static final Symbol UNDERSCORE = Symbol.of("_");

    private final Expander expander;
    private final Object ellipsis;
    private final Set<Object> literals;
    private final Scope home;
    private final Map<Object, Found> variables = new LinkedHashMap<>();
    private final Map<Object, Template.Name> names = new HashMap<>();

    /** A pattern variable, and the number of ellipses that it stands under. */
    private record Found(int slot, int depth) {}

    /**
     * @param ellipsis the identifier that stands for "any number of"
     * @param literals identifiers that match only themselves
     * @param home where the macro is defined
     */
    Reader(Expander expander, Object ellipsis, Set<Object> literals, Scope home) {
      this.expander = expander;
      this.ellipsis = ellipsis;
      this.literals = literals;
      this.home = home;
    }

    /**
     * @param pattern its first item stands for the keyword and matches anything
     */
    Rule read(Pair pattern, Object template) {
      variables.clear();
      names.clear();
      if (pattern.cdr instanceof Pair next && isEllipsis(next.car)) {
        throw expander.error("syntax-rules: an ellipsis cannot follow the keyword, got", pattern);
      }
      Pattern read = pattern(pattern.cdr, 0);
      Template filled = template(template, new ArrayList<>(), true);
      return new Rule(read, filled, variables.size(), names.size());
    }

    private boolean isEllipsis(Object x) {
      return Alias.isIdentifier(x)
          && !literals.contains(x)
          && (x == ellipsis || isDots(ellipsis) && isDots(x));
    }

    private static boolean isDots(Object identifier) {
      return Alias.symbol(identifier).name().equals("...");
    }

    // -------------------------------------------------------------- patterns

    private Pattern pattern(Object x, int depth) {
      if (Alias.isIdentifier(x)) {
        return name(x, depth);
      } else if (x instanceof Object[] items) {
        return new Pattern.Vector(pattern(Pair.list(items), depth));
      }
      if (!(x instanceof Pair pair)) {
        return new Pattern.Constant(x);
      } else if (!(pair.cdr instanceof Pair next && isEllipsis(next.car))) {
        Pattern first = pattern(pair.car, depth);
        return new Pattern.Cell(first, pattern(pair.cdr, depth));
      }
      int before = variables.size();
      Pattern item = pattern(pair.car, depth + 1);
      int[] slots = new int[variables.size() - before];
      for (int i = 0; i < slots.length; i++) {
        slots[i] = before + i;
      }
      Object rest = ((Pair) pair.cdr).cdr;
      for (Object left = rest; left instanceof Pair more; left = more.cdr) {
        if (isEllipsis(more.car)) {
          throw expander.error("syntax-rules: a list has a second ellipsis:", x);
        }
      }
      return new Pattern.Many(item, slots, Datum.pairs(rest), pattern(rest, depth));
    }

    private Pattern name(Object identifier, int depth) {
      if (literals.contains(identifier)) {
        return new Pattern.Literal(identifier, home);
      } else if (isEllipsis(identifier)) {
        throw expander.error("syntax-rules: an ellipsis follows no pattern:", identifier);
      } else if (Alias.symbol(identifier) == UNDERSCORE) {
        return new Pattern.Anything();
      } else if (variables.containsKey(identifier)) {
        throw expander.error("syntax-rules: a pattern has a variable twice:", identifier);
      }
      Found found = new Found(variables.size(), depth);
      variables.put(identifier, found);
      return new Pattern.Variable(found.slot);
    }

    // -------------------------------------------------------------- templates

    /**
     * @param levels for each ellipsis around the template, the outermost first, the slots of what
     *     repeats under it; a variable is added to as many of the outermost as it has ellipses in
     *     the pattern, and stays the same under those further in
     */
    private Template template(Object x, List<Set<Integer>> levels, boolean ellipses) {
      if (Alias.isIdentifier(x)) {
        return ellipses && isEllipsis(x) ? misplaced(x) : identifier(x, levels);
      } else if (x instanceof Object[] items) {
        return new Template.Vector(template(Pair.list(items), levels, ellipses));
      }
      if (!(x instanceof Pair pair)) {
        return new Template.Constant(x);
      } else if (ellipses && isEllipsis(pair.car)) {
        if (pair.cdr instanceof Pair escaped && escaped.cdr == Nil.NIL) {
          return template(escaped.car, levels, false);
        }
        throw expander.error("syntax-rules: expected (... template), got", x);
      }
      return items(pair, levels, ellipses);
    }

    private Template misplaced(Object x) {
      throw expander.error("syntax-rules: an ellipsis follows no template:", x);
    }

    private Template identifier(Object x, List<Set<Integer>> levels) {
      Found variable = variables.get(x);
      if (variable == null) {
        return names.computeIfAbsent(x, id -> new Template.Name(id, names.size()));
      } else if (variable.depth > levels.size()) {
        throw expander.error(
            "syntax-rules: a variable has fewer ellipses in the template than in the pattern:", x);
      }
      levels.subList(0, variable.depth).forEach(level -> level.add(variable.slot));
      return new Template.Variable(variable.slot);
    }

    /** A list, as far as its first item with an ellipsis, or to its end. */
    private Template items(Pair list, List<Set<Integer>> levels, boolean ellipses) {
      List<Template> items = new ArrayList<>();
      Object rest = list;
      while (rest instanceof Pair pair && !(ellipses && isEllipsis(pair.car))) {
        if (ellipses && pair.cdr instanceof Pair next && isEllipsis(next.car)) {
          Template repeated = repeated(pair, levels);
          return items.isEmpty() ? repeated : new Template.Items(items, repeated);
        }
        items.add(template(pair.car, levels, ellipses));
        rest = pair.cdr;
      }
      return new Template.Items(items, template(rest, levels, ellipses));
    }

    private Template repeated(Pair pair, List<Set<Integer>> levels) {
      List<Set<Integer>> inner = new ArrayList<>(levels);
      Object rest = pair.cdr;
      while (rest instanceof Pair next && isEllipsis(next.car)) {
        inner.add(new LinkedHashSet<>());
        rest = next.cdr;
      }
      Template item = template(pair.car, inner, true);
      List<int[]> drivers = new ArrayList<>();
      for (Set<Integer> level : inner.subList(levels.size(), inner.size())) {
        if (level.isEmpty()) {
          throw expander.error("syntax-rules: an ellipsis follows nothing that repeats:", pair.car);
        }
        drivers.add(level.stream().mapToInt(Integer::intValue).toArray());
      }
      return new Template.Repeated(item, drivers, template(rest, levels, true));
    }
  }
}
