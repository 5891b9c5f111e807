package exercise.mutationoperator;

import java.util.Map;

/** A program, which computes an int of named ints. */
sealed interface Expr {
  /** A number. */
  record Num(int value) implements Expr {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** A name. */
  record Var(String name) implements Expr {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Two operands and a sign: +, -, * or, with 1 for true and 0 for false, < or <=. */
  record Op(String sign, Expr left, Expr right) implements Expr {
    @Override
    public String toString() {
      return "(" + left + " " + sign + " " + right + ")";
    }
  }

  /** If the test is not 0, then the one, else the other. */
  record If(Expr test, Expr then, Expr otherwise) implements Expr {
    @Override
    public String toString() {
      return "(" + test + " ? " + then + " : " + otherwise + ")";
    }
  }

  /** What it computes. */
  static int value(Expr expr, Map<String, Integer> names) {
    if (expr instanceof Num num) return num.value();
    if (expr instanceof Var var) return names.get(var.name());
    if (expr instanceof If choice)
      return value(choice.test(), names) != 0
          ? value(choice.then(), names)
          : value(choice.otherwise(), names);
    Op op = (Op) expr;
    int left = value(op.left(), names);
    int right = value(op.right(), names);
    return switch (op.sign()) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "<" -> left < right ? 1 : 0;
      case "<=" -> left <= right ? 1 : 0;
      default -> throw new IllegalArgumentException("sign: got '" + op.sign() + "'");
    };
  }
}
