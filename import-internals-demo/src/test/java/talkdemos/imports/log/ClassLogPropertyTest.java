// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import talkdemos.imports.log.Source.Kind;

/** Logs as they may come: any lines, in any order, with any decorations, cut anywhere. */
class ClassLogPropertyTest {
  /** A line, and what it tells: a kind of source, INIT, VERIFY or UNKNOWN. */
  record Written(String line, String tells) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void counts_add_up(@ForAll("logs") List<Written> lines) {
    ClassLog log = ClassLog.parse(1, text(lines));
    Map<String, Long> told =
        lines.stream().collect(Collectors.groupingBy(Written::tells, Collectors.counting()));

    assertThat(log.sources().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(log.loaded().size());
    for (Kind kind : Kind.values())
      assertThat(log.sources().get(kind)).isEqualTo(told.getOrDefault(kind.name(), 0L).intValue());
    assertThat(log.initialised()).hasSize(told.getOrDefault("INIT", 0L).intValue());
    assertThat(log.unread()).isEqualTo(told.getOrDefault("UNKNOWN", 0L).intValue());
    assertThat(log.events()).hasSize(lines.size() - log.unread());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_log_that_was_cut_tells_what_its_whole_lines_tell(
      @ForAll("logs") List<Written> lines, @ForAll @IntRange(max = 100) int percent) {
    String text = text(lines);
    String cut = text.substring(0, text.length() * percent / 100);
    String whole = cut.substring(0, cut.lastIndexOf('\n') + 1);

    ClassLog log = ClassLog.parse(1, cut);
    assertThat(log.events()).isEqualTo(ClassLog.parse(1, whole).events());
    assertThat(log.unread() - ClassLog.parse(1, whole).unread())
        .isEqualTo(cut.equals(whole) ? 0 : 1);
  }

  private static String text(List<Written> lines) {
    return lines.stream().map(written -> written.line() + "\n").collect(Collectors.joining());
  }

  @Provide
  Arbitrary<List<Written>> logs() {
    return Combinators.combine(decorations(), events())
        .as((decoration, event) -> new Written(decoration + event.line(), event.tells()))
        .list()
        .ofMaxSize(40);
  }

  private Arbitrary<String> decorations() {
    return Arbitraries.of(
        "",
        "[0.014s][info][class,load] ",
        "[14000000ns][77][class,init] ",
        "[14ms] ",
        "[1,014s][7] ");
  }

  private Arbitrary<Written> events() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars("$_é")
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(name -> "p." + name);
    return Arbitraries.oneOf(
        names.flatMap(name -> sources(name)),
        names.flatMap(this::initialisations),
        names.flatMap(
            name ->
                Arbitraries.of("Start", "End")
                    .map(side -> new Written(side + " class verification for: " + name, "VERIFY"))),
        Arbitraries.of("", "opened: /x.jar", "two words", "] [", "\u0000")
            .map(line -> new Written(line, "UNKNOWN")));
  }

  private Arbitrary<Written> sources(String name) {
    return Arbitraries.of(
        new Written(name + " source: shared objects file", "ARCHIVE"),
        new Written(name + " source: shared objects file (top)", "APPLICATION_ARCHIVE"),
        new Written(name + " source: jrt:/java.base", "MODULES"),
        new Written(name + " source: file:/a/b%20c.jar", "JAR"),
        new Written(name + " source: file:/a/b c/", "DIRECTORY"),
        new Written(name + "/0x00007fc3d0000400 source: " + name, "GENERATED"),
        new Written(name + " source: __dynamic_proxy__", "GENERATED"),
        new Written(name + " source: some.Loader", "OTHER"),
        new Written("[class,load] " + name, "OTHER"),
        new Written("[class,load] opened: " + name, "UNKNOWN"));
  }

  private Arbitrary<Written> initialisations(String name) {
    String path = name.replace('.', '/');
    return Arbitraries.of(
            "12 Initializing '%s' (0x00007fc3d0000400)",
            "0 Initializing '%s'(no method) (0x00007fc3d0000400)",
            "7 Initializing '%s'(no method) (0x0086) by thread \"a \\\"b\\\" c\"")
        .map(line -> new Written(line.formatted(path), "INIT"));
  }
}
