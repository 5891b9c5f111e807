// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.tdd.workbench.Bench.sources;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Errors planted in sources that are otherwise right are found where they are. */
class PlantedProblemsTest {
  private static final Compiler COMPILER = new Compiler(ClassPath.own());

  @AfterContainer
  static void close() {
    COMPILER.close();
  }

  /** A line of a source, right or wrong, and what it starts with. */
  record Line(boolean wrong, String start) {}

  @Property(tries = 60)
  void a_problem_is_where_it_was_planted(
      @ForAll("lines") List<Line> lines, @ForAll("ends") String end) {
    StringBuilder text = new StringBuilder("class A {" + end);
    List<String> planted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String start = line.start() + "int f" + i + " = ";
      if (line.wrong()) planted.add("A.java:" + (i + 2) + ":" + (start.length() + 1));
      text.append(start).append(line.wrong() ? "missing" : "1").append(';').append(end);
    }
    List<String> found =
        COMPILER.compile(sources(new SourceFile("A.java", text + "}"))).problems().stream()
            .map(one -> one.file() + ":" + one.line() + ":" + one.column())
            .toList();
    assertThat(found).isEqualTo(planted);
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<String> starts = Arbitraries.of("", "  ", "\t", "\t \t", "/* \u00e9\ud83d\ude00 */ ");
    return Combinators.combine(Arbitraries.of(true, false), starts)
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }
}
