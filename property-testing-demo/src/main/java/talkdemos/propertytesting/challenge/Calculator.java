// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Expressions without a division by the number zero can be evaluated: not where a divisor comes to
 * zero. The parts of an expression are expressions.
 */
public class Calculator {
  /** An expression. */
  public sealed interface Expression {
    int value();

    boolean dividesByTheNumberZero();
  }

  /** A number. */
  public record Number(int value) implements Expression {
    @Override
    public boolean dividesByTheNumberZero() {
      return false;
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** A sum. */
  public record Sum(Expression left, Expression right) implements Expression {
    @Override
    public int value() {
      return left.value() + right.value();
    }

    @Override
    public boolean dividesByTheNumberZero() {
      return left.dividesByTheNumberZero() || right.dividesByTheNumberZero();
    }

    @Override
    public String toString() {
      return "(+ " + left + " " + right + ")";
    }
  }

  /** A quotient. */
  public record Quotient(Expression left, Expression right) implements Expression {
    @Override
    public int value() {
      return left.value() / right.value();
    }

    @Override
    public boolean dividesByTheNumberZero() {
      return right.equals(new Number(0))
          || left.dividesByTheNumberZero()
          || right.dividesByTheNumberZero();
    }

    @Override
    public String toString() {
      return "(/ " + left + " " + right + ")";
    }
  }

  @Property
  void an_expression_has_a_value(@ForAll("expressions") Expression expression) {
    Assume.that(!expression.dividesByTheNumberZero());
    assertThatCode(expression::value).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return Arbitraries.lazyOf(
        () -> Arbitraries.integers().map(Number::new),
        () -> Arbitraries.integers().map(Number::new), // twice, or there would be no end
        () -> Combinators.combine(expressions(), expressions()).as(Sum::new),
        () -> Combinators.combine(expressions(), expressions()).as(Quotient::new));
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends Calculator {
    @Override
    @Provide
    Arbitrary<Expression> expressions() {
      return Choices.arbitrary(EXPRESSION);
    }

    private static final Generator<Expression> EXPRESSION = ByChoices::expression;

    private static Expression expression(Source source) {
      if (source.weighted(0.5)) {
        return source.bool()
            ? new Quotient(source.draw(EXPRESSION), source.draw(EXPRESSION))
            : new Sum(source.draw(EXPRESSION), source.draw(EXPRESSION));
      }
      return new Number(source.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
  }
}
