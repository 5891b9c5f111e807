// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/**
 * A macro of {@code syntax-rules} (R7RS 4.3.2).
 *
 * @param ellipsis the identifier that stands for "any number of"
 * @param literals identifiers that match only themselves
 * @param rules each a pair of a pattern and a template
 * @param scope where the macro was defined
 */
record SyntaxRules(Object ellipsis, Set<Object> literals, List<Rule> rules, Scope scope) {
  record Rule(Object pattern, Object template) {}

  /** What a pattern variable under an ellipsis matched, in order. */
  private record Many(List<Map<Object, Object>> matches) {}

  private static final Symbol UNDERSCORE = Symbol.of("_");

  /**
   * The expansion of a use of the macro.
   *
   * @param use the scope of the use
   */
  Object expand(Pair form, Scope use, Place place) {
    for (Rule rule : rules) {
      Map<Object, Object> bindings = new HashMap<>();
      // the first item of a pattern stands for the keyword and matches anything
      if (match(((Pair) rule.pattern).cdr, form.cdr, use, bindings)) {
        return new Template(bindings, place).fill(rule.template);
      }
    }
    throw Raised.syntax(place, "no rule of the macro matches", Datum.strip(form));
  }

  private boolean isEllipsis(Object x) {
    return Alias.isIdentifier(x)
        && !literals.contains(x)
        && (x == ellipsis || isDots(ellipsis) && isDots(x));
  }

  private static boolean isDots(Object identifier) {
    return Alias.symbol(identifier).name().equals("...");
  }

  private boolean match(Object pattern, Object form, Scope use, Map<Object, Object> bindings) {
    if (Alias.isIdentifier(pattern)) {
      if (literals.contains(pattern)) {
        return Alias.isIdentifier(form)
            && Datum.sameMeaning(use.lookUp(form), scope.lookUp(pattern));
      }
      if (Alias.symbol(pattern) != UNDERSCORE) {
        bindings.put(pattern, form);
      }
      return true;
    } else if (pattern instanceof Pair pair) {
      return pair.cdr instanceof Pair next && isEllipsis(next.car)
          ? matchMany(pair.car, next.cdr, form, use, bindings)
          : form instanceof Pair given
              && match(pair.car, given.car, use, bindings)
              && match(pair.cdr, given.cdr, use, bindings);
    } else if (pattern instanceof Object[] items) {
      return form instanceof Object[] given
          && match(Pair.list(items), Pair.list(given), use, bindings);
    }
    return pattern == Nil.NIL ? form == Nil.NIL : Datum.equal(pattern, form);
  }

  /** Matches any number of items, as many as leave enough for the patterns after the ellipsis. */
  private boolean matchMany(
      Object pattern, Object after, Object form, Scope use, Map<Object, Object> bindings) {
    int spare = Datum.pairs(form) - Datum.pairs(after);
    if (spare < 0) {
      return false;
    }
    List<Map<Object, Object>> matches = new ArrayList<>();
    Object rest = form;
    for (int i = 0; i < spare; i++) {
      Map<Object, Object> match = new HashMap<>();
      if (!match(pattern, ((Pair) rest).car, use, match)) {
        return false;
      }
      matches.add(match);
      rest = ((Pair) rest).cdr;
    }
    Many many = new Many(matches);
    variables(pattern).forEach(variable -> bindings.put(variable, many));
    return match(after, rest, use, bindings);
  }

  /** The pattern variables of a pattern. */
  private List<Object> variables(Object pattern) {
    List<Object> found = new ArrayList<>();
    if (Alias.isIdentifier(pattern)) {
      if (!literals.contains(pattern) && !isEllipsis(pattern)) {
        found.add(pattern);
      }
    } else if (pattern instanceof Pair pair) {
      found.addAll(variables(pair.car));
      found.addAll(variables(pair.cdr));
    } else if (pattern instanceof Object[] items) {
      found.addAll(variables(Pair.list(items)));
    }
    return found;
  }

  /** A template being filled in: its own names are renamed, each to one alias. */
  private final class Template {
    private final Map<Object, Object> bindings;
    private final Place place;
    private final Map<Object, Alias> renamed = new HashMap<>();

    Template(Map<Object, Object> bindings, Place place) {
      this.bindings = bindings;
      this.place = place;
    }

    Object fill(Object template) {
      return fill(template, bindings, true);
    }

    private Object fill(Object template, Map<Object, Object> bound, boolean ellipses) {
      if (Alias.isIdentifier(template)) {
        if (!bound.containsKey(template)) {
          return renamed.computeIfAbsent(template, id -> new Alias(id, scope));
        } else if (bound.get(template) instanceof Many) {
          throw Raised.syntax(place, "a variable needs an ellipsis in a template", name(template));
        }
        return bound.get(template);
      } else if (template instanceof Object[] items) {
        return Datum.list(fill(Pair.list(items), bound, ellipses)).toArray();
      }
      if (!(template instanceof Pair pair)) {
        return template;
      } else if (ellipses && isEllipsis(pair.car) && pair.cdr instanceof Pair escaped) {
        return fill(escaped.car, bound, false);
      } else if (ellipses && pair.cdr instanceof Pair next && isEllipsis(next.car)) {
        return repeat(pair, bound);
      }
      return new Pair(fill(pair.car, bound, ellipses), fill(pair.cdr, bound, ellipses));
    }

    private Object repeat(Pair pair, Map<Object, Object> bound) {
      int depth = 0;
      Object rest = pair.cdr;
      while (rest instanceof Pair next && isEllipsis(next.car)) {
        depth++;
        rest = next.cdr;
      }
      List<Object> items = new ArrayList<>();
      collect(pair.car, depth, bound, items);
      return Pair.listEndingIn(fill(rest, bound, true), items.toArray());
    }

    private void collect(Object item, int depth, Map<Object, Object> bound, List<Object> items) {
      if (depth == 0) {
        items.add(fill(item, bound, true));
        return;
      }
      List<Object> driving =
          variables(item).stream().filter(v -> bound.get(v) instanceof Many).distinct().toList();
      if (driving.isEmpty()) {
        throw Raised.syntax(place, "an ellipsis follows nothing that repeats", Datum.strip(item));
      }
      int length = -1;
      for (Object variable : driving) {
        int size = ((Many) bound.get(variable)).matches.size();
        if (length >= 0 && size != length) {
          throw Raised.syntax(
              place, "variables under an ellipsis have different lengths", name(variable));
        }
        length = size;
      }
      for (int i = 0; i < length; i++) {
        Map<Object, Object> inner = new HashMap<>(bound);
        for (Object variable : driving) {
          inner.put(variable, ((Many) bound.get(variable)).matches.get(i).get(variable));
        }
        collect(item, depth - 1, inner, items);
      }
    }

    private Object name(Object identifier) {
      return Alias.symbol(identifier);
    }
  }
}
