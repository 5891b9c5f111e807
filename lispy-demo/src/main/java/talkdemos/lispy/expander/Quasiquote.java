// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

/**
 * Templates with gaps (R7RS 4.2.8): {@code `(1 ,x ,@more)}.
 *
 * <p>Depth 1 is inside one {@code quasiquote}; one more inside goes deeper, an {@code unquote}
 * comes back, and only what comes back to depth 0 is an expression. The operands of a keyword at a
 * deeper level are a list like any other, so {@code ``(1 ,,@x)} may splice many operands into the
 * inner {@code unquote}. As in R6RS, that keyword may have any number of operands as an item of a
 * list.
 */
final class Quasiquote {
  private static final String UNQUOTE = "unquote";
  private static final String SPLICING = "unquote-splicing";

  private static final int FEW = 8; // items that are consed one by one

  private final Expander expander;
  private final Scope scope;

  Quasiquote(Expander expander, Scope scope) {
    this.expander = expander;
    this.scope = scope;
  }

  /** The core form of {@code (quasiquote datum)}. */
  Core template(Pair x) {
    return quasi(expander.items(x, 1, 1, "(quasiquote datum)").get(0), 1);
  }

  private Core quasi(Object x, int depth) {
    if (x instanceof Object[] items) {
      Core list = quasi(Pair.list(items), depth);
      return list instanceof Core.Const constant
          ? new Core.Const(Datum.list(constant.value()).toArray())
          : expander.call("list->vector", list);
    }
    if (!(x instanceof Pair pair)) {
      return new Core.Const(Datum.strip(x));
    }
    if (isUse(pair, UNQUOTE) || isUse(pair, "quasiquote")) {
      return use(pair, depth);
    } else if (depth == 1 && (unquotes(pair) || splices(pair))) {
      throw expander.error("expected ,expression, or ,@expression as an item of a list, got", pair);
    }
    return list(pair, depth);
  }

  /** A keyword with one operand. */
  private Core use(Pair pair, int depth) {
    boolean unquote = unquotes(pair);
    return unquote && depth == 1
        ? expander.expand(((Pair) pair.cdr).car, scope)
        : operands(pair, unquote ? depth - 1 : depth + 1);
  }

  /** A keyword that stays, and its operands. */
  private Core operands(Pair pair, int depth) {
    return cons(new Core.Const(Alias.symbol(pair.car)), list(pair.cdr, depth));
  }

  /** A list, whatever its first item; it may end in a dot and a tail. */
  private Core list(Object list, int depth) {
    if (Datum.pairs(list) < 0) {
      throw expander.error("a template cannot go in a circle:", list);
    }
    List<Core> parts = new ArrayList<>(); // lists, to be appended
    List<Core> items = new ArrayList<>();
    Object rest = list;
    while (rest instanceof Pair pair && (rest == list || !isTail(pair, depth))) {
      if (depth == 1 && pair.car instanceof Pair inner && splices(inner)) {
        flush(items, parts);
        parts.addAll(expressions(inner));
      } else if (depth == 1 && pair.car instanceof Pair inner && unquotes(inner)) {
        items.addAll(expressions(inner));
      } else if (pair.car instanceof Pair inner && (splices(inner) || unquotes(inner))) {
        items.add(operands(inner, depth - 1));
      } else {
        items.add(quasi(pair.car, depth));
      }
      rest = pair.cdr;
    }
    return append(parts, items, quasi(rest, depth));
  }

  /** True if what follows a dot is a form of its own: {@code (1 . ,x)} reads as (1 unquote x). */
  private boolean isTail(Pair pair, int depth) {
    if (depth == 1 && isUse(pair, SPLICING)) {
      throw expander.error("unquote-splicing: expected to be an item of a list, got", pair);
    }
    return isUse(pair, UNQUOTE) || isUse(pair, "quasiquote");
  }

  private boolean splices(Pair pair) {
    return isKeyword(pair.car, SPLICING);
  }

  private boolean unquotes(Pair pair) {
    return isKeyword(pair.car, UNQUOTE);
  }

  private List<Core> expressions(Pair keyword) {
    List<Core> expressions = new ArrayList<>();
    for (Object operand : expander.items(keyword, 0, "(unquote expression)")) {
      expressions.add(expander.expand(operand, scope));
    }
    return expressions;
  }

  // ---------------------------------------------------------------- building

  private void flush(List<Core> items, List<Core> parts) {
    if (!items.isEmpty()) {
      parts.add(ending(List.copyOf(items), new Core.Const(Nil.NIL)));
      items.clear();
    }
  }

  private Core append(List<Core> parts, List<Core> items, Core tail) {
    Core last = ending(items, tail);
    if (parts.isEmpty()) {
      return last;
    } else if (!(last instanceof Core.Const constant && constant.value() == Nil.NIL)) {
      parts.add(last);
    }
    return parts.size() == 1 ? parts.get(0) : expander.call("append", parts.toArray(Core[]::new));
  }

  /** A list of items before a tail; what is constant at its end is made once. */
  private Core ending(List<Core> items, Core tail) {
    int end = items.size();
    Core rest = tail;
    while (end > 0
        && rest instanceof Core.Const constants
        && items.get(end - 1) instanceof Core.Const item) {
      rest = new Core.Const(new Pair(item.value(), constants.value()));
      end--;
    }
    if (end > FEW) {
      Core front = expander.call("list", items.subList(0, end).toArray(Core[]::new));
      boolean whole = rest instanceof Core.Const constant && constant.value() == Nil.NIL;
      return whole ? front : expander.call("append", front, rest);
    }
    for (Core item : Datum.reversed(items.subList(0, end))) {
      rest = cons(item, rest);
    }
    return rest;
  }

  private Core cons(Core first, Core rest) {
    return first instanceof Core.Const item && rest instanceof Core.Const constant
        ? new Core.Const(new Pair(item.value(), constant.value()))
        : expander.call("cons", first, rest);
  }

  private boolean isUse(Pair pair, String keyword) {
    return isKeyword(pair.car, keyword) && pair.cdr instanceof Pair rest && rest.cdr == Nil.NIL;
  }

  private boolean isKeyword(Object x, String name) {
    return expander.isKeyword(x, name, scope);
  }
}
