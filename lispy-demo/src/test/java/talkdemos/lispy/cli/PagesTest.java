// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages show is what happens: their transcripts are run, their links lead somewhere. */
class PagesTest {
  private static final List<String> PAGES = List.of("README.md", "pipe.md");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private record Step(String input, String output) {}

  @TestFactory
  Stream<DynamicTest> commands_print_what_the_page_says() {
    return PAGES.stream()
        .flatMap(page -> steps(page, "console", "$ ").stream())
        .map(step -> DynamicTest.dynamicTest(step.input, () -> runCommand(step)));
  }

  private static void runCommand(Step step) {
    String[] sides = step.input.split(" \\| ./lispy", 2);
    boolean piped = step.input.startsWith("echo '");
    String input = piped ? words(sides[0]).get(1) + "\n" : "";
    String command = piped ? sides[1] : step.input.substring("./lispy".length());
    MainTest.Run run = MainTest.lispy(input, words(command).toArray(String[]::new));
    assertThat(run.out() + run.err()).isEqualTo(step.output);
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
        .toList();
  }

  @Test
  void the_prompt_answers_as_in_the_readme() {
    List<Step> steps = steps("README.md", "lispy", "lispy> ");
    assertThat(steps).hasSizeGreaterThan(4);
    StringBuilder expected = new StringBuilder();
    StringBuilder input = new StringBuilder();
    for (Step step : steps) {
      input.append(step.input).append('\n');
      expected.append(step.output);
    }
    MainTest.Run run = MainTest.lispy(input.toString());
    assertThat(run.out() + run.err()).isEqualTo(expected.toString());
  }

  @Test
  void links_to_files_lead_to_files() throws IOException {
    for (String page : PAGES) {
      List<String> targets =
          Pattern.compile("\\]\\(([^)]*)\\)")
              .matcher(Files.readString(Path.of(page)))
              .results()
              .map((MatchResult link) -> link.group(1))
              .filter(target -> !target.startsWith("http"))
              .toList();
      assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(Path.of(target)).exists());
    }
  }

  /** The steps of a page's blocks of a kind: a line with a prompt, and what is printed after it. */
  private static List<Step> steps(String page, String kind, String prompt) {
    List<Step> steps = new ArrayList<>();
    boolean inside = false;
    for (String line : lines(page)) {
      if (line.startsWith("```")) {
        inside = line.equals("```" + kind);
      } else if (inside && line.startsWith(prompt)) {
        steps.add(new Step(line.substring(prompt.length()), ""));
      } else if (inside) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.input, last.output + line + "\n"));
      }
    }
    assertThat(steps).as("steps of " + page).isNotEmpty();
    return steps;
  }

  private static List<String> lines(String page) {
    try {
      return Files.readAllLines(Path.of(page));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
