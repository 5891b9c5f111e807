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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Scope;
import talkdemos.lispy.lis.Standard;
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
    ChainScope standard = Standard.scope(streams::print, List.of());
    Scope scope = standard.child(List.of(), List.of());
    return new Session(new LisLanguage(new Interpreter(new Lis(), scope)), streams);
  }

  /** Types keys into a prompt of its own; answers what the session printed. */
  private String type(String keys) throws IOException {
    printed.reset();
    Streams streams = streams();
    try (Terminal terminal =
        new ExternalTerminal(
            "test",
            "ansi",
            new ByteArrayInputStream(keys.getBytes(UTF_8)),
            new ByteArrayOutputStream(),
            UTF_8)) {
      new Prompt(session(streams), streams, history).run(terminal);
    }
    return printed.toString(UTF_8);
  }

  @Test
  void usage() throws IOException {
    assertThat(type("(+ 1 2)\r")).isEqualTo("3\n");
  }

  @Test
  void a_line_more_is_read_while_a_parenthesis_or_a_string_is_open() throws IOException {
    assertThat(type("(+ 1\r  2)\r\"a\rb\"\r(* 2 2)\r")).isEqualTo("3\n\"a\\nb\"\n4\n");
  }

  @Test
  void an_error_is_shown_with_its_place_and_the_prompt_goes_on() throws IOException {
    assertThat(type("(car '())\r(+ 1 1)\r"))
        .isEqualTo(
            "<prompt 1>:1:1: car: argument 1: got (), expected a list that is not empty\n"
                + "  (car '())\n  ^\n2\n");
  }

  @Test
  void quit_ends_it_and_so_does_control_d() throws IOException {
    assertThat(type("1\r,quit\r2\r")).isEqualTo("1\n");
    assertThat(type("1\r\u00042\r")).isEqualTo("1\n");
  }

  @Test
  void tab_completes_bound_names_and_commands() throws IOException {
    assertThat(type("(define temperature 20)\r(+ temper\t(leng\t'(1 2)))\r,he\t\r"))
        .startsWith("22\n,tokens EXPR");
  }

  @Test
  void history_is_kept_from_one_run_to_the_next() throws IOException {
    assertThat(type("(+ 20\r22)\r")).isEqualTo("42\n");
    assertThat(Files.readString(history)).contains("(+ 20");
    assertThat(type("\u0010\r")).as("control-p, return").isEqualTo("42\n");
  }

  @Test
  void control_c_ends_the_running_expression_and_not_the_prompt() throws Exception {
    Session session = session(streams());
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

  @Test
  void the_prompt_starts_a_line_of_its_own() throws IOException {
    assertThat(type("(display 1)\r(+ 1 1)\r")).isEqualTo("1\n2\n");
  }

  @Test
  void a_history_that_cannot_be_used_is_done_without() throws IOException {
    Files.write(history, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, '\n'});
    assertThat(type("(+ 1 1)\r"))
        .isEqualTo("lispy: going on without a history: cannot use " + history + "\n2\n");
    history = folder;
    assertThat(type("(+ 1 1)\r")).endsWith("cannot use " + folder + "\n2\n");
  }

  @Test
  void the_bracket_at_the_cursor_and_its_partner_are_marked() {
    Map<Integer, AttributedStyle> styles = new TreeMap<>();
    Brackets.mark(session(streams()).tokens("(a \")\" (b))"), 11, styles);
    assertThat(styles).containsOnlyKeys(0, 10);
    styles.clear();
    Brackets.mark(session(streams()).tokens("(a (b)"), 6, styles);
    assertThat(styles).containsOnlyKeys(3, 5);
    styles.clear();
    Brackets.mark(session(streams()).tokens("a)"), 0, styles);
    assertThat(styles).containsOnlyKeys(1);
  }
}
