// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.source.Source;

/** Every program in {@code examples} prints exactly what stands in the {@code .out} beside it. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("examples");

  /** Runs a program on an engine; answers what it prints. */
  private interface Engine {
    String outputOf(Path program) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> every_example_prints_its_expected_output_on_lis() throws IOException {
    return tests(ExamplesTest::lis);
  }

  @TestFactory
  Stream<DynamicTest> every_example_prints_its_expected_output_on_closure() throws IOException {
    return tests(program -> scheme(program, Rung.CLOSURE));
  }

  @TestFactory
  Stream<DynamicTest> every_example_prints_its_expected_output_on_bytecode() throws IOException {
    return tests(program -> scheme(program, Rung.BYTECODE));
  }

  @TestFactory
  Stream<DynamicTest> every_example_prints_its_expected_output_on_both() throws IOException {
    return tests(program -> scheme(program, Rung.TIERED));
  }

  private static Stream<DynamicTest> tests(Engine engine) throws IOException {
    return examples(".scm").stream()
        .map(program -> DynamicTest.dynamicTest(program.toString(), () -> check(program, engine)));
  }

  private static void check(Path program, Engine engine) throws IOException {
    Path expected = Path.of(program.toString().replaceFirst("\\.scm$", ".out"));
    assertThat(expected).as("the expected output of %s", program).exists();
    assertThat(engine.outputOf(program)).isEqualTo(Files.readString(expected));
  }

  /** Rung 0 recurses on the Java stack, so it gets as much of that as the command gives it. */
  private static String lis(Path program) throws IOException {
    StringBuilder out = new StringBuilder();
    var scope = Standard.scope(out::append, List.of(program.toString()));
    Source source = new Source(program.toString(), Files.readString(program));
    FutureTask<String> run =
        new FutureTask<>(
            () -> {
              new Interpreter(new Lis(), scope).run(source);
              return out.toString();
            });
    new Thread(null, run, "lis", 512L << 20).start();
    try {
      return run.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static String scheme(Path program, Rung rung) throws IOException {
    StringWriter out = new StringWriter();
    Source source = new Source(program.toString(), Files.readString(program));
    rung.builder().out(out).build().run(source, value -> {});
    return out.toString();
  }

  @Test
  void there_are_examples_and_no_output_without_a_program() throws IOException {
    assertThat(examples(".scm")).hasSizeGreaterThanOrEqualTo(10);
    assertThat(examples(".out")).hasSameSizeAs(examples(".scm"));
  }

  @Test
  void every_example_starts_by_saying_what_it_shows() throws IOException {
    for (Path program : examples(".scm")) {
      long lines = Files.readAllLines(program).stream().takeWhile(x -> x.startsWith("; ")).count();
      assertThat(lines).as("comment lines at the top of %s", program).isBetween(2L, 5L);
    }
  }

  private static List<Path> examples(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
