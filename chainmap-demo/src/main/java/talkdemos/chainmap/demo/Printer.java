// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import com.google.gson.GsonBuilder;
import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Prints stories as text with a table for each scene, or as JSON. */
final class Printer {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream out;
  private final boolean colour;

  Printer(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Whether standard output is a terminal and nobody asked for no colour. */
  static boolean terminalWantsColour() {
    Console console = System.console();
    if (console == null || System.getenv("NO_COLOR") != null) return false;
    try { // from JDK 22 on, a console may be no terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  void json(List<Story> stories) {
    out.println(
        new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create()
            .toJson(stories));
  }

  void text(List<Story> stories) {
    for (int i = 0; i < stories.size(); i++) {
      if (i > 0) out.println();
      Story story = stories.get(i);
      out.println(styled(BOLD, story.story() + ": " + story.about()));
      story.scenes().forEach(this::text);
    }
  }

  private void text(Story.Scene scene) {
    out.println();
    out.println("  " + scene.happened());
    int names = width(scene.levels(), Story.Level::name);
    for (Story.Level level : scene.levels()) {
      String row = "    %d  %s  ".formatted(level.level(), padded(level.name(), names));
      out.println(styled(DIM, row) + level.holds());
    }
    int asked = width(scene.questions(), Story.Question::asked);
    int answers = width(scene.questions(), each -> String.valueOf(each.answer()));
    for (Story.Question question : scene.questions()) {
      String answer = padded(String.valueOf(question.answer()), answers);
      out.println(
          "  "
              + padded(question.asked(), asked)
              + " = "
              + styled(BOLD, answer)
              + "  "
              + question.why());
    }
  }

  private static <T> int width(List<T> rows, Function<T, String> cell) {
    return rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private String styled(String style, String text) {
    return colour ? style + text + PLAIN : text;
  }
}
