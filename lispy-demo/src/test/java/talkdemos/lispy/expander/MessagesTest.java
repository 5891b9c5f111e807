// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.source.ProgramException;

/** What is said of programs that cannot be expanded, or not be run as they were. */
class MessagesTest {

  static Stream<Arguments> messages() {
    return Stream.of(
        row("(if)", "1:1: expected (if test then else), got (if)"),
        row("(if 1 2 3 4 5)", "1:1: expected (if test then else), got (if 1 2 3 4 5)"),
        row("(quote 1 2)", "1:1: expected (quote datum), got (quote 1 2)"),
        row("(let ((x)) x)", "1:1: expected (variable value), got (x)"),
        row("(lambda (x x) 1)", "1:1: a variable is bound twice: x"),
        row("(let ((x 1) (x 2)) x)", "1:1: a variable is bound twice: x"),
        row("(define)", "1:1: expected (define variable value), got (define)"),
        row("(define x 1 2)", "1:1: expected (define variable value), got (define x 1 2)"),
        row("(define \"a\" 1)", "1:1: define: expected a variable, got \"a\""),
        row("(define x)", "1:1: expected (define variable value), got (define x)"),
        row("(cond (else))", "1:1: cond: expected (else expression ...), got (else)"),
        row("(cond)", "1:1: expected (cond (test expression ...) ...), got (cond)"),
        row("(cond (else 1) (2 3))", "1:1: cond: else must be the last clause, got after it (2 3)"),
        row("(cond 1)", "1:1: cond: expected (test expression ...), got 1"),
        row("(cond ())", "1:1: cond: expected (test expression ...), got ()"),
        row(
            "(case 1 (else 1) ((1) 2))",
            "1:1: case: else must be the last clause, got after it ((1) 2)"),
        row("(case 1 ((1)))", "1:1: case: expected ((datum ...) expression ...), got ((1))"),
        row("(else)", "1:1: the keyword else has no meaning here: (else)"),
        row("else", "1:1: a keyword is not a value: else"),
        row("=>", "1:1: a keyword is not a value: =>"),
        row("(list =>)", "1:1: a keyword is not a value: =>"),
        row("(list ...)", "1:1: a keyword is not a value: ..."),
        row("_", "1:1: a keyword is not a value: _"),
        row("(unquote x)", "1:1: unquote: not inside a quasiquote: ,x"),
        row("`#0=(1 . #0#)", "1:1: a template cannot go in a circle: #0=(1 . #0#)"),
        row(",x", "1:1: unquote: not inside a quasiquote: ,x"),
        row(",@x", "1:1: unquote-splicing: not inside a quasiquote: ,@x"),
        row("`(1 ,@2 3)", "1:1: append: argument 2: expected a list, got 2"),
        row(
            "`,@(list 1 2)",
            "1:1: expected ,expression, or ,@expression as an item of a list, got ,@(list 1 2)"),
        row(
            "`(1 . ,@(list 1))",
            "1:1: unquote-splicing: expected to be an item of a list, got ,@(list 1)"),
        row("(set! 5 1)", "1:1: set!: expected a variable, got 5"),
        row("(set! undefinedxyz 1)", "1:1: set!: unbound variable: undefinedxyz"),
        row("(set! if 1)", "1:1: set!: expected a variable, got the keyword if"),
        row("(set! x)", "1:1: expected (set! variable value), got (set! x)"),
        row(
            "(let ((x 1)))",
            "1:1: expected (let ((variable value) ...) body ...), got (let ((x 1)))"),
        row(
            "(let ((x 1)) (define y 2))",
            "1:14: a body must end with an expression, got (define y 2)"),
        row(
            "(let ((x 1)) x (define y 2))",
            "1:16: a body must end with an expression, got (define y 2)"),
        row("(lambda (x))", "1:1: expected (lambda formals body ...), got (lambda (x))"),
        row("(lambda 5 1)", "1:1: expected a variable, got 5"),
        row("(lambda (5) 1)", "1:1: expected a variable, got 5"),
        row("(lambda)", "1:1: expected (lambda formals body ...), got (lambda)"),
        row("()", "1:1: () is not an expression; the empty list is '()"),
        row("(car . 1)", "1:1: a call must be a proper list, got (car . 1)"),
        row("(let x)", "1:1: expected (let ((variable value) ...) body ...), got (let x)"),
        row("(let loop)", "1:1: expected (let ((variable value) ...) body ...), got (let loop)"),
        row(
            "(let loop ((x 1)))",
            "1:1: expected (let name ((variable value) ...) body ...), got (let loop ((x 1)))"),
        row("(do ((i 0 1 2 3)) (#t))", "1:1: do: expected (variable start step), got (i 0 1 2 3)"),
        row(
            "(do ((i 0)) ())",
            "1:1: expected (do ((variable start step) ...) (test expression ...) command ...), got (do ((i 0)) ())"),
        row("(do ((i 0 1) (i 2 3)) (#t))", "1:1: a variable is bound twice: i"),
        row("(define-values (a b) (values 1))", "1:1: define-values: got 1 argument, expected 2"),
        row(
            "(define-values (a b) (values 1 2 3))",
            "1:1: define-values: got 3 arguments, expected 2"),
        row(
            "(define-values (a a) (values 1 2))",
            "1:1: define-values: a variable is defined twice: a"),
        row(
            "(define-values a)",
            "1:1: expected (define-values formals expression), got (define-values a)"),
        row(
            "(define-values)",
            "1:1: expected (define-values formals expression), got (define-values)"),
        row(
            "(let () (define-values) 1)",
            "1:9: expected (define-values formals expression), got (define-values)"),
        row("(let () (define-values 5 1) 1)", "1:9: define-values: expected a variable, got 5"),
        row("(define-values (5) 1)", "1:1: define-values: expected a variable, got 5"),
        row("(let-values (((a b) (values 1))) a)", "1:1: let-values: got 1 argument, expected 2"),
        row("(let-values ((a)) a)", "1:1: let-values: expected (formals value), got (a)"),
        row("(let-values (((a a) (values 1 2))) a)", "1:1: a variable is bound twice: a"),
        row(
            "(define-record-type p)",
            "1:1: expected (define-record-type name (constructor field ...) predicate field ...), got (define-record-type p)"),
        row(
            "(define-record-type p (mk x) p? (y gety))",
            "1:1: define-record-type: expected a field, got x"),
        row(
            "(define-record-type p (mk x) p? (x getx) (x getx2))",
            "1:1: define-record-type: there are two fields named x"),
        row(
            "(define-record-type p (mk x x) p? (x getx))",
            "1:1: define-record-type: the constructor has a field twice: x"),
        row(
            "(define-record-type 5 (mk x) p? (x getx))",
            "1:1: define-record-type: expected a name, got 5"),
        row(
            "(define-record-type p (mk x) 5 (x getx))",
            "1:1: define-record-type: expected a name, got 5"),
        row(
            "(define-record-type p (mk x) p? (x 5))",
            "1:1: define-record-type: expected (field accessor modifier), got (x 5)"),
        row(
            "(define-syntax)",
            "1:1: expected (define-syntax keyword transformer), got (define-syntax)"),
        row("(define-syntax foo 5)", "1:1: expected (syntax-rules ...), got 5"),
        row(
            "(define-syntax foo (lambda (x) x))",
            "1:20: expected (syntax-rules ...), got (lambda (x) x)"),
        row("(define-syntax 5 (syntax-rules ()))", "1:1: define-syntax: expected a keyword, got 5"),
        row(
            "(define-syntax foo (syntax-rules))",
            "1:20: expected (syntax-rules (literal ...) (pattern template) ...), got (syntax-rules)"),
        row(
            "(define-syntax foo (syntax-rules (5) ((_ a) a)))",
            "1:20: syntax-rules: expected a literal, a name, got 5"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a))))",
            "1:20: syntax-rules: expected (pattern template), got ((_ a))"),
        row(
            "(define-syntax foo (syntax-rules () (a a)))",
            "1:20: syntax-rules: expected (pattern template), got (a a)"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a a) a)))",
            "1:37: syntax-rules: a pattern has a variable twice: a"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a ...) a)))",
            "1:37: syntax-rules: a variable has fewer ellipses in the template than in the pattern: a"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a) (a ...))))",
            "1:37: syntax-rules: an ellipsis follows nothing that repeats: a"),
        row(
            "(define-syntax foo (syntax-rules () ((_ (a ...) ...) (a ...))))",
            "1:37: syntax-rules: a variable has fewer ellipses in the template than in the pattern: a"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a ... b ...) (a ...))))",
            "1:37: syntax-rules: a list has a second ellipsis: (a ... b ...)"),
        row(
            "(define-syntax foo (syntax-rules () ((_ ...) 1)))",
            "1:37: syntax-rules: an ellipsis cannot follow the keyword, got (_ ...)"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a b ...) ((a b) ...))))  (foo 1 2 3)",
            "1:66: expected a procedure to call, got 1"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a ...) #(a))))",
            "1:37: syntax-rules: a variable has fewer ellipses in the template than in the pattern: a"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a) b c)))",
            "1:20: syntax-rules: expected (pattern template), got ((_ a) b c)"),
        row("(let-syntax ((foo 5)) 1)", "1:1: expected (syntax-rules ...), got 5"),
        row("(let-syntax (foo) 1)", "1:1: let-syntax: expected (keyword transformer), got foo"),
        row(
            "(let-syntax ((foo (syntax-rules () ((_) 1)))))",
            "1:1: expected (let-syntax (binding ...) body ...), got (let-syntax ((foo (syntax-rules () ((_) 1)))))"),
        row(
            "(let-syntax ((foo (syntax-rules () ((_) (define zz 1))))) (foo)) zz",
            "1:59: a body must end with an expression, got (foo)"),
        row(
            "(letrec-syntax)",
            "1:1: expected (letrec-syntax (binding ...) body ...), got (letrec-syntax)"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a) a))) (foo 1 2)",
            "1:49: no rule of the macro matches: (foo 1 2)"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a) a))) foo",
            "1:49: a keyword is not a value: foo"),
        row(
            "(define-syntax foo (syntax-rules () ((_ a) a))) (set! foo 1)",
            "1:49: set!: expected a variable, got the keyword foo"),
        row("if", "1:1: a keyword is not a value: if"),
        row("(list if)", "1:1: a keyword is not a value: if"),
        row("(syntax-error)", "1:1: expected (syntax-error message form ...), got (syntax-error)"),
        row("(syntax-rules)", "1:1: the keyword syntax-rules has no meaning here: (syntax-rules)"),
        row(
            "(list (define x 1))",
            "1:7: a definition cannot stand where a value is needed: (define x 1)"),
        row(
            "(if 1 (define x 1))",
            "1:7: a definition cannot stand where a value is needed: (define x 1)"),
        row("(list (begin))", "1:7: expected (begin expression ...), got (begin)"),
        row("(let () (begin))", "1:9: a body must end with an expression, got (begin)"),
        row("(when)", "1:1: expected (when test expression ...), got (when)"),
        row("(when 1)", "1:1: expected (when test expression ...), got (when 1)"),
        row("(unless #f)", "1:1: expected (unless test expression ...), got (unless #f)"),
        row("(case-lambda (x))", "1:1: a body must end with an expression"),
        row("(case-lambda 5)", "1:1: case-lambda: expected (formals body ...), got 5"),
        row("(case)", "1:1: expected (case key clause ...), got (case)"),
        row("(cond-expand 5)", "1:1: cond-expand: expected (requirement form ...), got 5"),
        row(
            "(cond-expand ((foo bar) 1))",
            "1:1: cond-expand: expected a feature, (library name), (and requirement ...), (or requirement ...) or (not requirement), got (foo bar)"),
        row("(cond-expand ((not a b) 1))", "1:1: cond-expand: expected one operand, got (not a b)"),
        row(
            "(import (foo bar))",
            "1:9: import: there is no library (foo bar): looked for it in the system"),
        row("(import 5)", "1:9: import: expected a library or an import set, got 5"),
        row(
            "(import (only (scheme base) nope))",
            "1:9: import: (scheme base) does not export nope"),
        row(
            "(import (prefix (scheme base)))",
            "1:9: import: expected (prefix set name), got (prefix (scheme base))"),
        row(
            "(import (rename (scheme base) (car)))",
            "1:9: import: expected (name new-name), got (car)"),
        row(
            "(import (rename (scheme base) (car cdr)))",
            "1:9: import: rename gives two things one name: cdr"),
        row(
            "(import (except (scheme base) nope))",
            "1:9: import: (scheme base) does not export nope"),
        row("import", "1:1: a keyword is not a value: import"),
        row(
            "(list (import (scheme base)))",
            "1:7: import: can stand only at the top level of a program: (import (scheme base))"),
        row(
            "(let () (import (scheme base)) 1)",
            "1:9: import: can stand only at the top level of a program: (import (scheme base))"),
        row(
            "(define-library)",
            "1:1: expected (define-library (name ...) declaration ...), got (define-library)"),
        row(
            "(define-library 5)",
            "1:1: expected (define-library (name ...) declaration ...), got (define-library 5)"),
        row("(define-library (a) 5)", "1:21: define-library: expected a declaration, got 5"),
        row(
            "(define-library (a) (foo))",
            "1:21: define-library: expected a declaration (export, import, begin, include, include-ci, include-library-declarations or cond-expand), got (foo)"),
        row(
            "(define-library (a) (export x)) (import (a))",
            "1:29: export: the library (a) does not define x"),
        row(
            "(define-library (a) (export 5))",
            "1:29: export: expected a name or (rename name new-name), got 5"),
        row(
            "(define-library (a) (import (a)) (export))",
            "1:29: import: a library imports itself: (a)"),
        row(
            "(define-library (a) (import (scheme base)) (begin (car 1)))",
            "1:51: car: argument 1: expected a pair, got 1"),
        row("(include 5)", "1:1: include: expected the name of a file, a string, got 5"),
        row("(include)", "1:1: expected (include file ...), got (include)"),
        row("(guard)", "1:1: no rule of the macro matches: (guard)"),
        row("(guard (e) (raise 1))", "1:12: uncaught: 1"),
        row("(guard 5 1)", "1:1: no rule of the macro matches: (guard 5 1)"),
        row(
            "(parameterize ((5 1)) 1)",
            "1:1: parameterize: argument 1: expected a parameter, got 5"),
        row("(parameterize (5) 1)", "1:1: no rule of the macro matches: (parameterize (5) 1)"),
        row("(parameterize ((x 1)))", "1:1: expected (lambda formals body ...), got (lambda ())"),
        row("(delay)", "1:1: no rule of the macro matches: (delay)"),
        row("(let* ((x 1) y) x)", "1:1: expected (variable value), got y"),
        row("(letrec ((x 1) (x 2)) x)", "1:1: a variable is bound twice: x"),
        row("(let () (define x 1) (define x 2) x)", "1:22: a variable is bound twice: x"),
        row("(let ((x 1) . y) x)", "1:1: expected a list of bindings, got ((x 1) . y)"),
        row(
            "(let () (define (f) (g)) (f) (define (g) 1) (f))",
            "1:26: g: used before it has a value"),
        row("(letrec ((a b) (b 1)) a)", "1:1: b: used before it has a value"),
        row("(define list 1) (list 2)", "1:17: expected a procedure to call, got 1"));
  }

  private static Arguments row(String program, String message) {
    return Arguments.of(program, message);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_program_that_is_wrong_gets_one_message_with_its_place(String program, String message) {
    Lispy lispy = Lispy.builder().build();
    assertThatThrownBy(() -> lispy.eval(program))
        .isInstanceOf(ProgramException.class)
        .hasMessage("<expression>:" + message);
  }

  @Test
  void a_form_that_is_wrong_stops_the_program_there_and_not_before() {
    Lispy lispy = Lispy.builder().build();
    String program = "(define before 1) (define (never) (if)) (define after 2)";
    assertThatThrownBy(() -> lispy.eval(program)).hasMessageContaining("1:35: expected (if test");
    assertThat(lispy.eval("before")).isEqualTo(1L);
    assertThatThrownBy(() -> lispy.eval("after")).hasMessageContaining("unbound variable: after");
  }

  @Test
  void code_in_a_circle_is_refused() {
    assertThatThrownBy(() -> Lispy.builder().build().eval("#0=(car . #0#)"))
        .hasMessage("<expression>:1:4: a call must be a proper list, got #0=(car . #0#)");
  }

  @Test
  void what_is_nested_too_deep_is_said_so() throws InterruptedException {
    String program = "(f ".repeat(100_000) + "1" + ")".repeat(100_000);
    Throwable[] failure = new Throwable[1];
    Thread small = new Thread(null, () -> Lispy.builder().build().eval(program), "small", 1 << 20);
    small.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
    small.start();
    small.join();
    assertThat(failure[0])
        .isInstanceOf(ProgramException.class)
        .hasMessage("<expression>:1:1: the program is nested too deep to be compiled");
  }
}
