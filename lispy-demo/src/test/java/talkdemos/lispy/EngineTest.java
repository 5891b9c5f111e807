// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.lispy.source.ProgramException;

/** What an engine could get wrong without a program of the corpus noticing. */
@ParameterizedClass
@EnumSource
class EngineTest {
  private final Lispy lispy;

  EngineTest(Rung rung) {
    this.lispy = rung.builder().build();
  }

  private String report(String program) {
    return catchThrowableOfType(ProgramException.class, () -> lispy.eval(program)).report();
  }

  @Test
  void a_failure_tells_the_calls_that_were_waited_for() {
    String program =
        """
        (define (f x) (* 2 (car x)))
        (define (g n)
          (if (= n 0)
              (+ 1 (f 5))
              (+ 1 (g (- n 1)))))
        (display (g 10))
        """;
    assertThat(report(program))
        .isEqualTo(
            """
            <expression>:1:20: car: argument 1: expected a pair, got 5
              (define (f x) (* 2 (car x)))
                                 ^
              in f
              called at <expression>:4:12 in g
              called at <expression>:5:12 in g, 10 times
              called at <expression>:6:10 in the top level""");
  }

  @Test
  void the_calls_are_told_wherever_they_are_and_however_it_failed() {
    String deep = "(define (g n) (if (= n 0) (error \"deep\" n) (+ 1 (g (- n 1))))) (+ (g 100000))";
    assertThat(report(deep)).contains("in g, 100,000 times");
    String again =
        "(define (h) (list (guard (e ((string? e) e)) (list (raise 'oops))))) (list (h))";
    assertThat(report(again))
        .contains(":1:52: uncaught: oops")
        .contains("called at <expression>:1:76");
    String lambda =
        "(define (twice f) (list (f) (f))) (list (twice (lambda () (list (vector-ref #(1) 1)))))";
    assertThat(report(lambda)).contains("in a procedure\n").contains(":1:25 in twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(list (values 1 2))",
        "(+ 1 (values))",
        "(let ((x (values 1 2))) x)",
        "(if (values #t #t) 1 2)",
        "(define x (values 1 2))",
        "(define x 1) (set! x (floor/ 7 2))",
        "(define (two) (values 1 2)) (list (two))",
        "(list (call/cc (lambda (k) (k 1 2))))",
      })
  void several_values_do_not_fit_where_one_is_expected(String program) {
    assertThatThrownBy(() -> lispy.eval(program)).hasMessageContaining("expected one value here");
  }

  @Test
  void any_number_of_values_will_do_where_nobody_looks() {
    assertThat(lispy.eval("(begin (values 1 2) (values) (call/cc (lambda (k) (k 1 2 3))) 4)"))
        .isEqualTo(4L);
  }

  @Test
  void a_redefinition_counts_for_code_that_has_run_before() {
    lispy.eval("(define (f x) (+ 1 (abs x))) (define k #f) (define results '())");
    assertThat(lispy.eval("(f -1)")).isEqualTo(2L);
    lispy.eval("(set! abs (lambda (x) (call/cc (lambda (c) (set! k c) x))))");
    String program =
        """
        (begin
          (set! results (cons (f 5) results))
          (if (< (length results) 2) (k 10))
          (equal? results '(11 6)))
        """;
    assertThat(lispy.eval(program)).isEqualTo(true);
  }

  @Test
  void a_redefinition_counts_at_once_where_it_is_made() {
    String program =
        """
        (define (f change? x) (if change? (set! car cdr)) (car x))
        (define (g change? n)
          (let loop ((i 0) (last #f))
            (if (and change? (= i 20)) (set! cadr caddr))
            (if (= i n) last (loop (+ i 1) (cadr '(1 2 3))))))
        (define (warm) (do ((i 0 (+ i 1))) ((= i 20)) (f #f '(1 2)) (g #f 30)))
        (warm)
        (let* ((before (g #f 30)) (after (f #t '(1 2))) (again (f #f '(3 4))))
          (equal? (list before after again (g #t 30)) '(2 (2) (4) 3)))
        """;
    assertThat(lispy.eval(program)).isEqualTo(true);
  }

  @Test
  void a_procedure_with_another_value_is_called_from_then_on() {
    lispy.eval(
        """
        (define (f x) (list 'old x))
        (define (g x) (f x))
        (define (twice x) (let ((first (f x))) (change!) (list first (f x))))
        (define (change!) (set! f (lambda (x) (list 'new x))))
        (define (walk n) (if (= n 5) (set! walk (lambda (n) 100))) (if (= n 0) 0 (+ 1 (walk (- n 1)))))
        (define (hooked n) (hook n) (if (= n 0) 0 (+ 1 (hooked (- n 1)))))
        (define (hook n) (if (= n 5) (set! hooked (lambda (n) 1000))))
        (define pick (case-lambda ((x) (list 'one x)) ((x y) (list 'two x y))))
        (define (picks) (list (pick 1) (pick 1 2)))
        """);
    lispy.eval("(do ((i 0 (+ i 1))) ((= i 50)) (g i) (picks) (hooked 3) (walk 3))");
    assertThat(lispy.eval("(equal? (twice 1) '((old 1) (new 1)))")).isEqualTo(true);
    assertThat(lispy.eval("(equal? (g 2) '(new 2))")).isEqualTo(true);
    lispy.eval("(define f vector)");
    assertThat(lispy.eval("(equal? (g 3) #(3))")).isEqualTo(true);
    lispy.eval("(define (f) 'nothing)");
    assertThatThrownBy(() -> lispy.eval("(g 3)"))
        .hasMessageContaining("f: got 1 argument, expected 0");
    assertThat(lispy.eval("(walk 7)")).isEqualTo(103L);
    assertThat(lispy.eval("(hooked 7)")).isEqualTo(1003L);
    lispy.eval("(define (pick . all) all)");
    assertThat(lispy.eval("(equal? (picks) '((1) (1 2)))")).isEqualTo(true);
    lispy.eval(
        "(define (g x) (map (lambda (y) (* x y)) '(1 2))) (g 1) (g 1) (define (map . _) 'no)");
    assertThat(lispy.eval("(eq? (g 3) 'no)")).isEqualTo(true);
  }

  @Test
  void a_loop_makes_new_variables_at_each_turn() {
    String program =
        """
        (define (procedures)
          (let loop ((i 0) (made '()))
            (if (< i 3)
                (loop (+ i 1)
                      (cons (lambda () (set! i (+ i 10)) i) made))
                made)))
        (equal? '(22 21 20) (map (lambda (p) (p) (p)) (procedures)))
        """;
    assertThat(lispy.eval(program)).isEqualTo(true);
  }

  @Test
  void a_continuation_captured_in_a_loop_resumes_in_the_middle_of_it() {
    String program =
        """
        (define saved '())
        (define (sum n) ; a loop inside of a loop, and a call around both
          (list (let outer ((i 0) (total 0))
                  (if (= i n)
                      total
                      (let inner ((j 0) (total total))
                        (cond ((= j 2) (outer (+ i 1) total))
                              (else
                               (let ((x (call/cc (lambda (k) (set! saved (cons k saved)) j))))
                                 (inner (+ j 1) (+ total x))))))))))
        (define results '())
        (define (test)
          (set! results (cons (sum 3) results))
          (if (< (length results) 4)
              ((list-ref saved (- 6 (length results))) (* 100 (length results))))
          (equal? results '((602) (302) (103) (3))))
        (test)
        """;
    assertThat(lispy.eval(program)).isEqualTo(true);
  }

  @Test
  void a_local_procedure_that_calls_itself_is_a_procedure_like_any_other() {
    lispy.eval(
        """
        (define (procedures step)
          (define (turn n a b) (if (= n 0) (list a b) (turn (step n) b a)))
          (define (depth n) (if (= n 0) 0 (+ 1 (depth (step n)))))
          (define (thunks n made)
            (if (= n 0)
                (map (lambda (thunk) (thunk)) made)
                (begin
                  (set! n (step n))
                  (thunks n (cons (lambda () (set! n (+ n 10)) n) made)))))
          (define (ping n) (if (= n 0) 'ping (pong (step n))))
          (define (pong n) (if (= n 0) 'pong (ping (step n))))
          (list turn depth thunks ping))
        (define all (procedures (lambda (n) (- n 1))))
        """);
    assertThat(lispy.eval("(equal? ((car all) 1000001 'a 'b) '(b a))")).isEqualTo(true);
    assertThat(lispy.eval("((cadr all) 300000)")).isEqualTo(300_000L);
    assertThat(lispy.eval("(equal? ((caddr all) 5 '()) '(10 11 12 13 14))")).isEqualTo(true);
    assertThat(lispy.eval("(equal? ((cadddr all) 1000001) 'pong)")).isEqualTo(true);
    lispy.eval("(define again #f) (define (stop n) (call/cc (lambda (k) (set! again k) (- n 1))))");
    lispy.eval("(define depth (cadr (procedures stop))) (define first (depth 50))");
    lispy.eval("(again 10)");
    assertThat(lispy.eval("first")).isEqualTo(60L);
  }

  @Test
  void arguments_of_a_jump_are_computed_before_any_is_set() {
    String program =
        """
        (let swap ((n 5) (a 1) (b 2) (c 3))
          (if (= n 0) (list a b c) (swap (- n 1) b c a)))
        """;
    assertThat(lispy.eval("(equal? '(3 1 2) " + program + ")")).isEqualTo(true);
    assertThat(lispy.eval("(let f ((a 1) (b 0)) (if (> b 20) (list a b) (f b (+ a b))) 'done)"))
        .hasToString("done");
  }

  @Test
  void deeply_nested_calls_are_compiled_in_a_time_that_grows_with_their_number() throws Exception {
    int depth = 20_000;
    String program = "(define (id x) x)" + "(id (+ 1 ".repeat(depth) + "0" + "))".repeat(depth);
    Object[] value = new Object[1];
    Thread thread = new Thread(null, () -> value[0] = lispy.eval(program), "deep", 256 << 20);
    thread.start();
    thread.join();
    assertThat(value[0]).isEqualTo((long) depth);
  }
}
