// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import talkdemos.lispy.source.ProgramException;

/** Arithmetic inside arithmetic gives the same on every engine, whatever the numbers are. */
class ArithmeticPropertyTest {
  private final Lispy nodes = Rung.CLOSURE.builder().build();
  private final Lispy compiled = Rung.BYTECODE.builder().build();

  @Property(tries = 400)
  void a_formula_has_one_value_for_the_same_numbers(
      @ForAll("formulas") String formula, @ForAll("rows") List<List<String>> rows) {
    String definition = "(define (f a b c) " + formula + ")";
    nodes.eval(definition);
    compiled.eval(definition);
    for (List<String> row : rows) {
      String call = "(let ((x (f " + String.join(" ", row) + "))) (list x (exact? x)))";
      assertThat(result(compiled, call)).as(call).isEqualTo(result(nodes, call));
    }
  }

  private static String result(Lispy lispy, String program) {
    try {
      return lispy.eval(program).toString();
    } catch (ProgramException e) {
      return e.getMessage();
    }
  }

  @Provide
  Arbitrary<String> formulas() {
    Arbitrary<String> comparison =
        Combinators.combine(Arbitraries.of("<", ">", "<=", ">=", "="), terms(2), terms(3))
            .as("(if (%s %s %s) 1 0)"::formatted);
    return Arbitraries.oneOf(terms(3), terms(4), comparison);
  }

  private Arbitrary<String> terms(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of("a", "b", "c")),
            Tuple.of(2, numbers()),
            Tuple.of(1, Arbitraries.of("(abs a)", "(car '(5))", "(quotient b c)")));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> operation =
        Combinators.combine(Arbitraries.of("+", "-", "*"), terms(depth - 1), terms(depth - 1))
            .as("(%s %s %s)"::formatted);
    return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(4, operation));
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<List<String>> same =
        Arbitraries.of(fixnums(), flonums()).flatMap(kind -> kind.list().ofSize(3));
    return Arbitraries.oneOf(same, numbers().list().ofSize(3)).list().ofMinSize(3).ofMaxSize(6);
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.oneOf(fixnums(), flonums(), Arbitraries.of("1/3", "1+2i", "'x", "1e400"));
  }

  private static Arbitrary<String> fixnums() {
    Arbitrary<Long> near = Arbitraries.longs().between(-3, 3);
    Arbitrary<Long> roots = Arbitraries.longs().between(3_037_000_490L, 3_037_000_510L);
    Arbitrary<Long> ends = Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1);
    return Arbitraries.oneOf(near, roots, ends, Arbitraries.longs()).map(n -> Long.toString(n));
  }

  private static Arbitrary<String> flonums() {
    return Arbitraries.oneOf(
        Arbitraries.of("0.0", "-0.0", "+inf.0", "-inf.0", "+nan.0", "1e308", "5e-324", "0.1"),
        Arbitraries.integers().between(-9, 9).map(n -> n + ".5"));
  }
}
