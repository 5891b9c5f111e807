// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * No text makes the system fail with anything but a Lispy error. The texts are the same in every
 * build; Jazzer looks for others:
 *
 * <pre>{@code
 * mvn -Pfuzz -pl lispy-demo test-compile exec:exec@fuzz -Dfuzz.target=Reader -Dfuzz.seconds=150
 * }</pre>
 *
 * <p>where the target is Reader, Expander, Evaluator or Mutant. What fails is left in {@code
 * target/fuzz}; without a failure it says {@code Done}.
 */
@PropertyDefaults(tries = 150)
class FuzzTest {
  private static final Mutants MUTANTS = new Mutants();

  @Property(seed = "1")
  void any_text_can_be_read_or_refused(@ForAll("texts") String text) {
    ReaderTarget.run(text);
  }

  @Property(seed = "2")
  void any_text_can_be_expanded_or_refused(@ForAll("programs") String text) {
    ExpanderTarget.run(text);
  }

  @Property(seed = "3")
  void any_program_ends_with_a_value_or_a_lispy_error(@ForAll("programs") String text) {
    EvaluatorTarget.run(text);
  }

  @Property(seed = "4")
  void any_call_gives_a_value_or_a_lispy_error(@ForAll("calls") String text) {
    EvaluatorTarget.run(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return made(MUTANTS::text);
  }

  @Provide
  Arbitrary<String> programs() {
    return made(MUTANTS::program);
  }

  @Provide
  Arbitrary<String> calls() {
    return made(MUTANTS::call);
  }

  private static Arbitrary<String> made(Function<Choices, String> maker) {
    Arbitrary<List<Integer>> numbers =
        Arbitraries.integers()
            .between(0, 999_999)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases()
            .list()
            .ofSize(60);
    return numbers.map(list -> maker.apply(new Choices(list)));
  }
}
