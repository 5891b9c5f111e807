// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.source.ProgramException;
import talkdemos.lispy.source.ReadException;

class LispyTest {
  private final StringWriter out = new StringWriter();
  private final Lispy lispy = Lispy.builder().out(out).build();

  @Test
  void usage() {
    lispy.define("n", 21L);
    lispy.eval("(define (double n) (* n 2))");
    assertThat(lispy.eval("(double n)")).isEqualTo(42L);
  }

  @Test
  void a_failure_says_where_and_leaves_the_interpreter_usable() {
    assertThatThrownBy(() -> lispy.eval("(define (f x)\n  (+ 1 (car x)))\n(f 5)"))
        .isInstanceOf(ProgramException.class)
        .hasMessage("<expression>:2:8: car: argument 1: expected a pair, got 5");
    assertThatThrownBy(() -> lispy.eval("(f")).isInstanceOf(ReadException.class);
    assertThatThrownBy(() -> lispy.eval("(raise 'oops)")).hasMessageContaining("uncaught: oops");
    String checked =
        "(define (check x)\n  (if (< x 0) (error \"negative:\" x) x))\n(list (check -5))";
    assertThatThrownBy(() -> lispy.eval(checked)).hasMessage("<expression>:2:15: negative: -5");
    assertThat(lispy.eval("(f '(41))")).isEqualTo(42L);
  }

  @Test
  void what_was_parameterized_is_put_back_after_a_failure() {
    lispy.eval("(define p (make-parameter 'outside))");
    String program =
        "(parameterize ((p 'inside) (current-output-port (open-output-string))) (car 1))";
    assertThatThrownBy(() -> lispy.eval(program)).isInstanceOf(ProgramException.class);
    lispy.eval("(display (p))");
    assertThat(out).hasToString("outside");
  }

  @Test
  void recursion_is_as_deep_as_memory_on_any_stack() throws InterruptedException {
    Object[] value = new Object[1];
    String program = "(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1))))) (count 1000000)";
    Thread small = new Thread(null, () -> value[0] = lispy.eval(program), "small", 512 << 10);
    small.start();
    small.join();
    assertThat(value[0]).isEqualTo(1_000_000L);
  }

  @Test
  void interrupting_its_thread_ends_a_program() throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread runner = new Thread(() -> lispy.eval("(let loop () (loop))"));
    runner.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
    runner.start();
    runner.interrupt();
    runner.join();
    assertThat(failure[0]).isInstanceOf(ProgramException.class).hasMessageContaining("interrupted");
    assertThat(lispy.eval("(+ 1 1)")).isEqualTo(2L);
  }

  @Test
  void a_program_touches_no_file_and_sees_no_variable_unless_allowed() {
    assertThat(lispy.eval("(get-environment-variables)")).isEqualTo(List.of());
    assertThat(lispy.eval("(guard (e ((file-error? e) 'refused)) (open-input-file \"pom.xml\"))"))
        .hasToString("refused");
    assertThatThrownBy(() -> lispy.eval("(load \"pom.xml\")")).hasMessageContaining("not allowed");
  }

  @Test
  void two_interpreters_share_nothing() {
    Lispy other = Lispy.builder().build();
    lispy.eval("(define x 1) (set! car cdr)");
    assertThat(other.eval("(car '(1 2))")).isEqualTo(1L);
    assertThatThrownBy(() -> other.eval("x")).hasMessageContaining("unbound variable: x");
  }

  @Test
  void a_program_that_redefines_a_standard_procedure_uses_its_own() {
    String program = "(define (f x) (square x)) (define (square x) (list 'mine x)) (car (f 2))";
    assertThat(lispy.eval(program)).hasToString("mine");
    lispy.eval("(set! reverse 'mine)");
    assertThat(lispy.eval("(apply + (map + '(1 2) '(3 4)))")).isEqualTo(10L);
  }

  @Test
  void a_definition_counts_for_calls_compiled_before_it_whatever_they_capture() {
    String program =
        """
        (define k #f)
        (define (f x) (+ 1 (car x)))
        (define (car x) (call/cc (lambda (c) (set! k c) x)))
        (define first (f 1))
        (if (< first 10) (k 20))
        first""";
    assertThat(lispy.eval(program)).isEqualTo(21L);
  }
}
