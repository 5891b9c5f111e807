// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's command prints what the README shows. */
class ReadmeTest {
  private static final Pattern SHOWN =
      Pattern.compile(
          "^```console\n\\$ java -jar target/mocking-demo\\.jar ([^\n]*)\n(.*?)^```$",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  @Test
  void the_command_prints_what_is_shown() throws Exception {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("README.md")));
    assertThat(shown.find()).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(shown.group(1).split(" "), Map.of(), both, both);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(shown.group(2));
  }

  @Test
  void links_lead_somewhere() throws Exception {
    for (String page : new String[] {"README.md", "LESSONS.md"}) {
      Matcher link = LINK.matcher(Files.readString(Path.of(page)));
      while (link.find()) assertThat(Path.of(link.group(1))).exists();
    }
  }
}
