// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnpickedTest {
  private static final String LINE = "Picked up JAVA_TOOL_OPTIONS: -Xlog\n";

  @Example
  void usage() throws IOException {
    assertThat(passed(LINE + "openjdk version\n" + LINE)).isEqualTo("openjdk version\n");
  }

  @Example
  void a_prompt_is_seen_before_its_line_ends() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    Unpicked unpicked = new Unpicked(to);
    unpicked.write("Name: ".getBytes(StandardCharsets.UTF_8));

    assertThat(to).hasToString("Name: ");
  }

  @Property(tries = 200)
  void all_else_passes_unchanged(@ForAll("lines") List<String> lines) throws IOException {
    String all = String.join("", lines);
    assertThat(passed(all)).isEqualTo(all.replace(LINE, ""));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            LINE, "\n", "Picked up\n", "a Picked up\n", "Picked up JAVA_TOOL_OPTIONS\n", "é\n")
        .list()
        .ofMaxSize(8)
        .flatMap(lines -> Arbitraries.of("", "Pick", "end").map(last -> append(lines, last)));
  }

  private static List<String> append(List<String> lines, String last) {
    return java.util.stream.Stream.concat(lines.stream(), java.util.stream.Stream.of(last))
        .toList();
  }

  private static String passed(String text) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (Unpicked unpicked = new Unpicked(to)) {
      unpicked.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return to.toString(StandardCharsets.UTF_8);
  }
}
