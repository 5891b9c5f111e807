package exercise.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

class CompilerTest {
  private final Map<String, Object> globals =
      new HashMap<>(Standard.scope(text -> {}, List.of()).map());
  private final Compiler compiler = new Compiler(globals);

  /** A program's expressions as lists that can be changed. */
  private static List<Object> read(String program) {
    List<Object> all = new ArrayList<>();
    for (Object x : new Lis().parse(new Source("test", program))) all.add(copy(x));
    return all;
  }

  private static Object copy(Object x) {
    if (!(x instanceof List<?> list)) return x;
    List<Object> copy = new ArrayList<>();
    list.forEach(item -> copy.add(copy(item)));
    return copy;
  }

  /** Takes a program's text away: whoever looks at it while it runs finds nothing. */
  private static void burn(Object x) {
    if (!(x instanceof List<?> list)) return;
    list.forEach(CompilerTest::burn);
    list.clear();
  }

  private Object run(String program) {
    Object value = Nothing.NOTHING;
    for (Object x : read(program)) {
      Node node = compiler.compile(x, null);
      burn(x);
      value = node.run(null);
    }
    return value;
  }

  @Test
  void a_call_is_compiled_and_runs() {
    assertThat(run("(+ 1 2)")).isEqualTo(3L);
    assertThat(run("(* 2 (+ 3 4) (- 10 5))")).isEqualTo(70L);
  }

  @Test
  void if_runs_one_branch() {
    assertThat(run("(if (< 1 2) 3 (unknown))")).isEqualTo(3L);
    assertThat(run("(if (< 2 1) (unknown) 4)")).isEqualTo(4L);
    assertThat(run("(if 0 1 2)")).as("0 is true").isEqualTo(1L);
  }

  @Test
  void a_parameter_is_found_at_its_index() {
    assertThat(run("((lambda (x y) (- x y)) 10 3)")).isEqualTo(7L);
    assertThat(run("((lambda () 5))")).isEqualTo(5L);
  }

  @Test
  void a_parameter_of_an_outer_procedure_is_some_frames_out() {
    assertThat(run("(((lambda (x) (lambda (y) (- x y))) 10) 3)")).isEqualTo(7L);
    assertThat(run("((((lambda (a) (lambda (b) (lambda (c) (list a b c)))) 1) 2) 3)"))
        .isEqualTo(List.of(1L, 2L, 3L));
    assertThat(run("(((lambda (x) (lambda (x) x)) 1) 2)")).as("the inner x").isEqualTo(2L);
  }

  @Test
  void each_procedure_keeps_the_frame_in_which_it_was_made() {
    assertThat(
            run(
                """
                (define adder (lambda (n) (lambda (x) (+ x n))))
                (define add2 (adder 2))
                (define add10 (adder 10))
                (define other (lambda (n) (list (add2 n) (add10 n))))
                (other 40)
                """))
        .isEqualTo(List.of(42L, 50L));
  }

  @Test
  void a_global_may_be_defined_after_it_was_compiled() {
    assertThat(run("(define f (lambda (n) (g n))) (define g (lambda (n) (* n 2))) (f 4)"))
        .isEqualTo(8L);
    assertThatThrownBy(() -> run("(nowhere 1)")).hasMessageContaining("unknown name nowhere");
  }

  @Test
  void a_program_runs_though_its_text_is_gone() {
    run("(define fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1))))))");
    assertThat(run("(fact 10)")).isEqualTo(3628800L);
    assertThat(run("(fact 20)")).isEqualTo(2432902008176640000L);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y"), Arbitraries.integers().between(-9, 9).map(String::valueOf));
    return Arbitraries.recursive(() -> leaf, CompilerTest::larger, 0, 3);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    return Combinators.combine(
            Arbitraries.of(
                "(+ %s %s)",
                "(if (< %s %s) x y)",
                "((lambda (y) %s) %s)",
                "((lambda (x y) (- %s %s)) y x)",
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
