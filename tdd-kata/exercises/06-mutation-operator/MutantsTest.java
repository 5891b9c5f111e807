package exercise.mutationoperator;

import static org.assertj.core.api.Assertions.assertThat;

import exercise.mutationoperator.Expr.If;
import exercise.mutationoperator.Expr.Num;
import exercise.mutationoperator.Expr.Op;
import exercise.mutationoperator.Expr.Var;
import exercise.mutationoperator.Mutants.Expectation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutantsTest {
  private static final Expr X = new Var("x");
  private static final Expr Y = new Var("y");

  /** The fee of a stay: free for 15 minutes, then 2 for each, but 50 at most. */
  private static final Expr FEE =
      new If(
          new Op("<=", X, new Num(15)),
          new Num(0),
          new If(
              new Op("<", new Op("*", X, new Num(2)), new Num(50)),
              new Op("*", X, new Num(2)),
              new Num(50)));

  @Test
  void one_node_has_the_changes_of_its_kind() {
    changes(new Num(0), "1");
    changes(X);
    changes(new Op("+", X, Y), "(x - y)");
    changes(new Op("-", X, Y), "(x + y)", "(y - x)");
    changes(new Op("*", X, Y), "(x + y)");
    changes(new Op("<", X, Y), "(x <= y)", "(y < x)");
    changes(new Op("<=", X, Y), "(x < y)", "(y <= x)");
    changes(new If(X, new Num(1), Y), "(x ? y : 1)");
  }

  private static void changes(Expr node, String... expected) {
    assertThat(Mutants.at(node).stream().map(Expr::toString).sorted().toList())
        .as("what may stand instead of " + node)
        .isEqualTo(Stream.of(expected).sorted().toList());
  }

  @Test
  void a_mutant_has_one_change_in_one_place() {
    Expr program = new Op("+", new Op("-", X, new Num(1)), new If(Y, new Num(2), new Num(3)));
    assertThat(Mutants.everywhere(program).stream().map(Expr::toString))
        .containsExactlyInAnyOrder(
            "((x - 1) - (y ? 2 : 3))",
            "((x + 1) + (y ? 2 : 3))",
            "((1 - x) + (y ? 2 : 3))",
            "((x - 2) + (y ? 2 : 3))",
            "((x - 1) + (y ? 3 : 2))",
            "((x - 1) + (y ? 3 : 3))",
            "((x - 1) + (y ? 2 : 4))");
  }

  @Test
  void a_program_has_as_many_mutants_as_its_nodes_have_changes() {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      Expr program = program(random, 4);
      assertThat(Mutants.everywhere(program))
          .as("mutants of " + program)
          .hasSize(changesIn(program))
          .doesNotContain(program);
    }
  }

  @Test
  void what_the_tests_notice_does_not_survive() {
    Expr program = new Op("<", X, new Num(10));
    List<Expectation> tests = List.of(fee(5, 1), fee(15, 0));
    assertThat(Mutants.survivors(program, tests).stream().map(Expr::toString))
        .containsExactlyInAnyOrder("(x <= 10)", "(x < 11)");
    assertThat(Mutants.survivors(program, List.of(fee(5, 1), fee(15, 0), fee(10, 0)))).isEmpty();
  }

  @Test
  void of_good_tests_only_the_equivalent_mutants_are_left() {
    List<Expectation> tests =
        List.of(fee(15, 0), fee(16, 32), fee(24, 48), fee(25, 50), fee(30, 50), fee(90, 50));
    assertThat(Mutants.survivors(FEE, tests).stream().map(Expr::toString))
        .as("mutants that do the same as the code, which no test can notice")
        .containsExactlyInAnyOrder(
            "((x <= 15) ? 0 : (((x * 2) <= 50) ? (x * 2) : 50))",
            "((x <= 15) ? 0 : (((x * 2) < 51) ? (x * 2) : 50))");
  }

  @Test
  void without_any_test_all_survive() {
    assertThat(Mutants.survivors(FEE, List.of())).hasSameSizeAs(Mutants.everywhere(FEE));
  }

  private static Expectation fee(int minutes, int fee) {
    return new Expectation(Map.of("x", minutes), fee);
  }

  /** No two numbers are equal, and no two branches, so each mutant is another program. */
  private static Expr program(Random random, int depth) {
    if (depth == 0) return random.nextBoolean() ? X : new Num(random.nextInt(1_000_000));
    if (random.nextInt(4) == 0)
      return new If(
          program(random, depth - 1),
          new Num(random.nextInt(1_000_000)),
          program(random, depth - 1));
    String sign = List.of("+", "-", "*", "<", "<=").get(random.nextInt(5));
    return new Op(sign, program(random, depth - 1), new Num(random.nextInt(1_000_000)));
  }

  private static int changesIn(Expr program) {
    if (program instanceof Num) return 1;
    if (program instanceof If choice)
      return 1
          + changesIn(choice.test())
          + changesIn(choice.then())
          + changesIn(choice.otherwise());
    if (program instanceof Op op)
      return (op.sign().equals("+") || op.sign().equals("*") ? 1 : 2)
          + changesIn(op.left())
          + changesIn(op.right());
    return 0;
  }
}
