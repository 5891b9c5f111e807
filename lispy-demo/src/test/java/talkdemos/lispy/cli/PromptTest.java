// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkdemos.lispy.source.Source;

@Timeout(30)
class PromptTest {
  @TempDir Path folder;
  private Path history;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void historyFile() {
    history = folder.resolve("history");
  }

  private Streams streams() {
    return new Streams(InputStream.nullInputStream(), printed, printed, true);
  }

  private static Session session(Streams streams) {
    return session(Engine.closure, streams);
  }

  private static Session session(Engine engine, Streams streams) {
    return new Session(Engines.of(streams), engine, streams);
  }

  /** Types keys into a prompt of its own; answers what the session printed. */
  private String type(String keys) throws IOException {
    return type(Engine.closure, keys);
  }

  private String type(Engine engine, String keys) throws IOException {
    printed.reset();
    Streams streams = streams();
    try (Terminal terminal =
        new ExternalTerminal(
            "test",
            "ansi",
            new ByteArrayInputStream(keys.getBytes(UTF_8)),
            new ByteArrayOutputStream(),
            UTF_8)) {
      new Prompt(session(engine, streams), streams, history).run(terminal);
    }
    return printed.toString(UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void usage(Engine engine) throws IOException {
    assertThat(type(engine, "(+ 1 2)\r")).isEqualTo("3\n");
  }

  @ParameterizedTest
  @EnumSource
  void a_line_more_is_read_while_a_parenthesis_or_a_string_is_open(Engine engine)
      throws IOException {
    assertThat(type(engine, "(+ 1\r  2)\r\"a\rb\"\r(* 2 2)\r")).isEqualTo("3\n\"a\\nb\"\n4\n");
  }

  @Test
  void an_error_is_shown_with_its_place_and_the_prompt_goes_on() throws IOException {
    assertThat(type("(car '())\r(+ 1 1)\r"))
        .isEqualTo(
            "<prompt 1>:1:1: car: argument 1: expected a pair, got ()\n" + "  (car '())\n  ^\n2\n");
  }

  @ParameterizedTest
  @EnumSource
  void quit_ends_it_and_so_does_control_d(Engine engine) throws IOException {
    assertThat(type(engine, "1\r,quit\r2\r")).isEqualTo("1\n");
    assertThat(type(engine, "1\r\u00042\r")).isEqualTo("1\n");
  }

  @ParameterizedTest
  @EnumSource
  void tab_completes_bound_names_and_commands(Engine engine) throws IOException {
    assertThat(type(engine, "(define temperature 20)\r(+ temper\t(leng\t '(1 2)))\r,he\t\r"))
        .startsWith("22\n,tokens EXPR");
  }

  @Test
  void tab_completes_forms_files_engines_and_traced_procedures() throws IOException {
    assertThat(type("(case-lam\t((x) (call-with-curr\t(lambda (k) x))))\r")).startsWith("#<proc");
    assertThat(type("(define abacus 1)\r(list 'x `(1 ,abac\t))\r")).isEqualTo("(x (1 1))\n");
    Files.writeString(
        Files.createDirectories(folder.resolve("sub")).resolve("prog.scm"), "(display 42)");
    assertThat(type(",load " + folder + "/su\tpro\t\r")).isEqualTo("42\n");
    assertThat(type(",engine li\t\r(/ 7 2)\r")).endsWith("here.\n3.5\n");
    assertThat(type("(define (abacus) 1)\r,trace abac\t\r,untrace ab\t\r(abacus)\r"))
        .isEqualTo("1\n");
    assertThat(type(",doc char-upc\t\r")).startsWith("(char-upcase char)");
  }

  @Test
  void history_is_kept_from_one_run_to_the_next() throws IOException {
    assertThat(type("(+ 20\r22)\r")).isEqualTo("42\n");
    assertThat(Files.readString(history)).contains("(+ 20");
    assertThat(type("\u0010\r")).as("control-p, return").isEqualTo("42\n");
  }

  @ParameterizedTest
  @EnumSource
  void control_c_ends_the_running_expression_and_not_the_prompt(Engine engine) throws Exception {
    Session session = session(engine, streams());
    Thread evaluator = Thread.currentThread();
    Thread person =
        new Thread(
            () -> {
              while (printed.size() == 0) {
                Thread.onSpinWait();
              }
              evaluator.interrupt();
            });
    person.start();
    session.enter(new Source("<t>", "(define (loop) (loop)) (display 'started) (loop)"));
    person.join();
    assertThat(printed.toString(UTF_8)).containsPattern("^started<t>:1:\\d+: interrupted\n");
    assertThat(session.status()).isEqualTo(70);
    printed.reset();
    session.enter(new Source("<t>", "(+ 1 1)"));
    assertThat(printed.toString(UTF_8)).isEqualTo("2\n");
  }

  @ParameterizedTest
  @EnumSource
  void the_prompt_starts_a_line_of_its_own(Engine engine) throws IOException {
    assertThat(type(engine, "(display 1)\r(+ 1 1)\r")).isEqualTo("1\n2\n");
  }

  @Test
  void a_history_that_cannot_be_used_is_done_without() throws IOException {
    Files.write(history, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, '\n'});
    assertThat(type("(+ 1 1)\r"))
        .isEqualTo("lispy: going on without a history: cannot use " + history + "\n2\n");
    history = folder;
    assertThat(type("(+ 1 1)\r")).endsWith("cannot use " + folder + "\n2\n");
  }

  @ParameterizedTest
  @EnumSource
  void the_bracket_at_the_cursor_and_its_partner_are_marked(Engine engine) {
    Map<Integer, AttributedStyle> styles = new TreeMap<>();
    Brackets.mark(session(engine, streams()).tokens("(a \")\" (b))"), 11, styles);
    assertThat(styles).containsOnlyKeys(0, 10);
    styles.clear();
    Brackets.mark(session(engine, streams()).tokens("(a (b)"), 6, styles);
    assertThat(styles).containsOnlyKeys(3, 5);
    styles.clear();
    Brackets.mark(session(engine, streams()).tokens("a)"), 0, styles);
    assertThat(styles).containsOnlyKeys(1);
  }
}
