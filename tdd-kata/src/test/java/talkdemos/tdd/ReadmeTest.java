// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's commands print what the README shows. */
class ReadmeTest {
  private static final Pattern SHOWN =
      Pattern.compile(
          "^```console\n\\$ java -jar target/tdd-kata\\.jar ((?:list|replay|mutants)[^\n]*)\n(.*?)^```$",
          Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void every_command_that_reads_katas_prints_what_is_shown() throws Exception {
    int commands = 0;
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("README.md")));
    while (shown.find()) {
      commands++;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream both = new PrintStream(out, true);
      Main.run(shown.group(1).split(" "), InputStream.nullInputStream(), both, both);
      assertThat(out.toString(StandardCharsets.UTF_8)).as(shown.group(1)).isEqualTo(shown.group(2));
    }
    assertThat(commands).isEqualTo(2);
  }
}
