// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** Lists of lists have no more than four different elements: five lists are to become one. */
public class LargeUnionList {
  @Property
  void four_different_elements_at_most_in_all(@ForAll("data") List<List<Integer>> lists) {
    Set<Integer> union = new HashSet<>();
    lists.forEach(union::addAll);
    assertThat(union).hasSizeLessThanOrEqualTo(4);
  }

  @Provide
  Arbitrary<List<List<Integer>>> data() {
    return Arbitraries.integers().list().list();
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends LargeUnionList {
    @Override
    @Provide
    Arbitrary<List<List<Integer>>> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<List<Integer>>> DATA =
        Generator.integers(Integer.MIN_VALUE, Integer.MAX_VALUE).list(0, 50).list(0, 50);
  }
}
