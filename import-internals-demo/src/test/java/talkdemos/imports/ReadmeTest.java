// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README's commands print what the README shows: the same lines in the same order, but for
 * numbers, which differ by JDK and by run. A line {@code ...} stands for any lines.
 */
class ReadmeTest {
  private static final Pattern SHOWN =
      Pattern.compile(
          "^```console\n\\$ java -jar target/import-internals-demo\\.jar ?([^\n]*)\n(.*?)^```$",
          Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void every_command_prints_what_is_shown() throws Exception {
    int commands = 0;
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("README.md")));
    while (shown.find()) {
      commands++;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream both = new PrintStream(out, true);
      String[] arguments = shown.group(1).isEmpty() ? new String[0] : shown.group(1).split(" ");
      Main.run(arguments, InputStream.nullInputStream(), both, both);
      inThatOrder(shown.group(2), out.toString(StandardCharsets.UTF_8));
    }
    assertThat(commands).isEqualTo(3);
  }

  private static void inThatOrder(String wanted, String printed) {
    List<String> lines = printed.lines().map(ReadmeTest::withoutNumbers).toList();
    int from = 0;
    for (String line : wanted.lines().map(ReadmeTest::withoutNumbers).toList()) {
      if (line.equals("...")) continue;
      int at = lines.subList(from, lines.size()).indexOf(line);
      assertThat(at).as("the line \"%s\" in%n%s", line, printed).isNotNegative();
      from += at + 1;
    }
  }

  private static String withoutNumbers(String line) {
    return line.replaceAll("\\d[\\d.,]*", "#").replaceAll("\\s+", " ").strip();
  }
}
