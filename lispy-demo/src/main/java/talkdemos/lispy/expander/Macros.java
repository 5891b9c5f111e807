// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/** The forms that define macros (R7RS 4.3, 5.4). */
final class Macros {
  private final Expander expander;

  Macros(Expander expander) {
    this.expander = expander;
  }

  /** Does {@code (define-syntax keyword transformer)} in a scope. */
  void define(Pair x, Scope scope) {
    List<Object> parts = expander.items(x, 2, 2, "(define-syntax keyword transformer)");
    Object keyword = expander.identifier(parts.get(0), "define-syntax: expected a keyword, got");
    Denotation transformer = transformer(parts.get(1), scope);
    if (!scope.isTopLevel()) {
      scope.bind(keyword, transformer);
    } else if (keyword instanceof Symbol symbol) {
      scope.environment().bind(symbol, transformer);
    } else {
      scope.bind(keyword, transformer);
      scope.environment().introduce(Alias.symbol(keyword), transformer);
    }
  }

  /** The scope of the body of {@code let-syntax} or {@code letrec-syntax}. */
  Scope bindings(String special, Object bindings, Scope outer) {
    Scope scope = new Scope(outer);
    Scope meaning = special.equals("letrec-syntax") ? scope : outer;
    List<Object> items = Datum.listOrNull(bindings);
    if (items == null) {
      throw expander.error(special + ": expected a list of bindings, got", bindings);
    }
    for (Object binding : items) {
      List<Object> pair = Datum.listOrNull(binding);
      if (pair == null || pair.size() != 2 || !Alias.isIdentifier(pair.get(0))) {
        throw expander.error(special + ": expected (keyword transformer), got", binding);
      } else if (scope.own(pair.get(0)) != null) {
        throw expander.error(special + ": a keyword is bound twice:", pair.get(0));
      }
      scope.bind(pair.get(0), transformer(pair.get(1), meaning));
    }
    return scope;
  }

  private Denotation transformer(Object x, Scope scope) {
    Object form = expander.expandMacros(x, scope);
    if (Alias.isIdentifier(form)) {
      Denotation meaning = scope.lookUp(form);
      if (!(meaning instanceof Denotation.Local) && !(meaning instanceof Denotation.Top)) {
        return meaning; // a keyword under another name
      }
    }
    if (!expander.special(form, scope).equals("syntax-rules")) {
      throw expander.error("expected (syntax-rules ...), got", form);
    }
    String syntax = "(syntax-rules (literal ...) (pattern template) ...)";
    List<Object> parts = expander.items((Pair) form, 1, syntax);
    boolean custom = Alias.isIdentifier(parts.get(0));
    Object ellipsis = custom ? parts.get(0) : Symbol.of("...");
    int next = custom ? 1 : 0;
    if (next == parts.size()) {
      throw expander.error("expected " + syntax + ", got", form);
    }
    Set<Object> literals = literals(parts.get(next));
    Rule.Reader reader = new Rule.Reader(expander, ellipsis, literals, scope);
    List<Rule> rules = new ArrayList<>();
    for (Object rule : parts.subList(next + 1, parts.size())) {
      List<Object> sides = Datum.listOrNull(rule);
      if (sides == null || sides.size() != 2 || !(sides.get(0) instanceof Pair pattern)) {
        throw expander.error("syntax-rules: expected (pattern template), got", rule);
      }
      rules.add(expander.at((Pair) rule, () -> reader.read(pattern, sides.get(1))));
    }
    return new Denotation.Macro(new SyntaxRules(rules, scope));
  }

  private Set<Object> literals(Object list) {
    List<Object> literals = Datum.listOrNull(list);
    if (literals == null) {
      throw expander.error("syntax-rules: expected a list of literals, got", list);
    }
    literals.forEach(
        literal -> expander.identifier(literal, "syntax-rules: expected a literal, a name, got"));
    return new HashSet<>(literals);
  }
}
