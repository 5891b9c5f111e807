// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** Elements are positions, so none can be left out without renumbering the others. */
public class Coupling {
  @Property
  void no_two_positions_hold_each_other(@ForAll("data") List<Integer> positions) {
    Assume.that(positions.stream().allMatch(position -> position < positions.size()));
    for (int i = 0; i < positions.size(); i++) {
      int j = positions.get(i);
      if (i != j) assertThat(positions.get(j)).isNotEqualTo(i);
    }
  }

  @Provide
  Arbitrary<List<Integer>> data() {
    return Arbitraries.integers().between(0, 10).list();
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends Coupling {
    @Override
    @Provide
    Arbitrary<List<Integer>> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<Integer>> DATA = Generator.integers(0, 10).list(0, 50);
  }
}
