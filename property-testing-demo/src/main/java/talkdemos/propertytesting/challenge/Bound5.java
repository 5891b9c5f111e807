// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/**
 * Five lists of 16-bit numbers, none of which sums to 256 or more; their sum is below 1280, were it
 * not for overflow. All sums wrap at 16 bits.
 */
public class Bound5 {
  /** The five lists. */
  public record Five(List<List<Short>> lists) {
    @Override
    public String toString() {
      return lists.stream().map(List::toString).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  @Property
  void the_sum_is_bounded(@ForAll("data") Five five) {
    assertThat(sum(five.lists.stream().flatMap(List::stream))).isLessThan((short) (5 * 256));
  }

  static short sum(Stream<Short> numbers) {
    return (short) numbers.mapToInt(Short::intValue).sum();
  }

  @Provide
  Arbitrary<Five> data() {
    Arbitrary<List<Short>> small =
        Arbitraries.shorts().list().filter(list -> sum(list.stream()) < 256);
    return Combinators.combine(small, small, small, small, small)
        .as((a, b, c, d, e) -> new Five(List.of(a, b, c, d, e)));
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends Bound5 {
    @Override
    @Provide
    Arbitrary<Five> data() {
      return Choices.arbitrary(DATA);
    }

    private static final Generator<List<Short>> SMALL =
        Generator.integers(Short.MIN_VALUE, Short.MAX_VALUE)
            .map(Integer::shortValue)
            .list(0, 50)
            .filter(list -> sum(list.stream()) < 256);

    private static final Generator<Five> DATA = SMALL.list(5, 5).map(Five::new);
  }
}
