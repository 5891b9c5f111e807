// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.lispy.source.LimitException;
import talkdemos.lispy.source.LimitException.Limit;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.ProgramException;

class LimitsTest {
  private static final String COUNT =
      "(define (count n) (if (= n 0) 'done (count (- n 1)))) (count %d)";
  private static final String DEPTH =
      "(define (depth n) (if (= n 0) 0 (+ 1 (depth (- n 1))))) (depth %d)";

  private final StringWriter out = new StringWriter();

  private static LimitException reached(Lispy lispy, String program) {
    return catchThrowableOfType(LimitException.class, () -> lispy.eval(program));
  }

  @Test
  void usage() {
    Lispy lispy = Lispy.builder().steps(1_000).build();
    assertThat(lispy.eval(COUNT.formatted(900))).hasToString("done");
    LimitException e = reached(lispy, COUNT.formatted(1_100));
    assertThat(e.limit()).isEqualTo(Limit.STEPS);
    assertThat(e.most()).isEqualTo(1_000);
    assertThat(e)
        .hasMessage("<expression>:1:37: the program was ended: it may use no more than 1000 steps");
    assertThat(lispy.eval(COUNT.formatted(900))).hasToString("done");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 10, 9_999, 10_000, 10_001, 123_456})
  void steps_are_counted_one_by_one(long steps) {
    Lispy lispy = Lispy.builder().steps(steps + 1).build(); // the form itself is a step
    lispy.eval("(define (count n) (if (= n 0) 'done (count (- n 1))))");
    assertThat(lispy.eval("(count %d)".formatted(steps - 1))).hasToString("done");
    assertThat(reached(lispy, "(count %d)".formatted(steps)).limit()).isEqualTo(Limit.STEPS);
  }

  @Test
  void time_ends_a_program_and_is_given_anew() {
    Lispy lispy = Rung.TIERED.builder().time(Duration.ofMillis(200)).build();
    for (int i = 0; i < 3; i++) {
      assertThat(reached(lispy, "(let loop () (loop))").limit()).isEqualTo(Limit.TIME);
      assertThat(lispy.eval("(+ 1 1)")).isEqualTo(2L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 300, 1_000, 100_000})
  void depth_counts_calls_that_wait_on_the_java_stack_and_on_the_heap(int depth) {
    Lispy lispy = Lispy.builder().depth(depth).build();
    assertThat(lispy.eval(DEPTH.formatted(depth - 5))).isEqualTo(depth - 5L);
    assertThat(reached(lispy, DEPTH.formatted(depth + 5)).limit()).isEqualTo(Limit.DEPTH);
    assertThat(lispy.eval(COUNT.formatted(2 * depth))).hasToString("done");
  }

  @Test
  void depth_is_counted_across_java_functions() {
    Lispy lispy = Lispy.builder().depth(1_000).build();
    lispy.define("call", 1, a -> ((Lispy.Callable) a[0]).call());
    String program = DEPTH.formatted(600).replace(" 0 (+", " (call (lambda () (depth2 600))) (+");
    lispy.eval("(define (depth2 n) (if (= n 0) 0 (+ 1 (depth2 (- n 1)))))");
    assertThat(reached(lispy, program).limit()).isEqualTo(Limit.DEPTH);
    assertThat(lispy.eval("(call (lambda () (depth2 600)))")).isEqualTo(600L);
  }

  @Test
  void output_is_counted_in_bytes() {
    Lispy lispy = Lispy.builder().out(out).err(out).output(10).build();
    lispy.eval("(display \"12345\") (display \"é€\" (current-error-port))");
    assertThat(reached(lispy, "(display \"123456\") (display \"é€\")").limit())
        .isEqualTo(Limit.OUTPUT);
    String circle = "(define x (list 1 2)) (set-cdr! (cdr x) x) (write-simple x)";
    assertThat(reached(lispy, circle).limit()).isEqualTo(Limit.OUTPUT);
    assertThat(out.toString()).startsWith("12345é€123456(1 2 1");
  }

  @Test
  void an_endless_print_is_ended_by_time_too() {
    Lispy lispy = Rung.TIERED.builder().time(Duration.ofMillis(200)).build();
    lispy.eval("(define x (list 1 2)) (set-cdr! (cdr x) x)");
    assertThat(reached(lispy, "(write-simple x)").limit()).isEqualTo(Limit.TIME);
    String collected = "(write-simple x (open-output-string))";
    assertThat(reached(lispy, collected).limit()).isEqualTo(Limit.TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(make-vector 100000000)",
        "(make-string 100000000)",
        "(make-bytevector 100000000)",
        "(make-list 100000000)",
        "(iota 100000000)",
        "(string-pad \"a\" 100000000)",
        "(let loop ((all '())) (loop (cons 1 all)))",
        "(let loop ((s \"abc\")) (loop (string-append s s)))",
        "(let loop ((s '(1))) (loop (append s s)))",
        "(let loop ((s (vector 1))) (loop (vector-append s s)))",
        "(let loop ((n 3)) (loop (square n)))",
        "(let loop ((i 0)) (string->symbol (make-string 100000 #\\a)) (loop (+ i 1)))",
        "(define x (list 1 2)) (set-cdr! (cdr x) x) (write-simple x (open-output-string))",
        "(define (f x) (+ 1 (f x))) (f 1)",
        "(define-syntax m (syntax-rules () ((_ x ...) (m x ... x ...)))) (m 1)",
      })
  void allocation_ends_a_program_before_memory_is_full(String program) {
    Lispy lispy = Rung.TIERED.builder().allocation(50_000_000).build();
    LispyException e = catchThrowableOfType(LispyException.class, () -> lispy.eval(program));
    assertThat(e).isInstanceOf(LimitException.class);
    assertThat(((LimitException) e).limit()).isEqualTo(Limit.ALLOCATION);
    assertThat(lispy.eval("(length (make-list 1000))")).isEqualTo(1_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(make-vector 1000000000000)",
        "(expt 2 (expt 2 40))",
        "(arithmetic-shift 1 1000000000000)",
        "(define v (vector 1)) (vector-set! v 0 v) v",
        "(define c (list 1 2)) (set-cdr! (cdr c) c) (apply + c)",
        "(define-syntax m (syntax-rules () ((_ x) (begin (m x) (m x))))) (m 1)",
        "(eval '(import . 5) (interaction-environment))",
        "(eval '(define-library (a) (export . 5)) (interaction-environment))",
        "(define c (list 'list 2)) (set-cdr! (cdr c) c) (eval c)",
      })
  void what_is_too_large_is_an_error_without_any_limit(String program) {
    Lispy lispy = Lispy.builder().build();
    assertThatThrownBy(() -> lispy.eval(program)).isInstanceOf(ProgramException.class);
    assertThat(lispy.eval("(+ 1 1)")).isEqualTo(2L);
  }

  @Test
  void deep_data_are_read_compared_hashed_and_printed() {
    Lispy lispy = Lispy.builder().build();
    lispy.define("text", "(".repeat(300_000) + ")".repeat(300_000));
    lispy.eval("(define (parsed) (read (open-input-string text)))");
    assertThat(lispy.eval("(equal? (parsed) (parsed))")).isEqualTo(true);
    lispy.define("h", Map.of());
    String table = "(hash-table-set! h (parsed) 'found)";
    assertThat(lispy.eval(table + "(hash-table-ref/default h (parsed) #f)")).hasToString("found");
    String printed = "(define port (open-output-string)) (write (parsed) port)";
    assertThat(lispy.eval(printed + "(equal? text (get-output-string port))")).isEqualTo(true);
    assertThatThrownBy(() -> lispy.eval("(parsed)")).hasMessageContaining("nested too deep");
  }

  @Test
  void an_endless_expansion_is_ended() {
    Lispy lispy = Lispy.builder().steps(100_000).build();
    String program = "(define-syntax m (syntax-rules () ((_ x) (m (x x))))) (m 1)";
    assertThat(reached(lispy, program).limit()).isEqualTo(Limit.STEPS);
  }

  @Test
  void a_program_can_neither_handle_nor_delay_its_end() {
    Lispy lispy = Lispy.builder().out(out).steps(10_000).build();
    lispy.define("swallow", 1, LimitsTest::swallow);
    for (String endless :
        List.of(
            "(guard (e (#t 'caught)) (let loop () (loop)))",
            "(with-exception-handler (lambda (e) 'handled) (lambda () (let loop () (loop))))",
            "(dynamic-wind (lambda () #f) (lambda () (let loop () (loop)))"
                + " (lambda () (display \"after\")))",
            "(swallow (lambda () (let loop () (loop)))) (display \"swallowed\")",
            "(dynamic-wind (lambda () #f) (lambda () (exit)) (lambda () (let loop () (loop))))")) {
      assertThat(reached(lispy, endless)).as(endless).isNotNull();
    }
    assertThat(out).hasToString("");
    assertThat(lispy.eval("(guard (e (#t 'caught)) (car 1))")).hasToString("caught");
  }

  private static Object swallow(Object... arguments) {
    try {
      return ((Lispy.Callable) arguments[0]).call();
    } catch (Exception e) {
      return "swallowed";
    }
  }

  @Test
  void parameters_are_put_back_when_a_program_is_ended() {
    Lispy lispy = Lispy.builder().steps(10_000).build();
    lispy.eval("(define p (make-parameter 'outside))");
    reached(lispy, "(parameterize ((p 'inside)) (let loop () (loop)))");
    assertThat(lispy.eval("(p)")).hasToString("outside");
  }

  @Test
  void a_limit_must_let_something_through() {
    assertThatThrownBy(() -> Lispy.builder().steps(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got 0 steps, expected at least 1");
  }
}
