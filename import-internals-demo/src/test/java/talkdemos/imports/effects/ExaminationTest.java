// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

class ExaminationTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static Scratch scratch;
  private static Path classes;

  @BeforeAll
  static void compile() {
    scratch = Scratch.create();
    String file = scratch.path().resolve("written").toString();
    classes =
        scratch.compile(
            "Busy",
            """
            class Busy {
              static java.io.RandomAccessFile kept;
              static {
                try {
                  System.out.println("hello\\tworld");
                  System.err.println("careful");
                  java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "text");
                  kept = new java.io.RandomAccessFile("%s", "r");
                  Thread thread = new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }, "for ever");
                  thread.start();
                  System.setProperty("busy.property", "set");
                  Runtime.getRuntime().addShutdownHook(new Thread(() -> {}, "a hook"));
                  Helper.help();
                } catch (java.io.IOException failure) {
                  throw new java.io.UncheckedIOException(failure);
                }
              }
            }
            class Helper {
              static int helped = Integer.parseInt("1");
              static void help() {}
            }
            class Quiet {
              static int x = Integer.parseInt("1");
            }
            class Fails {
              static int x = 1 / Integer.parseInt("0");
            }
            class Exits {
              static { System.exit(3); }
            }
            class Halts {
              static { Runtime.getRuntime().halt(5); }
            }
            class Waits {
              static { waits(); }
              static void waits() { while (true) java.util.concurrent.locks.LockSupport.park(); }
            }
            class Orphan extends Helper {}
            """
                .formatted(file, file));
  }

  @AfterAll
  static void delete() {
    scratch.close();
  }

  @Test
  void usage() {
    Examination seen = examine("Quiet", LIMIT);
    assertThat(seen.outcome()).isEqualTo(Outcome.INITIALISED);
    assertThat(seen.classes().own()).containsExactly("Quiet");
    assertThat(seen.classes().initialised()).containsExactly("Quiet");
    assertThat(seen.effects()).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    seen.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("Quiet on " + Jdk.running() + ": initialised in ")
        .contains("  of yours     Quiet\n")
        .contains("No effects were seen.");
  }

  @Test
  void what_an_initialiser_did_is_seen() {
    Examination seen = examine("Busy", LIMIT);
    assertThat(seen.outcome()).isEqualTo(Outcome.INITIALISED);
    assertThat(seen.classes().own()).containsExactlyInAnyOrder("Busy", "Helper");
    assertThat(seen.classes().initialised()).containsExactly("Busy", "Helper");
    String file = scratch.path().resolve("written").toString();
    assertThat(seen.effects())
        .extracting(Effect::kind, Effect::what, Effect::where)
        .contains(
            tuple("prints", "hello\tworld", ""),
            tuple("prints error", "careful", ""),
            tuple("writes file", file, "Busy.<clinit>:7"),
            tuple(
                "leaves thread",
                "for ever (no daemon: the JVM does not end before it)",
                "Busy.<clinit>:10"),
            tuple("adds shutdown hook", "a hook", ""),
            tuple("sets property", "busy.property=set", ""));
    if (Files.isDirectory(Path.of("/proc/self/fd")))
      assertThat(seen.effects()).contains(new Effect("leaves open", file, ""));
    assertThat(seen.effects())
        .extracting(Effect::kind, Effect::what)
        .doesNotContain(tuple("starts thread", "for ever")); // it is told once
  }

  @Test
  void a_failing_initialiser_is_told_with_its_line() {
    Examination seen = examine("Fails", LIMIT);
    assertThat(seen.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(seen.fine()).isFalse();
    assertThat(seen.details())
        .containsExactly(
            "java.lang.ArithmeticException: / by zero", "at Fails.<clinit>(Busy.java:27)");
  }

  @Test
  void an_initialiser_that_ends_the_jvm_is_told_where_if_it_is_by_exit() {
    Examination exited = examine("Exits", LIMIT);
    assertThat(exited.outcome()).isEqualTo(Outcome.EXITED);
    assertThat(exited.details()).contains("at Exits.<clinit>(Busy.java:30)");
    Examination halted = examine("Halts", LIMIT);
    assertThat(halted.outcome()).isEqualTo(Outcome.EXITED);
    assertThat(halted.details()).containsExactly("with status 5");
  }

  @Test
  void an_initialiser_that_does_not_end_is_told_with_where_it_is() {
    Examination seen = examine("Waits", Duration.ofSeconds(2));
    assertThat(seen.outcome()).isEqualTo(Outcome.STUCK);
    assertThat(seen.details())
        .contains("at Waits.waits(Busy.java:37)", "at Waits.<clinit>(Busy.java:36)");
  }

  @Test
  void classes_that_are_not_there_or_cannot_be_loaded_are_refused() throws Exception {
    assertThatThrownBy(() -> examine("demo.None", LIMIT))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "no class \"demo.None\" on the class path [%s]: expected a name such as demo.Main, or"
                + " demo.Outer$Inner",
            classes);
    assertThatThrownBy(() -> examine("demo.quiet", LIMIT))
        .hasMessageEndingWith(": expected perhaps Quiet");
    Path alone = scratch.folder("alone");
    Files.copy(classes.resolve("Orphan.class"), alone.resolve("Orphan.class"));
    assertThatThrownBy(() -> Examination.of(Jdk.running(), List.of(alone), "Orphan", LIMIT))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "class Orphan cannot be loaded by %s: java.lang.NoClassDefFoundError: Helper",
            Jdk.running());
  }

  private static Examination examine(String className, Duration limit) {
    return Examination.of(Jdk.running(), List.of(classes), className, limit);
  }
}
