// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.ProgramException;

@ParameterizedClass
@EnumSource(Rung.class)
class FunctionsTest {
  private final StringWriter out = new StringWriter();
  private final Lispy lispy;

  FunctionsTest(Rung rung) {
    lispy = rung.builder().out(out).build();
  }

  private static Object callFirst(Object... arguments) {
    Lispy.Callable procedure = (Lispy.Callable) arguments[0];
    return procedure.call(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  @Test
  void usage() {
    Map<String, Double> prices = Map.of("tea", 2.5);
    lispy.define("rate", 0.5);
    lispy.define("price", String.class, prices::get);
    lispy.eval("(define (gross article) (* (price article) (+ 1 rate)))");
    assertThat(lispy.eval("(gross \"tea\")", Double.class)).isEqualTo(3.75);
    assertThat(lispy.call("gross", "tea")).isEqualTo(3.75);
  }

  @Test
  void functions_take_none_some_or_any_arguments() {
    lispy.define("none", 0, a -> "none");
    lispy.define("four", 4, Arrays::asList);
    lispy.define("some", 1, 2, a -> a.length);
    lispy.define("any", 0, Lispy.ANY, a -> a.length);
    lispy.define("add", Integer.class, int.class, Integer::sum);
    assertThat(lispy.eval("(list (none) (four 1 2 3 4) (some 1 2) (any) (any 1 2 3) (add 1 2))"))
        .isEqualTo(List.of("none", List.of(1L, 2L, 3L, 4L), 2L, 0L, 3L, 3L));
    assertThat(lispy.eval("(map add '(1 2) '(3 4))")).isEqualTo(List.of(4L, 6L));
    assertThat(lispy.eval("(apply any '(1 2 3 4 5))")).isEqualTo(5L);
    assertThat(lispy.eval("none")).hasToString("#<procedure none>");
  }

  @Test
  void wrong_arguments_are_errors_of_the_program() {
    lispy.define("add", int.class, int.class, Integer::sum);
    lispy.define("some", 1, 2, a -> a.length);
    assertThatThrownBy(() -> lispy.eval("(add 1)"))
        .isInstanceOf(ProgramException.class)
        .hasMessage("<expression>:1:1: add: got 1 argument, expected 2");
    assertThatThrownBy(() -> lispy.eval("(some)"))
        .hasMessageEndingWith("some: got 0 arguments, expected 1 to 2");
    assertThatThrownBy(() -> lispy.eval("(add 1 \"x\")"))
        .hasMessageEndingWith("add: argument 2: expected a value that fits int, got \"x\"");
    assertThatThrownBy(() -> lispy.eval("(add 1 3000000000)"))
        .hasMessageEndingWith("add: argument 2: expected a value that fits int, got 3000000000");
  }

  @Test
  void what_a_function_throws_the_program_can_handle() {
    IOException failure = new IOException("the disk is full");
    lispy.define(
        "save",
        1,
        a -> {
          throw failure;
        });
    lispy.define("parse", String.class, Long::parseLong);
    String handled = "(guard (e ((error-object? e) (error-object-message e))) (%s))";
    assertThat(lispy.eval(handled.formatted("save 1"))).isEqualTo("save: the disk is full");
    assertThat(lispy.eval(handled.formatted("parse \"x\"")))
        .isEqualTo("parse: For input string: \"x\"");
    assertThatThrownBy(() -> lispy.eval("(define (f)\n  (save 1))\n(+ 1 (f))"))
        .isInstanceOf(ProgramException.class)
        .hasMessage("<expression>:2:3: save: the disk is full")
        .hasCause(failure);
    assertThatThrownBy(() -> lispy.eval("(guard (e ((string? e) e)) (save 1))")).hasCause(failure);
  }

  @Test
  void a_function_calls_procedures_and_runs_programs() {
    lispy.define("call", 1, Lispy.ANY, FunctionsTest::callFirst);
    lispy.define("run", String.class, lispy::eval);
    assertThat(lispy.eval("(+ 1 (call (lambda (x) (* x 2)) 20) 1)")).isEqualTo(42L);
    assertThat(lispy.eval("(run \"(define y 20) (run \\\"(* y 2)\\\")\")")).isEqualTo(40L);
    lispy.eval("(define (nested n) (if (= n 0) 0 (+ 1 (call nested (- n 1)))))");
    assertThat(lispy.eval("(nested 100)")).isEqualTo(100L);
    assertThatThrownBy(() -> lispy.eval("(nested 1000000)"))
        .hasMessageContaining("procedures and Java functions call each other too deep");
    assertThat(lispy.eval("(nested 100)")).isEqualTo(100L);
  }

  @Test
  void a_procedure_can_be_called_after_its_program() throws Exception {
    Object counter = lispy.eval("(let ((n 0)) (lambda (by) (set! n (+ n by)) n))");
    Lispy.Callable count = (Lispy.Callable) counter;
    count.call(40);
    assertThat(count.call(2)).isEqualTo(42L);
    assertThatThrownBy(() -> count.call("x"))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("+: argument 2");
    Lispy other = Lispy.builder().build();
    other.define("count", counter);
    assertThat(other.eval("(count 8)")).isEqualTo(50L);
  }

  @Test
  void what_a_callback_raises_reaches_first_the_function_then_the_program() {
    List<Object> seen = new ArrayList<>();
    lispy.define("call", 1, FunctionsTest::callFirst);
    lispy.define(
        "watch",
        1,
        a -> {
          try {
            return callFirst(a);
          } catch (ProgramException e) {
            seen.add(e.problem());
            throw e;
          }
        });
    lispy.define(
        "forgive",
        1,
        a -> {
          try {
            return callFirst(a);
          } catch (LispyException e) {
            return "forgiven";
          }
        });
    assertThat(lispy.eval("(guard (e (#t (list 'caught e))) (watch (lambda () (raise 'oops))))"))
        .hasToString("[caught, oops]");
    assertThat(seen).containsExactly("uncaught: oops");
    assertThat(
            lispy.eval(
                "(define x (list 1)) (guard (e ((eq? e x) 'same)) (call (lambda () (raise x))))"))
        .hasToString("same");
    assertThat(lispy.eval("(guard (e (#t 'handled)) (list (forgive (lambda () (car 1)))))"))
        .isEqualTo(List.of("forgiven"));
    assertThatThrownBy(() -> lispy.eval("(call (lambda ()\n (car 1)))"))
        .hasMessageStartingWith("<expression>:2:2: car: argument 1");
  }

  @Test
  void after_thunks_run_when_a_function_forgives() {
    lispy.define(
        "forgive",
        1,
        a -> {
          try {
            return callFirst(a);
          } catch (LispyException e) {
            return null;
          }
        });
    lispy.eval(
        "(define p (make-parameter 1))"
            + "(dynamic-wind (lambda () (display \"in \"))"
            + " (lambda () (forgive (lambda () (dynamic-wind (lambda () (display \"[\"))"
            + "   (lambda () (parameterize ((p 2)) (car 1))) (lambda () (display \"] \")))))"
            + "   (display (p)))"
            + " (lambda () (display \" out\")))");
    assertThat(out).hasToString("in [] 1 out");
  }

  @Test
  void a_continuation_from_outside_leaves_the_function() {
    List<Object> seen = new ArrayList<>();
    lispy.define(
        "each",
        2,
        a -> {
          for (Object item : (List<?>) a[1]) {
            seen.add(item);
            callFirst(a[0], item);
          }
          return "all";
        });
    String program =
        "(define (find ok? xs) (call/cc (lambda (k) (each (lambda (x) (if (ok? x) (k x))) xs))))"
            + "(list (find even? '(1 2 3)) (find even? '(1 3)))";
    assertThat(lispy.eval(program)).isEqualTo(List.of(2L, "all"));
    assertThat(seen).isEqualTo(List.of(1L, 2L, 1L, 3L));
    assertThat(lispy.eval("(guard (e (#t (list 'caught e))) (each raise '(1 2)))"))
        .hasToString("[caught, 1]");
  }

  @Test
  void a_continuation_from_inside_is_over_when_the_function_has_returned() {
    lispy.define("call", 1, FunctionsTest::callFirst);
    assertThat(lispy.eval("(call (lambda () (+ 1 (call/cc (lambda (k) (k 1))))))")).isEqualTo(2L);
    lispy.eval("(define k #f) (call (lambda () (+ 1 (call/cc (lambda (c) (set! k c) 1)))))");
    assertThatThrownBy(() -> lispy.eval("(k 5)"))
        .hasMessageContaining("the call from Java that it belongs to is over");
    lispy.eval("(define k #f) (define r (+ 1 (call/cc (lambda (c) (set! k c) 1))))");
    lispy.eval("(k 5)");
    assertThat(lispy.eval("r")).isEqualTo(6L);
  }

  @Test
  void exit_ends_the_program_and_not_the_host() {
    lispy.define("call", 1, FunctionsTest::callFirst);
    for (String program :
        List.of("(exit 7)", "(call (lambda () (exit 7)))", "(emergency-exit 7)")) {
      ExitException e = catchThrowableOfType(ExitException.class, () -> lispy.eval(program));
      assertThat(e.status()).as(program).isEqualTo(7);
      assertThat(e).hasMessage("the program ended itself with status 7");
    }
    assertThatThrownBy(() -> lispy.eval("(guard (e (#t 1)) (exit #f))"))
        .isInstanceOfSatisfying(ExitException.class, e -> assertThat(e.status()).isOne());
    Lispy other = Lispy.builder().build();
    lispy.define("other", 0, a -> other.eval("(exit 3)"));
    assertThat(lispy.eval("(guard (e (#t (error-object-message e))) (other))"))
        .isEqualTo("other: the program ended itself with status 3");
  }
}
