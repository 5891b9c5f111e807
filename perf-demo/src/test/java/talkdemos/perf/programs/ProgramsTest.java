// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.printer.Printer;

class ProgramsTest {

  @Test
  void usage() throws Exception {
    Program fib = Program.named("fib");
    Program.Row row = fib.row("test");
    assertThat(row.call()).isEqualTo("(run 10)");
    assertThat(Engine.bytecode.start(fib, row).call()).isEqualTo(55L);
    assertThat(row.result()).isEqualTo("55");
  }

  static Stream<Arguments> everywhere() {
    return Program.NAMES.stream()
        .flatMap(name -> Arrays.stream(Engine.values()).map(engine -> Arguments.of(name, engine)))
        .filter(pair -> runs((String) pair.get()[0], (Engine) pair.get()[1]));
  }

  private static boolean runs(String name, Engine engine) {
    return switch (engine) {
      case bytecode, closure, kawa -> true;
      case lis -> Set.of("ack", "fib", "fibfp", "tak").contains(name);
      case boxed -> Boxed.PROGRAMS.containsKey(name);
      case unboxed -> Unboxed.PROGRAMS.containsKey(name);
    };
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void every_engine_computes_what_the_table_says(String name, Engine engine) throws Exception {
    Program program = Program.named(name);
    Program.Row row = program.row("test");
    Object result = engine.start(program, row).call();
    assertThat(engine.printed(result)).isEqualTo(row.result());
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_program_that_is_compiled_at_once_computes_the_same(String name) {
    Program program = Program.named(name);
    Lispy lispy = Lispy.builder().compileAfter(1).build();
    lispy.define("run", lispy.eval(program.library() + "\nrun"));
    Program.Row row = program.row("test");
    for (int turn = 0; turn < 2; turn++) {
      assertThat(Printer.write(lispy.eval(row.call()))).isEqualTo(row.result());
    }
  }

  static List<String> names() {
    return Program.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_program_has_a_row_for_each_use(String name) {
    Program program = Program.named(name);
    assertThat(List.of("test", "warm", "full"))
        .allSatisfy(row -> assertThat(program.row(row).arguments()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_program_says_what_it_shows_and_runs_by_itself(String name) {
    List<String> lines = Program.named(name).text().lines().toList();
    assertThat(lines.get(1)).startsWith("; " + name + ": ");
    assertThat(lines).contains("(include \"main.scm\")");
  }

  @Test
  void the_names_are_those_of_the_files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/programs"))) {
      Set<String> names = new TreeSet<>();
      files.map(file -> file.getFileName().toString().replace(".scm", "")).forEach(names::add);
      names.remove("main");
      assertThat(Program.NAMES).containsExactlyElementsOf(names);
    }
  }

  @Test
  void an_engine_says_what_it_cannot_run() {
    Program ctak = Program.named("ctak");
    assertThatThrownBy(() -> Engine.lis.start(ctak, ctak.row("test")))
        .hasMessage("lis does not run ctak: its language is smaller");
    assertThatThrownBy(() -> Engine.boxed.start(ctak, ctak.row("test")))
        .hasMessage("boxed does not run ctak: it is not written in Java");
  }

  @Test
  void a_wrong_result_is_an_error() {
    Prepared wrong = new Prepared("one on closure", Engine.closure, () -> 1L, "2");
    assertThatThrownBy(wrong::run).hasMessage("one on closure: got 1, expected 2");
  }

  @Test
  void what_is_not_there_is_said() {
    assertThatThrownBy(() -> Program.named("fob")).hasMessageContaining("'fob'; there are ack, ");
    assertThatThrownBy(() -> Program.named("fib").row("long"))
        .hasMessageContaining("fib.scm has no row 'long'");
  }
}
