// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.source.Source;

/**
 * The report, section by section: programs of assertions in Scheme (SRFI 64) under {@code
 * src/test/resources/scheme/r7rs}, a test each. A program prints a line for each assertion that
 * fails and one that counts.
 */
class ConformanceTest {
  private static final Pattern COUNTS = Pattern.compile("(?m)^(.*): (\\d+) passed, 0 failed$");

  private static final Path SUITE = Path.of("src/test/resources/scheme/r7rs");

  @TestFactory
  Stream<DynamicTest> every_section_holds() throws IOException {
    List<Path> sections = sections();
    return Stream.of(Rung.values())
        .flatMap(
            rung ->
                sections.stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                file.getFileName() + " on " + rung, () -> check(file, rung))));
  }

  private static void check(Path file, Rung rung) throws IOException {
    String out = output(file, rung);
    assertThat(out).matches("(?s).*: [1-9]\\d* passed, 0 failed\\s*").doesNotContain("FAIL");
    Matcher counts = COUNTS.matcher(out.strip());
    assertThat(counts.find()).isTrue();
    String row = "| %s | %s | %s |".formatted(counts.group(1), counts.group(2), counts.group(2));
    assertThat(Files.readString(Path.of("README.md"))).as("the table of the page").contains(row);
  }

  private static String output(Path file, Rung rung) throws IOException {
    StringWriter out = new StringWriter();
    Lispy lispy = rung.builder().out(out).files(FileAccess.all()).build();
    lispy.run(new Source(file.toString(), Files.readString(file)), value -> {});
    return out.toString();
  }

  @Test
  void there_are_sections() throws IOException {
    assertThat(sections()).isNotEmpty();
  }

  private static List<Path> sections() throws IOException {
    try (Stream<Path> files = Files.list(SUITE)) {
      return files.filter(file -> file.toString().endsWith(".scm")).sorted().toList();
    }
  }
}
