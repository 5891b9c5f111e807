package exercise.tailcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.source.Source;

class EvaluatorTest {
  private final Environment globals =
      new Environment(new HashMap<>(Standard.scope(text -> {}, List.of()).map()), null);

  EvaluatorTest() {
    // (depth): how many calls lie on Java's stack
    Procedure depth = arguments -> StackWalker.getInstance().walk(frames -> frames.count());
    globals.names().put("depth", depth);
  }

  /** The value of the last expression of a program. */
  private Object run(String program) {
    Object value = Nothing.NOTHING;
    for (Object x : new Lis().parse(new Source("test", program)))
      value = Evaluator.eval(x, globals);
    return value;
  }

  @Test
  void a_loop_needs_as_much_stack_for_fifty_turns_as_for_none() {
    run("(define loop (lambda (n) (if (= n 0) (depth) (loop (- n 1)))))");
    assertThat(run("(loop 50)"))
        .as("calls on Java's stack after 50 turns; after none")
        .isEqualTo(run("(loop 0)"));
  }

  @Test
  void the_other_branch_of_an_if_is_in_tail_position_too() {
    run("(define loop (lambda (n) (if (> n 0) (loop (- n 1)) (depth))))");
    assertThat(run("(loop 50)")).isEqualTo(run("(loop 0)"));
  }

  @Test
  void the_last_expression_of_a_begin_is_in_tail_position() {
    run(
        "(define loop (lambda (n) (begin (+ n 1) (define m (- n 1)) (if (< m 0) (depth) (loop"
            + " m)))))");
    assertThat(run("(loop 50)")).isEqualTo(run("(loop 0)"));
  }

  @Test
  void two_procedures_may_call_each_other_for_ever() {
    run("(define even (lambda (n) (if (= n 0) (depth) (odd (- n 1)))))");
    run("(define odd (lambda (n) (if (= n 0) 'odd (even (- n 1)))))");
    assertThat(run("(even 50)")).isEqualTo(run("(even 0)"));
  }

  @Test
  void a_procedure_that_is_an_argument_is_called_in_tail_position_as_well() {
    run("(define then (lambda (f n) (f n)))");
    run("(define loop (lambda (n) (if (= n 0) (depth) (then (lambda (m) (loop m)) (- n 1)))))");
    assertThat(run("(loop 50)")).isEqualTo(run("(loop 0)"));
  }

  @Test
  void a_call_that_is_waited_for_is_still_a_call() {
    run("(define fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1))))))");
    assertThat(run("(fact 10)")).isEqualTo(3628800L);
    run("(define deep (lambda (n) (if (= n 0) (depth) (+ 0 (deep (- n 1))))))");
    assertThat((Long) run("(deep 50)")).isGreaterThan((Long) run("(deep 0)") + 50);
  }

  @Test
  void each_call_has_its_own_names() {
    run("(define x 1)");
    run("(define f (lambda (x) (if (= x 0) x (f (- x 1)))))");
    assertThat(run("(begin (f 5) x)")).isEqualTo(1L);
    run("(define outer (lambda (n) (begin (inner 7) n)))");
    run("(define inner (lambda (n) n))");
    assertThat(run("(outer 3)")).as("n after a call of something with another n").isEqualTo(3L);
    run("(define dynamic (lambda (n) (show)))");
    run("(define show (lambda () n))");
    assertThatThrownBy(() -> run("(dynamic 1)"))
        .as("a caller's name is not seen")
        .hasMessageContaining("unknown name n");
    assertThatThrownBy(() -> run("(inner 1 2)")).hasMessageContaining("got 2 arguments");
  }

  @Test
  void twenty_thousand_turns_are_no_trouble() {
    run("(define sum (lambda (n total) (if (= n 0) total (sum (- n 1) (+ total n)))))");
    assertThat(run("(sum 20000 0)")).isEqualTo(200010000L);
  }
}
