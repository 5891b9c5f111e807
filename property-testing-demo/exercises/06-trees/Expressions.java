package exercise.trees;

import talkdemos.propertytesting.choices.Source;

/** Makes expressions. */
final class Expressions {
  private Expressions() {}

  /** An expression of 1 to so many nodes; its numbers are from 0 to 9. */
  static Expr tree(Source source, int most) {
    // gap: a leaf, a negation or a sum, of no more nodes than may be spent
    if (most == 1 || source.weighted(0.1)) return new Expr.Num(source.integer(0, 9));
    if (most == 2 || source.weighted(0.2))
      return new Expr.Neg(source.draw(inner -> tree(inner, most - 1)));
    int left = source.integer(1, most - 2);
    return new Expr.Sum(
        source.draw(inner -> tree(inner, left)),
        source.draw(inner -> tree(inner, most - 1 - left)));
    //| Expr number = new Expr.Num(source.integer(0, 9));
    //| return source.bool() ? number : new Expr.Neg(tree(source, most - 1));
    // end of gap
  }
}
