// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

/** The README's commands print, and its Java does, what the README shows. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final String JAR = "java -jar target/property-testing-demo.jar";

  private static List<String> blocks(String language) throws Exception {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (block.find()) if (block.group(1).equals(language)) blocks.add(block.group(2));
    return blocks;
  }

  /** All but the census, which takes minutes, and whose times differ. */
  @Test
  void every_quick_command_prints_what_is_shown() throws Exception {
    int commands = 0;
    for (String block : blocks("console")) {
      String[] shown = block.split("\n", 2);
      String command = shown[0].replaceFirst("^\\$ ", "");
      if (command.equals(JAR)) continue;
      commands++;
      assertThat(printedBy(command)).as(command).isEqualTo(shown[1].stripTrailing());
    }
    assertThat(commands).isEqualTo(2);
  }

  private static String printedBy(String command) {
    assertThat(command).startsWith(JAR);
    List<String> args = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command.substring(JAR.length()));
    while (word.find()) args.add(word.group(1) == null ? word.group(2) : word.group(1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(args.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), both, both);
    return out.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  @Test
  void the_census_shows_each_animal_as_it_is_found_here() throws Exception {
    String census =
        blocks("console").stream()
            .filter(block -> block.startsWith("$ " + JAR + "\n"))
            .findFirst()
            .orElseThrow();
    List<String> rows = census.lines().filter(line -> line.matches("\\S+ +\\d+ pass .*")).toList();
    assertThat(rows)
        .extracting(row -> row.split(" ")[0])
        .isEqualTo(Zoo.ANIMALS.stream().map(Animal::name).toList());
    assertThat(rows).allMatch(row -> row.contains(" 20 of 20 "));
  }

  @Test
  void the_java_is_a_property_that_shrinks_as_it_says() throws Exception {
    String java = String.join("\n", blocks("java"));
    Class<?> properties = Sources.load(java);
    Matcher promise = Pattern.compile("// shrinks to (.*)").matcher(java);
    assertThat(promise.find()).isTrue();
    assertThat(Run.of(properties).counterexample()).hasToString(promise.group(1));
  }
}
