// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {
  @TempDir Path folder;

  /** What a run of the command did. */
  record Run(int status, String out, String err) {}

  static Run lispy(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, false);
    return new Run(run(args, streams), out.toString(UTF_8), err.toString(UTF_8));
  }

  private static Run lis(String input, String... args) {
    return lispy(Engine.lis, input, args);
  }

  private static Run lispy(Engine engine, String input, String... args) {
    List<String> all = new ArrayList<>(List.of("--engine", engine.name()));
    all.addAll(List.of(args));
    return lispy(input, all.toArray(String[]::new));
  }

  private static int run(String[] args, Streams streams) {
    try {
      return Main.run(args, streams);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @ParameterizedTest
  @EnumSource
  void usage(Engine engine) {
    assertThat(lispy(engine, "", "-e", "(+ 1 2)")).isEqualTo(new Run(0, "3\n", ""));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_prints_what_the_program_prints_and_nothing_else(Engine engine) throws IOException {
    String file =
        file("double.scm", "(define (double n) (* n 2))\n(double 1)\n(display (double 21))");
    assertThat(lispy(engine, "", file)).isEqualTo(new Run(0, "42", ""));
  }

  @ParameterizedTest
  @EnumSource
  void files_and_then_expressions_share_their_definitions(Engine engine) throws IOException {
    String one = file("one.scm", "(define x 1)");
    String two = file("two.scm", "(define y (+ x 1))");
    assertThat(lispy(engine, "", "-e", "(list x y)", one, two))
        .isEqualTo(new Run(0, "(1 2)\n", ""));
  }

  @ParameterizedTest
  @EnumSource
  void a_pipe_prints_values_and_nothing_else(Engine engine) {
    String input = "(define x 3)\n\n(+ x\n   1)\n\"text\" 'name ; two on a line\n";
    assertThat(lispy(engine, input)).isEqualTo(new Run(0, "4\n\"text\"\nname\n", ""));
  }

  @Test
  void a_pipe_goes_on_after_an_error_and_ends_with_its_status() {
    Run run = lis("(foo)\n(+ 1 1)\n)\n(+ 2 2)\n");
    assertThat(run.out()).isEqualTo("2\n4\n");
    assertThat(run.err())
        .isEqualTo(
            """
            <stdin>:1:2: unknown name 'foo', define it first
              (foo)
               ^
            <stdin>:3:1: this ) closes nothing
              )
              ^
            """);
    assertThat(run.status()).isEqualTo(65);
  }

  @ParameterizedTest
  @EnumSource
  void a_pipe_that_ends_in_an_open_list_says_where_it_was_opened(Engine engine) {
    assertThat(lispy(engine, "(+ 1 1)\n(+ (* 2 3)\n"))
        .isEqualTo(
            new Run(
                65,
                "2\n",
                "<stdin>:2:1: this ( is never closed: got the end, expected )\n"
                    + "  (+ (* 2 3)\n  ^\n"));
  }

  @Test
  void an_error_in_a_file_shows_file_line_column_and_a_caret() throws IOException {
    String file = file("bad.scm", "(define (f x)\n\t(+ x (car x)))\n(display 1)\n(f 5)\n");
    assertThat(lis("", file))
        .isEqualTo(
            new Run(
                70,
                "1",
                file
                    + ":2:7: car: argument 1: got 5, expected a list that is not empty\n"
                    + "  \t(+ x (car x)))\n  \t     ^\n"));
  }

  @Test
  void text_that_cannot_be_read_runs_nothing() throws IOException {
    Run run = lis("", file("open.scm", "(display 1)\n(display 2"));
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("open.scm:2:1: this ( is never closed");
    assertThat(run.status()).isEqualTo(65);
  }

  @Test
  void deep_recursion_is_an_error_of_the_program() {
    Run run = lis("", "-e", "(define (f n) (+ 1 (f n))) (f 1)");
    assertThat(run.err()).startsWith("<expression>:1:28: recursion too deep");
    assertThat(run.status()).isEqualTo(70);
  }

  @ParameterizedTest
  @EnumSource
  void unreadable_files_are_named_with_the_reason(Engine engine) throws IOException {
    assertThat(lispy(engine, "", "nowhere.scm"))
        .isEqualTo(new Run(65, "", "lispy: nowhere.scm: there is no such file\n"));
    assertThat(lispy(engine, "", folder.toString()))
        .isEqualTo(new Run(65, "", "lispy: " + folder + ": a folder, expected a file\n"));
    Path latin = Files.write(folder.resolve("latin.scm"), new byte[] {'"', (byte) 0xE9, '"'});
    assertThat(lispy(engine, "", latin.toString()))
        .isEqualTo(new Run(65, "", "lispy: " + latin + ": not a text in UTF-8\n"));
  }

  @ParameterizedTest
  @EnumSource
  void a_script_may_start_with_a_shebang_and_a_byte_order_mark(Engine engine) throws IOException {
    assertThat(lispy(engine, "", file("script.scm", "\uFEFF#!/usr/bin/env lispy\n(display 1)")))
        .isEqualTo(new Run(0, "1", ""));
  }

  @ParameterizedTest
  @EnumSource
  void what_follows_two_dashes_is_for_the_program(Engine engine) throws IOException {
    String file = file("args.scm", "(write (command-line))");
    assertThat(lispy(engine, "", file, "--", "-e", "--", "x").out())
        .isEqualTo("(\"" + file + "\" \"-e\" \"--\" \"x\")");
  }

  @Test
  void the_caret_stands_under_its_character_whatever_is_before_it() {
    assertThat(lis("", "-e", "(list \"日本語\" \"e\u0301\" (carr 1))").err())
        .endsWith("  (list \"日本語\" \"e\u0301\" (carr 1))\n" + " ".repeat(22) + "^\n");
    assertThat(lis("", "-e", "(list \"\u001b[2J\" (carr 1))").err())
        .endsWith("  (list \"\\x1b;[2J\" (carr 1))\n" + " ".repeat(20) + "^\n");
    String padding = "x".repeat(200);
    assertThat(lis("", "-e", "(list '" + padding + " (carr 1) '" + padding + ")").err())
        .endsWith(
            "  ..."
                + "x".repeat(48)
                + " (carr 1) '"
                + "x".repeat(41)
                + "...\n"
                + " ".repeat(55)
                + "^\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_long_expression_from_a_pipe_is_read_in_time(Engine engine) {
    String list = "(define xs '(\n" + "(1 \"(\")\n".repeat(20_000) + "))\n(length xs)\n";
    assertThat(lispy(engine, list)).isEqualTo(new Run(0, "20000\n", ""));
  }

  @ParameterizedTest
  @EnumSource
  void commands_go_on_until_the_parentheses_close(Engine engine) {
    assertThat(lispy(engine, ",tokens (a\n b)\n").out())
        .isEqualTo("1:9\t(\n1:10\ta\n2:2\tb\n2:3\t)\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_pipe_may_begin_like_a_script(Engine engine) {
    assertThat(lispy(engine, "\uFEFF#!/usr/bin/env lispy\n(+ 1 2)\n"))
        .isEqualTo(new Run(0, "3\n", ""));
  }

  @Test
  void an_output_that_cannot_be_written_ends_the_program() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    String program = "(define (loop) (display 1) (loop)) (loop)";
    Streams streams = new Streams(InputStream.nullInputStream(), full, err, false);
    assertThat(run(new String[] {"-e", program}, streams)).isEqualTo(74);
    assertThat(err.toString(UTF_8))
        .isEqualTo("lispy: the output cannot be written: No space left on device\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--bad, Unknown option: '--bad'",
    "--svg, --svg needs --ast",
    "--root-on-top, --root-on-top needs --ast",
    "--engine lis --sandbox, --sandbox needs --engine closure",
    "--engine lis -I x, -I needs --engine closure",
    "--engine lis --core, --core needs --engine closure",
    "--engine closure --pipe, --pipe needs --engine lis",
    "--tokens --expand, 'got --tokens and --expand, expected one'",
    "-e, Missing required parameter for option '--eval' (EXPR)",
  })
  void a_wrong_command_line_gets_one_line_and_status_2(String options, String problem) {
    assertThat(lispy("", options.split(" ")))
        .isEqualTo(new Run(2, "", "lispy: " + problem + "; see lispy --help\n"));
  }

  @ParameterizedTest
  @EnumSource
  void tokens_are_listed_with_line_and_column(Engine engine) {
    assertThat(lispy(engine, "(a\n  \"b c\" 'd) ; e", "--tokens").out())
        .isEqualTo("1:1\t(\n1:2\ta\n2:3\t\"b c\"\n2:9\t'\n2:10\td\n2:11\t)\n");
  }

  @ParameterizedTest
  @EnumSource
  void trees_are_drawn_either_way_up_and_as_svg(Engine engine) {
    String program = "(* n 2)";
    assertThat(lispy(engine, program, "--ast").out())
        .isEqualTo("'*'  'n'  2\n └────┼───┘\n      │\n     [ ]\n");
    assertThat(lispy(engine, "", "-e", program, "--ast", "--root-on-top").out())
        .isEqualTo("     [ ]\n      │\n ┌────┼───┐\n'*'  'n'  2\n");
    assertThat(lispy(engine, program, "--ast", "--svg", "-").out())
        .startsWith("<svg ")
        .contains("'n'");
  }

  @ParameterizedTest
  @EnumSource
  void only_one_expression_fits_into_an_svg(Engine engine) {
    Run run = lispy(engine, "(a) (b)", "--ast", "--svg");
    assertThat(run)
        .isEqualTo(new Run(2, "", "lispy: --svg draws one expression, got 2; see lispy --help\n"));
  }

  @Test
  void the_pipe_operator_is_off_unless_asked_for() {
    String program = "(define (double n) (* n 2)) (define (add1 n) (+ n 1)) (5|>double |> add1)";
    assertThat(lispy("", "--pipe", "-e", program).out()).isEqualTo("11\n");
    assertThat(lis("", "-e", program).err()).contains("unknown name '5|>double'");
  }

  @Test
  void the_full_language_runs_by_default() throws IOException {
    String file = file("count.scm", "(import (scheme base) (scheme write)) (display (square 12))");
    assertThat(lispy("", file)).isEqualTo(new Run(0, "144", ""));
    assertThat(lispy("(+ 1 2)\n(list 1\n 'b)\n(exit 3)\n4"))
        .isEqualTo(new Run(3, "3\n(1 b)\n", ""));
    assertThat(lispy("", file("exit.scm", "(display 1) (exit 7)"))).isEqualTo(new Run(7, "1", ""));
    assertThat(lispy("", "--ast", "-e", "#(a)").out()).isEqualTo("#(a)\n");
    assertThat(lispy("", "-e", "(f)").err())
        .isEqualTo("<expression>:1:1: unbound variable: f\n  (f)\n  ^\n");
    assertThat(lispy("", "-e", "(define (f n) (if (= n 0) 0 (+ 1 (f (- n 1)))))(f 200000)").out())
        .isEqualTo("200000\n");
  }

  @Test
  void a_library_imported_at_a_prompt_stays_imported() {
    assertThat(lispy("(import (srfi 158))\n(generator->list (generator 1 2))\n").out())
        .isEqualTo("(1 2)\n");
    assertThat(lispy("", "-e", "(import (srfi 158))", "-e", "(generator? 1)").err())
        .contains("unbound variable: generator?");
    assertThat(lispy("", "-e", "(import (srfi 8))", "-e", "(receive x (values 1 2) x)").out())
        .isEqualTo("(1 2)\n");
  }

  @Test
  void a_directive_on_the_first_line_is_no_shebang() throws IOException {
    assertThat(lispy("", file("fold.scm", "#!fold-case\n(WRITE 'A)")).out()).isEqualTo("a");
  }

  @Test
  void folders_of_libraries_need_no_engine() throws IOException {
    Path library = Files.createDirectories(folder.resolve("my")).resolve("own.sld");
    Files.writeString(
        library,
        "(define-library (my own) (import (scheme base)) (export one) (begin (define one 1)))");
    assertThat(lispy("", "-I", folder.toString(), "-e", "(import (my own))", "-e", "one"))
        .isEqualTo(new Run(0, "1\n", ""));
  }

  @Test
  void tokens_come_before_the_error_that_ends_them() {
    assertThat(lispy("", "--tokens", "-e", "(a #\\zork 1)"))
        .isEqualTo(
            new Run(
                65,
                "1:1\t(\n1:2\ta\n",
                "<expression>:1:4: got #\\zork, expected a character, a name such as #\\space,"
                    + " or its code such as #\\x3bb\n  (a #\\zork 1)\n     ^\n"));
    Run open = lispy("", "--tokens", "-e", "(a");
    assertThat(open.out()).isEqualTo("1:1\t(\n1:2\ta\n");
    assertThat(open.err()).startsWith("<expression>:1:1: this ( is never closed");
    assertThat(open.status()).isEqualTo(65);
  }

  @Test
  void stages_after_the_reader_are_printed_and_nothing_is_run() throws IOException {
    String program =
        file(
            "or.scm",
            """
            (import (scheme base) (scheme write))
            (define-syntax my-or
              (syntax-rules () ((_ a b) (let ((t a)) (if t t b)))))
            (define t 5)
            (display (my-or #f t))
            """);
    assertThat(lispy("", "--expand", program))
        .isEqualTo(
            new Run(
                0,
                """
                (import (scheme base) (scheme write))
                (define t 5)
                (display (let ((t.1 #f)) (if t.1 t.1 t)))
                """,
                ""));
    assertThat(lispy("", "--core", "-e", "(lambda (x) (set! x (car x)) y)").out())
        .isEqualTo(
            """
            (lambda (x) (seq (set-local x (call (global car) (local x))) (global y)))
            """);
    assertThat(lispy("", "--expand", "-e", "(if)").status()).isEqualTo(70);
  }

  @Test
  void a_sandbox_has_no_files() throws IOException {
    String program = "(file-exists? \"" + file("x.scm", "") + "\")";
    assertThat(lispy("", "-e", program).out()).isEqualTo("#t\n");
    Run run = lispy("", "--sandbox", "-e", program);
    assertThat(run.status()).isEqualTo(70);
    assertThat(run.err()).contains("not allowed");
  }

  @Test
  void help_and_version_are_on_the_standard_output() {
    String help = lispy("", "--help").out();
    assertThat(help).startsWith("Usage: lispy [OPTION...] [FILE...]");
    assertThat(CommandLine.known().getOptions()).isNotEmpty();
    for (Option option : CommandLine.known().getOptions()) {
      assertThat(help).contains(option.hasLongOpt() ? "--" + option.getLongOpt() : option.getOpt());
    }
    assertThat(lispy("", "--version").out()).matches("lispy \\S+ on Java \\S+\n");
  }

  @Test
  void the_engine_tells_what_it_compiles_and_what_not() {
    String loop = "(define (count n) (if (= n 0) 0 (count (- n 1)))) (count 5000)";
    assertThat(lispy("", "--engine-log", "-e", loop).err())
        .matches("lispy: compiled count of <expression>:1:1: [\\d,]+ bytes\n");
    String long_ =
        "(define (f x) (list "
            + "(vector x (car (list x)))".repeat(400)
            + ")) (do ((i 0 (+ i 1)))"
            + " ((= i 1100)) (f i))";
    assertThat(lispy("", "--engine-log", "-e", long_).err())
        .contains("given up f of <expression>:1:1: it is longer than the JIT compiles: ");
  }

  @Test
  void commands_work_in_a_pipe_too() {
    String input = "(define (adder n) (lambda (x) (+ x n)))\n(define add1 (adder 1))\n";
    Run run = lis(input + ",env add1\n,tokens (a)\n,nonsense\n,quit\n(+ 1 1)\n");
    assertThat(run.out())
        .startsWith("level 0\n  n = 1\nlevel 1\n  add1 = #<procedure add1>\n  adder = ")
        .contains("level 2, the standard procedures\n  * + - / ")
        .endsWith("4:9\t(\n4:10\ta\n4:11\t)\n");
    assertThat(run.err())
        .startsWith(
            "unknown command ,nonsense, expected one of ,tokens ,ast ,expand ,core ,bytecode ")
        .endsWith(" ,help ,quit\n");
    assertThat(run.status()).isEqualTo(2);
  }
}
