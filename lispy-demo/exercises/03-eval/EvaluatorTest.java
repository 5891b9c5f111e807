package exercise.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.source.Source;

class EvaluatorTest {
  /** The procedures of Lis: + and the like. */
  private final Environment globals =
      new Environment(new HashMap<>(Standard.scope(text -> {}, List.of()).map()), null);

  /** The value of the last expression of a program. */
  private Object run(String program) {
    Object value = Nothing.NOTHING;
    for (Object x : new Lis().parse(new Source("test", program)))
      value = Evaluator.eval(x, globals);
    return value;
  }

  @Test
  void a_procedure_is_applied_to_its_arguments() {
    assertThat(run("(+ 1 2)")).isEqualTo(3L);
    assertThat(run("(* 2 (+ 3 4) (- 10 5))")).isEqualTo(70L);
  }

  @Test
  void a_definition_gives_a_name_a_value() {
    assertThat(run("(define x (+ 1 2))")).isEqualTo(Nothing.NOTHING);
    assertThat(run("(define x 10) (define y (* x x)) (+ x y)")).isEqualTo(110L);
  }

  @Test
  void if_evaluates_one_branch_and_only_false_is_false() {
    assertThat(run("(if (< 1 2) 'yes (unknown))")).isEqualTo(run("'yes"));
    assertThat(run("(if (< 2 1) (unknown) 4)")).isEqualTo(4L);
    assertThat(run("(if 0 1 2)")).as("0 is true").isEqualTo(1L);
    assertThat(run("(if '() 1 2)")).as("the empty list is true").isEqualTo(1L);
  }

  @Test
  void a_name_is_looked_up_from_the_inside_out() {
    Environment inner = globals.child(List.of("x"), List.of(1L)).child(List.of("y"), List.of(2L));
    assertThat(inner.get("y")).isEqualTo(2L);
    assertThat(inner.get("x")).isEqualTo(1L);
    assertThat(inner.get("z")).isNull();
    assertThat(globals.get("x")).as("x outside").isNull();
  }

  @Test
  void a_lambda_can_be_called() {
    assertThat(run("((lambda (x y) (- x y)) 10 3)")).isEqualTo(7L);
    assertThat(run("(define x 1) ((lambda (x) (* x 2)) 5) x")).as("the outer x").isEqualTo(1L);
  }

  @Test
  void a_procedure_may_call_itself() {
    assertThat(run("(define fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1)))))) (fact 10)"))
        .isEqualTo(3628800L);
  }

  @Test
  void a_procedure_sees_the_names_of_the_place_where_it_was_made() {
    assertThat(
            run(
                """
                (define adder (lambda (n) (lambda (x) (+ x n))))
                (define add2 (adder 2))
                (define call-with-other-n (lambda (n) (add2 n)))
                (call-with-other-n 40)
                """))
        .as("n is 2 in add2, wherever it is called from")
        .isEqualTo(42L);
  }

  @Test
  void a_definition_in_a_body_is_local_to_the_call() {
    assertThat(run("(define f (lambda (x) (define y x))) (f 1)")).isEqualTo(Nothing.NOTHING);
    assertThatThrownBy(() -> run("y")).hasMessageContaining("unknown name y");
  }

  @Test
  void the_number_of_arguments_must_be_right() {
    assertThatThrownBy(() -> run("((lambda (x) x) 1 2)"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> run("((lambda (x y) x) 1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Expressions that use x and y, and bind them anew. */
  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y"), Arbitraries.integers().between(-9, 9).map(String::valueOf));
    return Arbitraries.recursive(() -> leaf, EvaluatorTest::larger, 0, 3);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    return Combinators.combine(
            Arbitraries.of(
                "(+ %s %s)",
                "(- %s (* 2 %s))",
                "(if (< %s %s) x y)",
                "((lambda (y) %s) %s)",
                "((lambda (x) ((lambda (y) %s) x)) %s)",
                "(((lambda (x) (lambda (y) %s)) y) %s)"),
            part,
            part)
        .as(String::format);
  }

  @Property(tries = 150)
  void it_answers_as_Lis_does(@ForAll("expressions") String expression) {
    String program = "(define x 3) (define y 5) " + expression;
    Interpreter judge = new Interpreter(new Lis(), Standard.scope(text -> {}, List.of()));
    Object expected = judge.run(new Source("test", program));
    assertThat(run(program)).as(expression).isEqualTo(expected);
  }
}
