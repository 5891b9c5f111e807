// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.verify.Judge;
import talkdemos.workshop.verify.Prover;

/** The exercise that WRITING.md shows is one. */
class WritingTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(java|hocon)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void the_exercise_on_the_page_is_proved(@TempDir Path set) throws Exception {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("WRITING.md")));
    while (block.find()) blocks.add(block.group(2));
    assertThat(blocks).hasSize(3);
    Path folder = Files.createDirectories(set.resolve("mine/lists/01-reverse"));
    Files.writeString(folder.resolve("README.md"), "# Turned around\n\nTurn it around.\n");
    Files.writeString(folder.resolve("Reversed.java"), blocks.get(0));
    Files.writeString(folder.resolve("ReversedTest.java"), blocks.get(1));
    Files.writeString(folder.resolve("exercise.conf"), blocks.get(2));
    try (Judge judge = new Judge()) {
      assertThat(new Prover(judge).prove(Exercises.in(set.resolve("mine")).whole().all().get(0)))
          .hasToString("Proof[name=lists/01-reverse, reason=]");
    }
  }
}
