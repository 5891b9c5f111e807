// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** No list has three different elements: the three must be made simple without becoming equal. */
public class Distinct {
  @Property
  void a_list_has_two_different_elements_at_most(@ForAll("data") List<Integer> numbers) {
    assertThat(new HashSet<>(numbers)).hasSizeLessThan(3);
  }

  @Provide
  Arbitrary<List<Integer>> data() {
    return Arbitraries.integers().list();
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends Distinct {
    @Override
    @Provide
    Arbitrary<List<Integer>> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<Integer>> DATA =
        Generator.integers(Integer.MIN_VALUE, Integer.MAX_VALUE).list(0, 50);
  }
}
