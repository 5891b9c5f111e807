package exercise.trees;

/** An expression. */
sealed interface Expr {
  /** A number; a leaf. */
  record Num(int value) implements Expr {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  record Neg(Expr of) implements Expr {
    @Override
    public String toString() {
      return "-" + of;
    }
  }

  record Sum(Expr left, Expr right) implements Expr {
    @Override
    public String toString() {
      return "(" + left + "+" + right + ")";
    }
  }

  /** How many expressions it is made of, with itself. */
  default int nodes() {
    if (this instanceof Neg neg) return 1 + neg.of().nodes();
    if (this instanceof Sum sum) return 1 + sum.left().nodes() + sum.right().nodes();
    return 1;
  }
}
