package exercise.thereandback;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import talkdemos.propertytesting.zoo.RunLength;

/** The property of a run-length coding. */
final class ThereAndBack {
  private ThereAndBack() {}

  /** The texts on which the property is tried. */
  static Arbitrary<String> texts() {
    // gap: texts that a careless coding does not survive
    Arbitrary<Character> character = Arbitraries.of('a', 'b', 'c', ' ', '0', '7', '\\');
    Arbitrary<Integer> length = Arbitraries.of(1, 1, 2, 3, 12);
    return Combinators.combine(character, length)
        .as((one, times) -> String.valueOf(one).repeat(times))
        .list()
        .ofMaxSize(4)
        .map(runs -> String.join("", runs));
    //| return Arbitraries.strings().alpha();
    // end of gap
  }

  /** Throws an AssertionError if the coding does something wrong with this text. */
  static void check(RunLength.Coding coding, String text) {
    // gap: what must hold for every text
    String code = coding.encode(text);
    assertThat(coding.decode(code)).isEqualTo(text);
    if (text.chars().noneMatch(c -> c == '\\' || c >= '0' && c <= '9'))
      assertThat(code).hasSizeLessThanOrEqualTo(text.length());
    //| assertThat(coding.encode(text)).isNotNull();
    // end of gap
  }
}
