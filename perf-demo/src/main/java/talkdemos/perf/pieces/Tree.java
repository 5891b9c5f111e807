// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

/**
 * Expressions of one variable, with one way to run them for each kind of dispatch.
 *
 * <p>The classes are abstract or final and not an interface's: see {@link DispatchBenchmark}.
 */
abstract sealed class Tree {
  static final int NUMBER = 0;
  static final int VARIABLE = 1;
  static final int PLUS = 2;
  static final int TIMES = 3;

  final int tag;

  private Tree(int tag) {
    this.tag = tag;
  }

  /** The value for this x. */
  abstract long execute(long x);

  abstract long accept(Visitor visitor, long x);

  /** The classic visitor, with the variable's value on the way. */
  interface Visitor {
    long number(Num tree, long x);

    long variable(Variable tree, long x);

    long plus(Plus tree, long x);

    long times(Times tree, long x);
  }

  static final class Num extends Tree {
    final long value;

    Num(long value) {
      super(NUMBER);
      this.value = value;
    }

    @Override
    long execute(long x) {
      return value;
    }

    @Override
    long accept(Visitor visitor, long x) {
      return visitor.number(this, x);
    }
  }

  static final class Variable extends Tree {
    Variable() {
      super(VARIABLE);
    }

    @Override
    long execute(long x) {
      return x;
    }

    @Override
    long accept(Visitor visitor, long x) {
      return visitor.variable(this, x);
    }
  }

  static final class Plus extends Tree {
    final Tree left;
    final Tree right;

    Plus(Tree left, Tree right) {
      super(PLUS);
      this.left = left;
      this.right = right;
    }

    @Override
    long execute(long x) {
      return left.execute(x) + right.execute(x);
    }

    @Override
    long accept(Visitor visitor, long x) {
      return visitor.plus(this, x);
    }
  }

  static final class Times extends Tree {
    final Tree left;
    final Tree right;

    Times(Tree left, Tree right) {
      super(TIMES);
      this.left = left;
      this.right = right;
    }

    @Override
    long execute(long x) {
      return left.execute(x) * right.execute(x);
    }

    @Override
    long accept(Visitor visitor, long x) {
      return visitor.times(this, x);
    }
  }

  /** 3 x x + 2 x + 7, whose value for 10 is 327. */
  static Tree polynomial() {
    Tree square = new Times(new Variable(), new Variable());
    return new Plus(
        new Plus(new Times(new Num(3), square), new Times(new Num(2), new Variable())), new Num(7));
  }
}
