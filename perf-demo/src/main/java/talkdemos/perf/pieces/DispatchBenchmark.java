// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.lang.invoke.MethodHandle;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * An interpreter asks every node what it is before it can do it, and the ways to ask differ less
 * than the step to not asking at all. Generated code wins because the compiler sees the whole
 * expression at once, not because its instructions are cleverer.
 *
 * <p>Trap avoided: the tree is a field and x changes, so that the compiler cannot fold the tree
 * into a constant; only the handle of {@code constantHandle} is static final, and its twin in a
 * field shows what that alone is worth.
 *
 * <p>Expected: generated code fastest, handles close to it; virtual calls and the visitor half as
 * much again; switch and ladder, which are one recursive method each, several times that.
 */
public class DispatchBenchmark extends Timed {
  private static final MethodHandle CONSTANT = Compiled.handle(Tree.polynomial());

  private final Tree tree = Tree.polynomial();
  private final MethodHandle handle = Compiled.handle(tree);
  private final LongUnaryOperator generated = Compiled.generated(tree);
  private final Tree.Visitor visitor = new Evaluator();
  private long x = 9;

  private long x() {
    return x = 10 + (x + 1) % 10;
  }

  /** Starts again with x = 10. */
  DispatchBenchmark fresh() {
    x = 9;
    return this;
  }

  /** A switch on an int in the node. */
  @Benchmark
  public long switchOnTag() {
    return switched(tree, x());
  }

  private static long switched(Tree tree, long x) {
    return switch (tree.tag) {
      case Tree.NUMBER -> ((Tree.Num) tree).value;
      case Tree.VARIABLE -> x;
      case Tree.PLUS -> {
        Tree.Plus plus = (Tree.Plus) tree;
        yield switched(plus.left, x) + switched(plus.right, x);
      }
      default -> {
        Tree.Times times = (Tree.Times) tree;
        yield switched(times.left, x) * switched(times.right, x);
      }
    };
  }

  /** One instanceof after the other. */
  @Benchmark
  public long instanceofLadder() {
    return laddered(tree, x());
  }

  private static long laddered(Tree tree, long x) {
    if (tree instanceof Tree.Num number) return number.value;
    if (tree instanceof Tree.Variable) return x;
    if (tree instanceof Tree.Plus plus) return laddered(plus.left, x) + laddered(plus.right, x);
    Tree.Times times = (Tree.Times) tree;
    return laddered(times.left, x) * laddered(times.right, x);
  }

  /** A method of the node. */
  @Benchmark
  public long virtualExecute() {
    return tree.execute(x());
  }

  /** A visitor: two calls for each node. */
  @Benchmark
  public long visitor() {
    return tree.accept(visitor, x());
  }

  private static final class Evaluator implements Tree.Visitor {
    @Override
    public long number(Tree.Num tree, long x) {
      return tree.value;
    }

    @Override
    public long variable(Tree.Variable tree, long x) {
      return x;
    }

    @Override
    public long plus(Tree.Plus tree, long x) {
      return tree.left.accept(this, x) + tree.right.accept(this, x);
    }

    @Override
    public long times(Tree.Times tree, long x) {
      return tree.left.accept(this, x) * tree.right.accept(this, x);
    }
  }

  /** Method handles made from the tree, in a field. */
  @Benchmark
  public long handleInField() throws Throwable {
    return (long) handle.invokeExact(x());
  }

  /** The same, static final. */
  @Benchmark
  public long constantHandle() throws Throwable {
    return (long) CONSTANT.invokeExact(x());
  }

  /** A class made for this tree. */
  @Benchmark
  public long generatedCode() {
    return generated.applyAsLong(x());
  }
}
