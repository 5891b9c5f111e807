// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.reader.Datums;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/**
 * The derived forms by their definitions in the report, as far as generated programs need them. The
 * names that a definition brings in start with %, which programs do not use: that is all there is
 * of hygiene.
 */
final class Derived {
  private Derived() {}

  /** The simpler expression that the form stands for; null if it is a call. */
  static Object expand(Pair form) {
    if (!(form.car instanceof Symbol keyword) || !(form.cdr instanceof Pair rest)) {
      return null;
    }
    return switch (keyword.name()) {
      case "let" -> let(rest);
      case "let*" ->
          rest.car == Nil.NIL
              ? fill("(let () . _0)", rest.cdr)
              : fill("(let (_0) (let* _1 . _2))", car(rest.car), ((Pair) rest.car).cdr, rest.cdr);
      case "letrec", "letrec*" -> letrec(rest);
      case "do" -> doLoop(rest);
      case "cond" -> cond(rest);
      case "case" -> fill("(let ((%key _0)) (%case . _1))", rest.car, rest.cdr);
      case "%case" -> caseClause((Pair) rest.car, rest.cdr);
      case "and" -> rest.cdr == Nil.NIL ? rest.car : fill("(if _0 (and . _1) #f)", parts(rest));
      case "or" ->
          rest.cdr == Nil.NIL
              ? rest.car
              : fill(
                  "(let ((%x _0) (%more (lambda () (or . _1)))) (if %x %x (%more)))", parts(rest));
      case "when" -> fill("(if _0 (begin . _1))", parts(rest));
      case "unless" -> fill("(if _0 (if #f #f) (begin . _1))", parts(rest));
      case "case-lambda" -> caseLambda(rest);
      case "let-values", "let*-values" -> letValues(rest);
      case "receive" ->
          fill("(let-values ((_0 _1)) . _2)", rest.car, car(rest.cdr), ((Pair) rest.cdr).cdr);
      case "delay-force" -> fill("(%delayed (lambda () . _0))", rest);
      case "delay" -> fill("(delay-force (%kept . _0))", rest);
      case "parameterize" -> parameterize(rest);
      case "guard" -> guard((Pair) rest.car, rest.cdr);
      default -> null;
    };
  }

  private static Object let(Pair rest) {
    if (rest.car instanceof Symbol name) {
      Object bindings = car(rest.cdr);
      return fill(
          "((letrec ((_0 (lambda _1 . _2))) _0) . _3)",
          name,
          each(bindings, "_0"),
          ((Pair) rest.cdr).cdr,
          each(bindings, "_1"));
    }
    return fill("((lambda _0 . _1) . _2)", each(rest.car, "_0"), rest.cdr, each(rest.car, "_1"));
  }

  private static Object letrec(Pair rest) {
    Object body = new Pair(fill("(let () . _0)", rest.cdr), Nil.NIL);
    Object[] definitions = Values.items(each(rest.car, "(define _0 _1)")).toArray();
    return fill("((lambda () . _0))", Pair.listEndingIn(body, definitions));
  }

  /** (do ((name first next) ...) (test result ...) command ...). */
  private static Object doLoop(Pair rest) {
    Pair end = (Pair) car(rest.cdr);
    return fill(
        "(let %loop _0 (if _1 (begin (if #f #f) . _2) (begin (begin #f . _3) (%loop . _4))))",
        each(rest.car, "(_0 _1)"), end.car, end.cdr, ((Pair) rest.cdr).cdr, each(rest.car, "_2"));
  }

  private static Object cond(Pair clauses) {
    Pair clause = (Pair) clauses.car;
    Object more = clauses.cdr == Nil.NIL ? fill("(if #f #f)") : fill("(cond . _0)", clauses.cdr);
    if (clause.car == Symbol.of("else")) {
      return fill("(begin . _0)", clause.cdr);
    } else if (clause.cdr == Nil.NIL) {
      return fill("(or _0 _1)", clause.car, more);
    } else if (car(clause.cdr) == Symbol.of("=>")) {
      Object receiver = car(((Pair) clause.cdr).cdr);
      return fill(
          "(let ((%x _0) (%more (lambda () _2))) (if %x (_1 %x) (%more)))",
          clause.car, receiver, more);
    }
    return fill("(if _0 (begin . _1) _2)", clause.car, clause.cdr, more);
  }

  private static Object caseClause(Pair clause, Object others) {
    if (clause.car == Symbol.of("else")) {
      return fill("(begin . _0)", clause.cdr);
    }
    Object more = others == Nil.NIL ? fill("(if #f #f)") : fill("(%case . _0)", others);
    return fill("(if (memv %key '_0) (begin . _1) _2)", clause.car, clause.cdr, more);
  }

  private static Object caseLambda(Pair clauses) {
    return fill(
        "(%case-lambda . _0)",
        Pair.list(
            Values.items(clauses).stream().map(clause -> fill("(lambda . _0)", clause)).toArray()));
  }

  private static Object letValues(Pair rest) {
    return rest.car == Nil.NIL
        ? fill("(let () . _0)", rest.cdr)
        : fill(
            "(call-with-values (lambda () _0) (lambda _1 (let-values _2 . _3)))",
            car(((Pair) car(rest.car)).cdr),
            car(car(rest.car)),
            ((Pair) rest.car).cdr,
            rest.cdr);
  }

  private static Object parameterize(Pair rest) {
    return fill(
        "(%with-bound (list . _0) (lambda () . _1))", each(rest.car, "(%bind _0 _1)"), rest.cdr);
  }

  /** (guard (name clause ...) body ...), as R7RS 7.3 defines it. */
  private static Object guard(Pair head, Object body) {
    Object clauses = head.cdr;
    boolean otherwise =
        Values.items(clauses).stream().anyMatch(clause -> car(clause) == Symbol.of("else"));
    Object[] given = Values.items(clauses).toArray();
    Object again = fill("(else (%handler-k (lambda () (raise-continuable %condition))))");
    Object all = otherwise ? clauses : Pair.listEndingIn(Pair.list(again), given);
    return fill(
        """
        ((call/cc
          (lambda (%guard-k)
            (with-exception-handler
             (lambda (%condition)
               ((call/cc
                 (lambda (%handler-k)
                   (%guard-k (lambda () (let ((_0 %condition)) (cond . _1))))))))
             (lambda ()
               (call-with-values
                (lambda () . _2)
                (lambda %results (%guard-k (lambda () (apply values %results))))))))))
        """,
        head.car, all, body);
  }

  // ---------------------------------------------------------------- templates

  private static Object car(Object pair) {
    return ((Pair) pair).car;
  }

  private static Object[] parts(Pair pair) {
    return new Object[] {pair.car, pair.cdr};
  }

  /** A list with one item for each of the bindings: a template filled with its parts. */
  private static Object each(Object bindings, String template) {
    return Pair.list(
        Values.items(bindings).stream()
            .map(binding -> fill(template, eachPart(binding, template)))
            .toArray());
  }

  /** The parts of a binding of do; a variable without a third part keeps its value. */
  private static Object[] eachPart(Object binding, String template) {
    List<Object> parts = Values.items(binding);
    if (parts.size() == 2 && template.equals("_2")) {
      parts.add(parts.get(0));
    }
    return parts.toArray();
  }

  /** The datum of a template, with the parts in place of _0, _1 and so on. */
  private static Object fill(String template, Object... parts) {
    Map<Object, Object> values = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      values.put(Symbol.of("_" + i), parts[i]);
    }
    return filled(Datums.read(template), values);
  }

  private static Object filled(Object template, Map<Object, Object> values) {
    return template instanceof Pair pair
        ? new Pair(filled(pair.car, values), filled(pair.cdr, values))
        : values.getOrDefault(template, template);
  }
}
