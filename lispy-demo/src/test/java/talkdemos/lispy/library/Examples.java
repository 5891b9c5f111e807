// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import talkdemos.lispy.ports.FileAccess;

/** Tables of {@code expression => value} or {@code expression => error: message irritants}. */
final class Examples {
  private Examples() {}

  /** A test for each line; a line that begins with a space continues the one before. */
  static Stream<DynamicTest> of(String table) {
    return of(Bodies.of(FileAccess.none()), table);
  }

  static Stream<DynamicTest> of(Bodies bodies, String table) {
    List<String> lines = Arrays.asList(table.replaceAll("\n +", " ").split("\n"));
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith(";"))
        .map(
            line -> {
              String[] sides = line.split(" +=> +", 2);
              return DynamicTest.dynamicTest(
                  line, () -> assertThat(bodies.show(sides[0])).isEqualTo(sides[1].strip()));
            });
  }
}
