// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** Lists of lists hold ten elements at most: many short lists are to become a single one. */
public class NestedLists {
  @Property
  void ten_elements_at_most_in_all(@ForAll("data") List<List<Integer>> lists) {
    assertThat(lists.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(10);
  }

  @Provide
  Arbitrary<List<List<Integer>>> data() {
    return Arbitraries.just(0).list().list();
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends NestedLists {
    @Override
    @Provide
    Arbitrary<List<List<Integer>>> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<List<Integer>>> DATA =
        Generator.of(0).list(0, 50).list(0, 50);
  }
}
