// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a new worker runs before its first job, as the first of each kind is slow. */
class WarmUp {
  @Test
  void passes() {
    assertThat(List.of("a")).containsExactly("a");
  }

  @Test
  void fails() {
    assertThat(1 + 1).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource("1, 2")
  void takes(int one, int other) {
    assertThat(one).isLessThan(other);
  }

  @Nested
  class Inside {
    @Test
    void passes() {
      assertThat("a").isNotEmpty();
    }
  }

  @Property(tries = 3)
  void holds(@ForAll int one, @ForAll List<String> some) {
    assertThat(some).isNotNull();
  }
}
