// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/**
 * The corpus: programs that say what they expect, run by every engine.
 *
 * <p>What stands between an expression and the next one may say what the first does: {@code ; =>
 * value} as {@code write} prints it, {@code ; error: part of the message}, {@code ; prints text}
 * with {@code \n} for a line break, {@code \s} for a blank and {@code \\} for a backslash. Where it
 * says nothing the expression must not fail, and must not print. The expressions of a file share an
 * interpreter.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/scheme");
  private static final Pattern EXPECTATION =
      Pattern.compile("; (=>|error:|prints)(.*)$", Pattern.MULTILINE);

  /** What runs a program. */
  interface Engine {
    /**
     * Starts a fresh interpreter.
     *
     * @param out takes what is printed
     * @return runs a text and gives its last value as {@code write} prints it; throws a {@link
     *     LispyException} if the text fails
     */
    Function<Source, String> start(Consumer<String> out);
  }

  @TestFactory
  Stream<DynamicContainer> lis_does_what_the_corpus_says() {
    return containers(CORPUS.resolve("lis"), CorpusTest::lis, true);
  }

  /**
   * What the engines have in common: the language, not the messages, nor how much stack there is.
   */
  @TestFactory
  Stream<DynamicContainer> closure_does_what_the_corpus_says() {
    return containers(CORPUS.resolve("lis"), CorpusTest::closure, false)
        .filter(container -> !container.getDisplayName().contains("only"));
  }

  private static Function<Source, String> closure(Consumer<String> out) {
    StringWriter printed = new StringWriter();
    Lispy lispy = Lispy.builder().out(printed).build();
    return source -> {
      String[] last = {""};
      try {
        lispy.run(source, value -> last[0] = talkdemos.lispy.printer.Printer.write(value));
      } finally {
        out.accept(printed.toString());
        printed.getBuffer().setLength(0);
      }
      return last[0];
    };
  }

  private static Function<Source, String> lis(Consumer<String> out) {
    Interpreter interpreter = new Interpreter(new Lis(), Standard.scope(out, List.of("corpus")));
    return source -> Printer.write(interpreter.run(source));
  }

  // ---------------------------------------------------------------- files -> tests

  private static Stream<DynamicContainer> containers(Path folder, Engine engine, boolean messages) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".scm"))
          .sorted()
          .map(
              file ->
                  DynamicContainer.dynamicContainer(file.toString(), tests(file, engine, messages)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<DynamicTest> tests(Path file, Engine engine, boolean messages) {
    StringBuilder out = new StringBuilder();
    Function<Source, String> interpreter = engine.start(out::append);
    return assertions(file).stream()
        .map(x -> DynamicTest.dynamicTest(x.name(), () -> x.check(interpreter, out, messages)));
  }

  private static List<Assertion> assertions(Path file) {
    Source source = new Source(file.getFileName().toString(), read(file));
    List<Place> places = outermost(source);
    List<Assertion> assertions = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      boolean last = i == places.size() - 1;
      int next = last ? source.text().length() : places.get(i + 1).start();
      String comments = source.text().substring(place.end(), next);
      Source expression = new Source(source.name(), place.text(), place.line());
      assertions.add(new Assertion(expression, comments));
    }
    return assertions;
  }

  private static List<Place> outermost(Source source) {
    List<Place> places = new ArrayList<>();
    Place start = null;
    int depth = 0;
    for (Token token : new Lis().tokenize(source)) {
      start = start == null ? token.place() : start;
      depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
      if (depth == 0 && !token.text().equals("'")) {
        places.add(start.to(token.place()));
        start = null;
      }
    }
    return places;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---------------------------------------------------------------- one expression

  private record Assertion(Source source, String comments) {
    String name() {
      String line = source.text().lines().findFirst().orElse("");
      return "%s:%d %s".formatted(source.name(), source.firstLine(), line);
    }

    void check(Function<Source, String> interpreter, StringBuilder out, boolean messages) {
      out.setLength(0);
      List<String> error = expected("error:");
      try {
        String value = interpreter.apply(source);
        assertThat(error).as("%s: got %s, expected an error", name(), value).isEmpty();
        expected("=>").forEach(x -> assertThat(value).as(name()).isEqualTo(x));
      } catch (LispyException e) {
        assertThat(error).as("%s: got %s", name(), e.report()).hasSize(1);
        assertThat(e.getMessage()).as(name()).contains(messages ? error.get(0) : ":");
      }
      assertThat(out.toString()).as("output of " + name()).isEqualTo(printed());
    }

    private String printed() {
      return Pattern.compile("\\\\(.)")
          .matcher(String.join("", expected("prints")))
          .replaceAll(
              escape ->
                  switch (escape.group(1)) {
                    case "n" -> "\n";
                    case "s" -> " ";
                    default -> "\\\\";
                  });
    }

    private List<String> expected(String kind) {
      return EXPECTATION
          .matcher(comments)
          .results()
          .filter(comment -> comment.group(1).equals(kind))
          .map(comment -> comment.group(2).strip())
          .toList();
    }
  }
}
