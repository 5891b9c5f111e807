// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/** What was removed is no longer there: not so for elements that are there twice. */
public class Deletion {
  /** A list and the position of what is removed. */
  public record Data(List<Integer> list, int index) {
    @Override
    public String toString() {
      return "(" + list + ", " + index + ")";
    }
  }

  @Property
  void what_was_removed_is_gone(@ForAll("data") Data data) {
    Assume.that(data.index < data.list.size());
    Integer element = data.list.get(data.index);
    List<Integer> rest = new ArrayList<>(data.list);
    rest.remove(element);
    assertThat(rest).doesNotContain(element);
  }

  @Provide
  Arbitrary<Data> data() {
    return Combinators.combine(Arbitraries.integers().list(), Arbitraries.integers().between(0, 10))
        .as(Data::new);
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends Deletion {
    @Override
    @Provide
    Arbitrary<Data> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<Data> DATA =
        source ->
            new Data(
                source.list(Generator.integers(Integer.MIN_VALUE, Integer.MAX_VALUE), 0, 50),
                source.integer(0, 10));
  }
}
