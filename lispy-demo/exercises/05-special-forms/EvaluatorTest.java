package exercise.specialforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.source.Source;

class EvaluatorTest {
  private static final Lispy JUDGE = Lispy.builder().build();

  private final Environment globals =
      new Environment(new HashMap<>(Standard.scope(text -> {}, List.of()).map()), null);
  private final List<Object> seen = new ArrayList<>();

  EvaluatorTest() {
    globals.names().put("see", (Procedure) this::see); // (see x): x, and it is known that it was
    Procedure depth = arguments -> StackWalker.getInstance().walk(frames -> frames.count());
    globals.names().put("depth", depth);
  }

  private Object see(List<Object> arguments) {
    seen.add(arguments.get(0));
    return arguments.get(0);
  }

  private Object run(String program) {
    Object value = Nothing.NOTHING;
    for (Object x : new Lis().parse(new Source("test", program)))
      value = Evaluator.eval(x, globals);
    return value;
  }

  @Test
  void and_is_true_if_all_are() {
    assertThat(run("(and (< 1 2) (< 2 3))")).isEqualTo(true);
    assertThat(run("(and (< 1 2) (< 3 2) (< 2 3))")).isEqualTo(false);
    assertThat(run("(and)")).isEqualTo(true);
    assertThat(run("(and 1 2 3)")).as("the last one is its value").isEqualTo(3L);
  }

  @Test
  void and_stops_at_the_first_that_is_false() {
    run("(and (see 1) (see #f) (see 3))");
    assertThat(seen).containsExactly(1L, false);
  }

  @Test
  void or_is_the_first_that_is_not_false() {
    assertThat(run("(or #f 2 3)")).isEqualTo(2L);
    assertThat(run("(or #f #f)")).isEqualTo(false);
    assertThat(run("(or)")).isEqualTo(false);
    assertThat(run("(or #f 0)")).as("0 is true").isEqualTo(0L);
  }

  @Test
  void or_evaluates_nothing_twice_and_nothing_too_much() {
    run("(or (see #f) (see 2) (see 3))");
    assertThat(seen).containsExactly(false, 2L);
  }

  @Test
  void cond_takes_the_first_clause_whose_test_is_true() {
    assertThat(run("(cond (#f 1) ((< 1 2) 2) (#t 3))")).isEqualTo(2L);
    assertThat(run("(cond (#f 1) (else 2))")).isEqualTo(2L);
    assertThat(run("(cond (#f 1) (#f 2))")).as("no clause").isEqualTo(Nothing.NOTHING);
    assertThat(run("(cond)")).isEqualTo(Nothing.NOTHING);
  }

  @Test
  void a_clause_may_have_many_expressions_or_none() {
    assertThat(run("(cond ((see 1) (see 2) (see 3)) (else (see 4)))")).isEqualTo(3L);
    assertThat(seen).containsExactly(1L, 2L, 3L);
    seen.clear();
    assertThat(run("(cond (#f) ((see 5)) (else 6))")).as("the test is the value").isEqualTo(5L);
    assertThat(seen).containsExactly(5L);
  }

  @Test
  void the_last_expression_of_each_is_in_tail_position() {
    for (String body :
        List.of(
            "(and #t (if (= n 0) (depth) (loop (- n 1))))",
            "(or #f (if (= n 0) (depth) (loop (- n 1))))",
            "(cond ((= n 0) (depth)) (else n (loop (- n 1))))",
            "(cond ((> n 0) n (loop (- n 1))) (else (depth)))")) {
      run("(define loop (lambda (n) " + body + "))");
      assertThat(run("(loop 50)"))
          .as("calls on Java's stack after 50 turns of %s; after none", body)
          .isEqualTo(run("(loop 0)"));
    }
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.recursive(() -> Arbitraries.of("#f", "1", "2"), EvaluatorTest::larger, 0, 3);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    Arbitrary<String> parts = part.list().ofMaxSize(3).map(list -> String.join(" ", list));
    Arbitrary<String> some = part.list().ofMinSize(1).ofMaxSize(3).map(l -> String.join(" ", l));
    return Arbitraries.oneOf(
        part,
        parts.map(list -> "(and " + list + ")"),
        parts.map(list -> "(or " + list + ")"),
        some.list().ofMinSize(1).ofMaxSize(2).map(EvaluatorTest::cond));
  }

  private static String cond(List<String> clauses) {
    return "(cond (" + String.join(") (", clauses) + ") (else 3))";
  }

  /** The judge is all of Scheme. */
  @Property(tries = 200)
  void it_answers_as_Lispy_does(@ForAll("expressions") String expression) {
    assertThat(run(expression)).as(expression).isEqualTo(JUDGE.eval(expression));
  }
}
