// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** Each list is its own reverse: the least that is not has two different elements. */
public class Reverse {
  @Property
  void a_list_is_its_own_reverse(@ForAll("data") List<Integer> numbers) {
    List<Integer> reversed = new ArrayList<>(numbers);
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(numbers);
  }

  @Provide
  Arbitrary<List<Integer>> data() {
    return Arbitraries.integers().list();
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends Reverse {
    @Override
    @Provide
    Arbitrary<List<Integer>> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<Integer>> DATA =
        Generator.integers(Integer.MIN_VALUE, Integer.MAX_VALUE).list(0, 50);
  }
}
