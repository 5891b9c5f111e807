package exercise.parser;

import java.util.List;
import talkdemos.lispy.source.Place;

/** What tokens become: a tree, each node of which knows where it stands. */
sealed interface Expression {
  /** Where it stands in the text. */
  Place place();

  /** A name, a number or a string, as it is written. */
  record Atom(String text, Place place) implements Expression {
    @Override
    public String toString() {
      return text;
    }
  }

  /** What stands between parentheses; its place goes from the first of them to the last. */
  record Form(List<Expression> items, Place place) implements Expression {
    @Override
    public String toString() {
      return "(" + String.join(" ", items.stream().map(Expression::toString).toList()) + ")";
    }
  }
}
