// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.imports.log.Source;
import talkdemos.imports.trace.LogReader.Trees;
import talkdemos.imports.trace.Step.Kind;

/** A log is written from a tree, and the tree must come back; then lines that JVMs wrote. */
class LogReaderTest {
  /** What happens: a kind and what happens meanwhile. The names are given later, all different. */
  record Plan(Kind kind, List<Plan> inside) {}

  @Provide
  Arbitrary<List<Plan>> plans() {
    Arbitrary<Plan> leaf = kinds().map(kind -> new Plan(kind, List.of()));
    return deeper(deeper(leaf)).list().ofMaxSize(4);
  }

  private static Arbitrary<Plan> deeper(Arbitrary<Plan> inside) {
    return Combinators.combine(kinds(), inside.list().ofMaxSize(3)).as(Plan::new);
  }

  private static Arbitrary<Kind> kinds() {
    return Arbitraries.of(Kind.LOAD, Kind.VERIFY, Kind.INIT);
  }

  /** Writes as the JVM does; 25 names what is asked for in another way than 17. */
  private static final class Writer {
    private final boolean newer;
    private final List<String> lines = new ArrayList<>();
    private long nanos = 1000;
    private int names;

    Writer(boolean newer) {
      this.newer = newer;
    }

    private void line(String tags, String said) {
      lines.add("[%dns][7][%s] %s".formatted(nanos += 10, tags, said));
    }

    Step write(Plan plan) {
      String name = "acme.C" + names++;
      long begin = nanos + 10;
      begin(plan.kind(), name);
      List<Step> inside = plan.inside().stream().map(this::write).toList();
      end(plan.kind(), name);
      return new Step(plan.kind(), name, null, "", "", begin, nanos, Step.End.OBSERVED, inside);
    }

    private void begin(Kind kind, String name) {
      String slashes = name.replace('.', '/');
      switch (kind) {
        case LOAD ->
            line(
                "class,load,placeholders",
                newer
                    ? "entry " + slashes + " : find_and_add LOAD_INSTANCE "
                    : "find_and_add LOAD_INSTANCE '"
                        + slashes
                        + "', loader loader data: 0x1 of"
                        + " 'bootstrap'");
        case VERIFY -> line("class,init", "Start class verification for: " + name);
        case INIT ->
            line(
                "class,init             ",
                "12 Initializing '"
                    + slashes
                    + "' (0x00ab)"
                    + (newer ? " by thread \"main\"" : ""));
        default -> throw new AssertionError(kind);
      }
    }

    private void end(Kind kind, String name) {
      switch (kind) {
        case LOAD -> line("class,load", name + " source: file:/lib/acme.jar");
        case VERIFY -> line("class,init", "End class verification for: " + name);
        case INIT -> line("class,resolve", name + " java.lang.ArrayStoreException C.java:65535");
        default -> throw new AssertionError(kind);
      }
    }
  }

  private static Trees read(List<String> lines) throws IOException {
    Path file = Files.createTempFile("trace", ".log");
    try {
      Files.write(file, lines);
      return LogReader.read(file, "acme.Main", false, true, true);
    } finally {
      Files.delete(file);
    }
  }

  /** Without what the log tells of the place: that is the other test's. */
  private static Step bare(Step step) {
    return new Step(
        step.kind(),
        step.name(),
        null,
        "",
        "",
        step.begin(),
        step.end(),
        step.how(),
        step.children().stream().map(LogReaderTest::bare).toList());
  }

  @Property(tries = 200)
  void the_tree_that_was_written_is_read(@ForAll("plans") List<Plan> plans, @ForAll boolean newer)
      throws IOException {
    Writer writer = new Writer(newer);
    writer.line("class,load", "acme.Main source: file:/lib/acme.jar");
    List<Step> written = plans.stream().map(writer::write).toList();

    List<Step> threads = read(writer.lines).threads();
    assertThat(threads).hasSize(1);
    List<Step> children = threads.get(0).children();
    assertThat(children.subList(1, children.size()).stream().map(LogReaderTest::bare))
        .isEqualTo(written);
    assertThat(threads.get(0).self() + sum(threads.get(0).children()))
        .isEqualTo(threads.get(0).cumulative());
  }

  private static long sum(List<Step> steps) {
    return steps.stream().mapToLong(step -> step.self() + sum(step.children())).sum();
  }

  @Example
  void lines_of_jdk_17() throws IOException {
    Trees trees =
        read(
            List.of(
                "[5ns][8][class,load] java.lang.Object source: shared objects file",
                "[10ns][8][class,load,placeholders] find_and_add LOAD_INSTANCE 'acme/Main', loader"
                    + " loader data: 0x00007faf500dc560 of 'bootstrap'",
                "[20ns][8][class,load,placeholders] find_and_remove LOAD_INSTANCE 'acme/Main',"
                    + " loader loader data: 0x00007faf500dc560 of 'bootstrap'",
                "[90ns][8][class,load             ] acme.Main source: file:/tmp/out/",
                "[90ns][8][class,load             ]  klass: 0x01 super: 0x02 interfaces: 0x03 loader:"
                    + " [loader data: 0x00007faf501170d0 for instance a"
                    + " 'jdk/internal/loader/ClassLoaders$AppClassLoader'{0x00000007ffb56098}]"
                    + " bytes: 523 checksum: 9e2b7cdf",
                "[95ns][8][class,resolve          ] acme.Main java.lang.Object (super)",
                "[99ns][8][class,resolve          ] sun.launcher.LauncherHelper acme.Main"
                    + " LauncherHelper.java:808 (explicit)",
                "[100ns][8][class,init             ] 284 Initializing 'acme/Main'(no method)"
                    + " (0x00007fe9bc000800)"));

    assertThat(trees.before()).isEqualTo(1);
    Step load = trees.threads().get(0).children().get(0);
    assertThat(load.cumulative()).isEqualTo(80);
    assertThat(load.loader()).isEqualTo("app");
    assertThat(load.source()).isEqualTo(new Source(Source.Kind.DIRECTORY, "file:/tmp/out/"));
    assertThat(load.askedBy()).isEqualTo("sun.launcher.LauncherHelper (LauncherHelper.java:808)");
  }

  @Example
  void a_java_stack_of_jdk_25_tells_who_asked_and_which_initialisers_are_over() throws IOException {
    Trees trees =
        read(
            List.of(
                "[10ns][8][class,load] acme.Main source: file:/tmp/out/",
                "[20ns][8][class,load] java.util.Early source: shared objects file",
                "[20ns][8][class,load]  klass: 0x01 super: 0x02 loader: [loader data: 0x1 of"
                    + " 'bootstrap']",
                "[30ns][8][class,init] 1 Initializing 'java/util/Early' (0x01) by thread \"main\"",
                "[50ns][8][class,load,placeholders] entry acme/Late : find_and_add LOAD_INSTANCE ",
                "[60ns][8][class,load] acme.Late source: file:/tmp/out/",
                "[60ns][8][class,load]  klass: 0x03 super: 0x02 loader: [loader data: 0x2 of 'app']",
                "[61ns][8][class,load,cause] Java stack when loading acme.Late:",
                "[61ns][8][class,load,cause] \tat java.lang.ClassLoader.loadClass(java.base@25.0.3/"
                    + "ClassLoader.java:490)",
                "[61ns][8][class,load,cause] \tat acme.Main.main(Main.java:5)",
                "[70ns][8][class,resolve] acme.Main acme.Late Main.java:5"));

    List<Step> steps = trees.threads().get(0).children();
    assertThat(steps.stream().map(step -> step.kind() + " " + step.name()))
        .containsExactly(
            "LOAD acme.Main", "LOAD java.util.Early", "INIT java.util.Early", "LOAD acme.Late");
    assertThat(steps.get(2).cumulative()).isEqualTo(20);
    assertThat(steps.get(2).how()).isEqualTo(Step.End.INFERRED);
    assertThat(steps.get(3).askedBy()).isEqualTo("acme.Main.main(Main.java:5)");
  }
}
