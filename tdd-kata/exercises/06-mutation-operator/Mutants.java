package exercise.mutationoperator;

import exercise.mutationoperator.Expr.If;
import exercise.mutationoperator.Expr.Num;
import exercise.mutationoperator.Expr.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes mutants of programs, and asks which of them tests would notice. */
final class Mutants {
  private Mutants() {}

  /** A test: with these names, a program is to compute that. */
  record Expectation(Map<String, Integer> names, int value) {}

  /**
   * What may stand instead of a node, whose parts stay as they are. A number becomes one more. In
   * an operation, + becomes -, - becomes +, * becomes +; {@code <} becomes {@code <=} and the other
   * way round; and where it matters (-, {@code <}, {@code <=}), the operands are swapped. In a
   * choice, the two branches are swapped. A name stays.
   */
  static List<Expr> at(Expr node) {
    List<Expr> changes = new ArrayList<>();
    // gap: the changes at this node alone
    if (node instanceof Num num) changes.add(new Num(num.value() + 1));
    if (node instanceof If choice)
      changes.add(new If(choice.test(), choice.otherwise(), choice.then()));
    if (node instanceof Op op) {
      String other = Map.of("+", "-", "-", "+", "*", "+", "<", "<=", "<=", "<").get(op.sign());
      changes.add(new Op(other, op.left(), op.right()));
      boolean matters = !op.sign().equals("+") && !op.sign().equals("*");
      if (matters) changes.add(new Op(op.sign(), op.right(), op.left()));
    }
    // end of gap
    return changes;
  }

  /** All programs that differ from this one by one change at one node, wherever that is. */
  static List<Expr> everywhere(Expr program) {
    List<Expr> mutants = new ArrayList<>(at(program));
    // gap: those that differ somewhere below
    if (program instanceof Op op) {
      for (Expr left : everywhere(op.left())) mutants.add(new Op(op.sign(), left, op.right()));
      for (Expr right : everywhere(op.right())) mutants.add(new Op(op.sign(), op.left(), right));
    }
    if (program instanceof If choice) {
      for (Expr test : everywhere(choice.test()))
        mutants.add(new If(test, choice.then(), choice.otherwise()));
      for (Expr then : everywhere(choice.then()))
        mutants.add(new If(choice.test(), then, choice.otherwise()));
      for (Expr otherwise : everywhere(choice.otherwise()))
        mutants.add(new If(choice.test(), choice.then(), otherwise));
    }
    // end of gap
    return mutants;
  }

  /** The mutants of a program with which all tests pass. */
  static List<Expr> survivors(Expr program, List<Expectation> tests) {
    // gap: those that no test notices
    return everywhere(program).stream()
        .filter(
            mutant ->
                tests.stream().allMatch(test -> Expr.value(mutant, test.names()) == test.value()))
        .toList();
    //| return everywhere(program);
    // end of gap
  }
}
