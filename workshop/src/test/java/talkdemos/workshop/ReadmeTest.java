// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.workshop.exercise.Exercises;

/** What the README shows is what the workshop says; {@code ...} stands for any lines. */
class ReadmeTest {
  private static final Pattern SHOWN =
      Pattern.compile(
          "^\\$ echo (\\w+) \\| java -jar workshop/target/workshop\\.jar\n(.*?)^```$",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  private final Path readme = Path.of("README.md");

  @Test
  void the_session_is_a_session(@TempDir Path directory) throws Exception {
    Matcher shown = SHOWN.matcher(Files.readString(readme));
    assertThat(shown.find()).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true);
    byte[] keys = shown.group(1).getBytes(StandardCharsets.UTF_8);
    String work = directory.resolve("my-exercises").toString();
    Main.run(new String[] {"--work", work}, new ByteArrayInputStream(keys), both, both);
    String said =
        out.toString(StandardCharsets.UTF_8)
            .replace(work, "my-exercises")
            .replaceAll("Work in\\s+", "Work in "); // a long path begins a line
    List<String> lines = said.lines().map(ReadmeTest::comparable).toList();
    int from = 0;
    for (String line : shown.group(2).lines().map(ReadmeTest::comparable).toList()) {
      if (line.equals("...")) continue;
      int at = lines.subList(from, lines.size()).indexOf(line);
      assertThat(at).as("the line \"%s\" in%n%s", line, said).isNotNegative();
      from += at + 1;
    }
  }

  /** Without times, and with the bar of a terminal that has ASCII alone. */
  private static String comparable(String line) {
    return line.replaceAll("\\d+ ms", "# ms").replace('█', '#').replace('░', '-');
  }

  @Test
  void it_counts_the_exercises_as_they_are() throws Exception {
    assertThat(Files.readString(readme))
        .contains("] 0 of " + Exercises.bundled().all().size() + " done");
  }

  @Test
  void links_lead_somewhere() throws Exception {
    for (String page : new String[] {"README.md", "WRITING.md"}) {
      Matcher link = LINK.matcher(Files.readString(Path.of(page)));
      while (link.find()) assertThat(Path.of(link.group(1))).exists();
    }
  }
}
