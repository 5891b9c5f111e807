// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrappedTest {
  @Test
  void usage() {
    assertThat(Wrapped.lines("a long way to go", 6)).containsExactly("a long", "way to", "go");
  }

  @Test
  void paragraphs_are_filled_and_code_stays() {
    assertThat(
            Wrapped.markdown(
                "# Title\n\nOne line\nand another.\n- an item\n\n```java\nint  a;\n```\n", 40))
        .containsExactly("One line and another.", "- an item", "", "int  a;");
  }

  @Property
  void no_word_is_lost_and_no_line_is_longer_than_it_has_to_be(
      @ForAll("words") List<String> words, @ForAll @IntRange(min = 1, max = 30) int width) {
    List<String> lines = Wrapped.lines(String.join(" ", words), width);
    assertThat(String.join(" ", lines)).isEqualTo(String.join(" ", words));
    assertThat(lines).allMatch(line -> line.length() <= width || !line.contains(" "));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("a", "to", "three", "exercises", "incomprehensibilities")
        .list()
        .ofMaxSize(12);
  }
}
