// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.fuzz.Choices;
import talkdemos.lispy.oracle.Names.Kind;
import talkdemos.lispy.oracle.Names.Name;
import talkdemos.lispy.oracle.Names.Type;

/**
 * Programs that end, one top-level form to a line, and the few definitions that they use. The value
 * of the last form shows all variables.
 */
final class Programs {
  private static final int DEPTH = 5;

  /** What programs may use; in the order in which it must stand. */
  private static final List<Map.Entry<String, String>> DEFINITIONS =
      List.of(
          Map.entry("note", "(define (note x) (begin (display x) (display \" \") x))"),
          Map.entry("v12", "(define v12 (vector 1 2))"),
          Map.entry("v0", "(define v0 (vector))"),
          Map.entry("v312", "(define v312 (vector 3 1 2))"),
          Map.entry("save!", "(define saved '())"),
          Map.entry("save!", "(define (save! f) (set! saved (cons f saved)))"),
          Map.entry("re-enter!", "(define fuel 5)"),
          Map.entry(
              "re-enter!",
              """
              (define (re-enter! i)
                (if (and (> fuel 0) (< i (length saved)))
                    (begin (set! fuel (- fuel 1)) ((list-ref saved i) fuel))))"""),
          Map.entry("(plain", "(define plain (make-parameter 10))"),
          Map.entry("(twice", "(define twice (make-parameter 20 (lambda (n) (note n) (* 2 n))))"),
          Map.entry(
              "(generator",
              """
              (define (generator produce)
                (let ((return #f) (resume #f))
                  (lambda ()
                    (call/cc
                     (lambda (k)
                       (set! return k)
                       (if resume
                           (resume 0)
                           (begin
                             (produce
                              (lambda (x)
                                (call/cc (lambda (r) (set! resume r) (return x)))))
                             (return -1))))))))"""));

  private final Expressions expressions;
  private final Choices choices;
  private Names scope = Names.NONE;

  private Programs(Expressions expressions) {
    this.expressions = expressions;
    this.choices = expressions.choices;
  }

  /** A program of Scheme. */
  static String scheme(List<Integer> numbers) {
    return new Programs(new ControlExpressions(new Choices(numbers))).text();
  }

  /** A program that rung 0 understands as well. */
  static String lis(List<Integer> numbers) {
    return new Programs(new Expressions(new Choices(numbers))).text();
  }

  private String text() {
    List<String> forms = new ArrayList<>();
    int size = 1 + choices.below(4);
    for (int i = 0; i < size; i++) {
      forms.add(form());
    }
    forms.add("(list" + shown() + ")");
    String body = String.join("\n", forms);
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> definition : DEFINITIONS) {
      if (uses(body, definition.getKey())) {
        text.append(definition.getValue()).append('\n');
      }
    }
    return text.append(body).append('\n').toString();
  }

  private static boolean uses(String body, String name) {
    boolean saves = name.equals("save!") && body.contains("re-enter!");
    boolean notes = name.equals("note") && body.contains("(twice");
    return saves || notes || body.contains(name);
  }

  private String form() {
    int kind = choices.below(5);
    if (kind == 0 || kind == 4) {
      return expressions.command(scope, DEPTH);
    }
    Type type = expressions.type();
    if (kind == 1) {
      String f = expressions.fresh("f");
      String n = expressions.fresh("n");
      Names inner = scope.with(n, Kind.VARIABLE, Type.NUMBER);
      scope = scope.with(f, Kind.FUNCTION, type);
      return "(define (%s %s) %s)".formatted(f, n, expressions.any(type, inner, DEPTH));
    }
    String g = expressions.fresh("g");
    String value = expressions.any(type, scope, DEPTH);
    scope = scope.with(g, Kind.VARIABLE, type);
    return "(define %s %s)".formatted(g, value);
  }

  private String shown() {
    StringBuilder text = new StringBuilder();
    for (Name name : scope.of(Kind.VARIABLE, null)) {
      text.append(' ').append(name.text());
    }
    return text.toString();
  }
}
