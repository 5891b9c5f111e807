// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** The length is drawn before the elements: a list of a hundred is to become one of one. */
public class LengthList {
  @Property
  void no_element_reaches_900(@ForAll("data") List<Integer> numbers) {
    assertThat(Collections.max(numbers)).isLessThan(900);
  }

  @Provide
  Arbitrary<List<Integer>> data() {
    return Arbitraries.integers()
        .between(1, 100)
        .flatMap(length -> Arbitraries.integers().between(0, 1000).list().ofSize(length));
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends LengthList {
    @Override
    @Provide
    Arbitrary<List<Integer>> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<Integer>> DATA =
        Generator.integers(1, 100)
            .flatMap(length -> Generator.integers(0, 1000).list(length, length));
  }
}
