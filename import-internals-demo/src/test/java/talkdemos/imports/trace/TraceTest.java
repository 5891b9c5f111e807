// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.trace.Step.End;
import talkdemos.imports.trace.Step.Kind;

/** Small programs whose imports are known; each is traced in a JVM of its own. */
class TraceTest {
  private static Scratch scratch;
  private static Path classes;

  @BeforeAll
  static void compile() {
    scratch = Scratch.create();
    Path source =
        scratch.write(
            "src/App.java",
            """
            package acme;
            interface Greets { String HI = Slow.text("hi"); default void greet() {} }
            class Base {
              static {
                Slow.nap(15);
                Runnable made = () -> {};
              } // the return has a line of its own
            }
            class App extends Base implements Greets {
              static final String NAME = Slow.text("app");
              public static void main(String[] args) throws Exception {
                Calls.nothing();
                Slow.nap(60);
                try { new Throws(); } catch (ExceptionInInitializerError e) { Slow.nap(1); }
                System.out.println("args " + args.length);
                System.exit(args.length);
              }
            }
            class Slow {
              static { nap(25); }
              static String text(String of) { return of + of.length(); }
              static void nap(int millis) {
                try { Thread.sleep(millis); } catch (InterruptedException e) { }
              }
            }
            class Calls {
              static final Slow SLOW = new Slow();
              static void nothing() { Slow.nap(40); }
            }
            class Throws {
              static { Slow.nap(10); if (true) throw new IllegalStateException("no"); }
            }
            """);
    classes = scratch.compile("classes", List.of(source));
  }

  @AfterAll
  static void delete() {
    scratch.close();
  }

  private static Trace trace(String name, boolean main, String classPath, String... arguments) {
    return trace(name, main, classPath, true, arguments);
  }

  private static Trace trace(
      String name, boolean main, String classPath, boolean witness, String... arguments) {
    return Tracing.run(
        new Request(
            Jdk.running(),
            name,
            main,
            List.of(arguments),
            classPath,
            "",
            witness,
            Duration.ofSeconds(30),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream()));
  }

  private static List<Step> all(Trace trace) {
    List<Step> steps = new ArrayList<>();
    trace.threads().forEach(thread -> thread.walk(steps::add));
    return steps;
  }

  private static Step step(Trace trace, Kind kind, String name) {
    return all(trace).stream()
        .filter(step -> step.kind() == kind && step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " of " + name + " in " + trace));
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream()
        .filter(step -> !step.ofJdk())
        .map(step -> step.kind() + " " + step.name())
        .toList();
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  @Test
  void usage() {
    Trace trace = trace("acme.App", true, classes.toString(), "one");

    assertThat(trace.finished().status()).isEqualTo(1);
    Step load = step(trace, Kind.LOAD, "acme.App");
    assertThat(load.loader()).isEqualTo("app");
    assertThat(load.source().text()).isEqualTo("file:" + classes + "/");
    assertThat(names(load.children()))
        .containsExactlyInAnyOrder("LOAD acme.Base", "LOAD acme.Greets");
    assertThat(step(trace, Kind.LOAD, "acme.Base").askedBy()).isEqualTo("superclass of acme.App");
    assertThat(step(trace, Kind.LOAD, "acme.Slow").askedBy()).contains("acme.", "App.java:");

    Step init = step(trace, Kind.INIT, "acme.App");
    assertThat(names(init.children())).contains("INIT acme.Base", "INIT acme.Greets");
    assertThat(init.how()).isEqualTo(End.OBSERVED);
    assertThat(millis(init.cumulative())).isGreaterThanOrEqualTo(15 + 25);
    assertThat(millis(init.self())).isLessThan(millis(init.cumulative()) - 30);
    assertThat(step(trace, Kind.INIT, "acme.Slow").how()).isEqualTo(End.OBSERVED);
    assertThat(step(trace, Kind.INIT, "acme.Base").how()).isEqualTo(End.OBSERVED);
    assertThat(millis(step(trace, Kind.INIT, "acme.Slow").self())).isGreaterThanOrEqualTo(25);
    everyStepFitsIntoItsParent(trace);
    assertThat(TraceText.of(trace, false, 0))
        .contains("load acme.App from " + classes + "/ by app");
  }

  @Test
  void what_a_class_does_after_its_initialiser_is_not_counted_as_the_initialisers() {
    Trace trace = trace("acme.App", true, classes.toString());
    Step calls = step(trace, Kind.INIT, "acme.Calls");

    assertThat(calls.how()).isEqualTo(End.OBSERVED);
    assertThat(calls.askedBy()).startsWith("acme.App (App.java:12");
    long next = step(trace, Kind.LOAD, "acme.Throws").begin();
    assertThat(millis(next - calls.end())).as("two naps follow").isGreaterThanOrEqualTo(40 + 60);
    assertThat(step(trace, Kind.INIT, "acme.Throws").how()).isEqualTo(End.THREW);
    assertThat(millis(step(trace, Kind.INIT, "acme.Throws").cumulative()))
        .isGreaterThanOrEqualTo(10);
    assertThat(TraceText.of(trace, false, 0)).contains("init acme.Throws, which threw");
  }

  @Test
  void without_the_agent_ends_are_inferred_and_are_upper_bounds() {
    Trace trace = trace("acme.App", true, classes.toString(), false);
    Step slow = step(trace, Kind.INIT, "acme.Slow");

    assertThat(slow.how()).isEqualTo(End.INFERRED);
    assertThat(millis(slow.cumulative())).isGreaterThanOrEqualTo(25);
    assertThat(names(List.of(slow))).containsExactly("INIT acme.Slow");
    assertThat(TraceText.of(trace, false, 0)).contains("<=").contains("the log has none");
    everyStepFitsIntoItsParent(trace);
  }

  @Test
  void one_class_is_imported_and_loaders_are_asked_from_the_top_down() {
    Trace trace = trace("acme.Base", false, "gone.jar" + File.pathSeparator + classes);

    assertThat(names(trace.threads().get(0).children()))
        .startsWith("LOAD acme.Base", "VERIFY acme.Base", "INIT acme.Base");
    assertThat(
            trace.delegation().get(0).answers().stream()
                .map(answer -> answer.loader() + " " + answer.said()))
        .containsExactly(
            "app not found",
            "app asks first",
            "platform asks first",
            "boot not found",
            "platform not found",
            "app not found",
            "app found");
    assertThat(trace.delegation())
        .anySatisfy(
            asked -> {
              assertThat(asked.name()).isEqualTo("acme.Slow");
              assertThat(asked.askedBy()).startsWith("acme.Base.<clinit> (App.java:");
            })
        .anySatisfy(
            asked -> {
              assertThat(asked.name()).isEqualTo("java.lang.Runnable");
              assertThat(asked.askedBy())
                  .isEqualTo("superclass or interface of a class made at run time");
            });
  }

  @Test
  void a_class_of_the_jdk_comes_from_its_module_and_one_of_the_start_was_there() {
    Trace sql = trace("java.sql.DriverManager", false, "");
    assertThat(sql.delegation().get(0).outcome()).isEqualTo("platform found in module java.sql");
    Step load = step(sql, Kind.LOAD, "java.sql.DriverManager");
    assertThat(load.loader()).isEqualTo("platform");
    assertThat(load.begin()).isEqualTo(sql.threads().get(0).begin());
    assertThat(step(sql, Kind.INIT, "java.sql.DriverManager").cumulative()).isPositive();
  }

  @Test
  void what_cannot_be_imported_is_told_in_one_message() throws IOException {
    assertThatThrownBy(() -> trace("acme.Gone", false, classes.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no class \"acme.Gone\"")
        .hasMessageContaining(classes.toString());

    Path broken = scratch.folder("broken/acme");
    byte[] bytes = Files.readAllBytes(classes.resolve("acme/Calls.class"));
    Files.write(broken.resolve("Calls.class"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> trace("acme.Calls", false, broken.getParent().toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("acme.Calls cannot be loaded and linked: ")
        .hasMessageContaining("ClassFormatError");
  }

  private static void everyStepFitsIntoItsParent(Trace trace) {
    for (Step step : all(trace)) {
      long last = step.begin();
      for (Step child : step.children()) {
        assertThat(child.begin())
            .as("%s in %s", child.name(), step.name())
            .isGreaterThanOrEqualTo(last);
        assertThat(child.end())
            .as("%s in %s", child.name(), step.name())
            .isBetween(child.begin(), step.end());
        last = child.end();
      }
    }
  }
}
