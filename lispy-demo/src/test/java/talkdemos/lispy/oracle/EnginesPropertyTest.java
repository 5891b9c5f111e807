// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * Every engine does what the oracle says, wherever the stack moves to the heap; and rung 0 what the
 * others do, in its language. A failure shows the program, as short as jqwik could make it, and the
 * engine.
 *
 * <p>{@code -Djqwik.tries.default=100000} makes it try that many programs; the default takes a few
 * seconds.
 */
class EnginesPropertyTest {
  private static final int STEPS = 100_000;

  @Example
  void usage() {
    String program = "(display (call/cc (lambda (k) (+ 1 (k 2))))) (car 5)";
    String expected = "2error: car: argument 1: expected a pair, got 5";
    assertThat(Engine.oracle(program, STEPS)).isEqualTo(expected);
    for (Engine engine : Engine.SCHEME) {
      assertThat(engine.run().apply(program)).isEqualTo(expected);
    }
  }

  @Example
  void the_negation_of_a_constant_can_be_compiled() {
    for (Engine engine : Engine.SCHEME) {
      assertThat(engine.run().apply("(define (f) (if (not #f) 1 2)) (f) (f) (f) (f) (f)"))
          .isEqualTo("=> 1");
    }
  }

  @Example
  void the_prelude_can_be_compiled_at_any_depth() {
    String program =
        """
        (define (f n)
          (if (= n 0)
              ((vector-ref (vector (lambda () (length (list-tabulate 3 -)))) 0))
              (+ 1 (f (- n 1)))))
        (f %d)""";
    for (int depth = 0; depth < 8; depth++) {
      String text = program.formatted(depth);
      String expected = "=> " + (depth + 3);
      for (Engine engine : Engine.SCHEME) {
        Duration limit = Duration.ofSeconds(20);
        assertThat(assertTimeoutPreemptively(limit, () -> engine.run().apply(text)))
            .isEqualTo(expected);
      }
    }
  }

  @Property
  void every_engine_does_what_the_oracle_does(
      @ForAll("schemePrograms") String program, @ForAll("schemeEngines") Engine engine) {
    assertThat(comparable(engine.run().apply(program))).isEqualTo(comparable(oracle(program)));
  }

  @Property
  void rung_0_and_the_others_do_what_the_oracle_does(
      @ForAll("lisPrograms") String program, @ForAll("lisEngines") Engine engine) {
    String outcome = withoutMessage(engine.run().apply(program));
    assertThat(outcome).isEqualTo(withoutMessage(oracle(program)));
  }

  private static String oracle(String program) {
    try {
      return Engine.oracle(program, STEPS);
    } catch (Oracle.TooLong e) {
      Assume.that(false);
      throw e;
    }
  }

  /** A set! of a variable without a value may fail before or after its expression is evaluated. */
  private static String comparable(String outcome) {
    return outcome.replaceAll("(?s)error: (set!: )?unbound variable: .*", "error: unbound");
  }

  private static String withoutMessage(String outcome) {
    return outcome.replaceAll("(?s)error: .*", "error");
  }

  @Provide
  static Arbitrary<Engine> schemeEngines() {
    return Arbitraries.of(Engine.SCHEME);
  }

  @Provide
  static Arbitrary<Engine> lisEngines() {
    return Arbitraries.of(Engine.LIS);
  }

  @Provide
  static Arbitrary<String> schemePrograms() {
    return numbers(150).map(Programs::scheme);
  }

  @Provide
  static Arbitrary<String> lisPrograms() {
    return numbers(100).map(Programs::lis);
  }

  private static Arbitrary<List<Integer>> numbers(int most) {
    return Arbitraries.integers()
        .between(0, 9999)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
