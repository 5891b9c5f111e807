// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkFileTest {
  @Test
  void usage() throws BrokenExercise {
    WorkFile file =
        WorkFile.of(
            "Box.java",
            """
            class Box {
              int area(int width, int height) {
                // gap: the area of a rectangle
                return width * height;
                //| return 0;
                // end of gap
              }
            }
            """);
    assertThat(file.starter())
        .isEqualTo(
            """
            class Box {
              int area(int width, int height) {
                // YOUR TURN: the area of a rectangle
                return 0;
                // (end of your part)
              }
            }
            """);
    assertThat(file.solution())
        .isEqualTo(
            """
            class Box {
              int area(int width, int height) {
                return width * height;
              }
            }
            """);
  }

  @Test
  void scheme_has_gaps_in_comments_of_its_own() throws BrokenExercise {
    WorkFile file =
        WorkFile.of(
            "f.scm", "(define (f x)\n  ; gap: twice x\n  (* 2 x)\n  ;| x\n  ; end of gap\n  )\n");
    assertThat(file.starter())
        .isEqualTo("(define (f x)\n  ; YOUR TURN: twice x\n  x\n  ; (end of your part)\n  )\n");
    assertThat(file.solution()).isEqualTo("(define (f x)\n  (* 2 x)\n  )\n");
  }

  @Test
  void a_space_before_the_bar_as_google_java_format_writes_it_changes_nothing()
      throws BrokenExercise {
    String text = "// gap: this\nreturn 1;\n  //| if (a)\n  //|   b();\n  //|\n// end of gap\n";
    assertThat(WorkFile.of("A.java", text.replace("//|", "// |")).starter())
        .isEqualTo(WorkFile.of("A.java", text).starter())
        .contains("\n  if (a)\n    b();\n\n");
  }

  @Test
  void a_gap_without_an_end_is_told_with_its_line() {
    assertThatThrownBy(() -> WorkFile.of("A.java", "a\n// gap: this\nb\n"))
        .hasMessage("A.java:2: this gap has no \"end of gap\"");
    assertThatThrownBy(() -> WorkFile.of("A.java", "// gap: a\n// gap: b\n// end of gap\n"))
        .hasMessage("A.java:2: a gap begins inside of another one");
    assertThatThrownBy(() -> WorkFile.of("A.java", "// end of gap\n"))
        .hasMessage("A.java:1: a gap ends that has not begun");
  }

  /** What an author may write, piece by piece, and what has to come of it. */
  private record Piece(List<String> written, List<String> starter, List<String> solution) {}

  @Property(tries = 300)
  void starter_and_solution_differ_inside_of_gaps_alone(@ForAll("pieces") List<Piece> pieces)
      throws BrokenExercise {
    List<String> written = new ArrayList<>();
    StringBuilder starter = new StringBuilder();
    StringBuilder solution = new StringBuilder();
    for (Piece piece : pieces) {
      written.addAll(piece.written());
      piece.starter().forEach(line -> starter.append(line).append('\n'));
      piece.solution().forEach(line -> solution.append(line).append('\n'));
    }
    WorkFile file =
        WorkFile.of(
            "A.java", written.stream().map(line -> line + "\n").collect(Collectors.joining()));
    assertThat(file.starter()).isEqualTo(starter.toString());
    assertThat(file.solution()).isEqualTo(solution.toString());
  }

  @Provide
  Arbitrary<List<Piece>> pieces() {
    Arbitrary<List<String>> lines =
        Arbitraries.of("", "int a;", "  // a remark", "    b();", "| c").list().ofMaxSize(3);
    Arbitrary<Piece> given = lines.map(all -> new Piece(all, all, all));
    Arbitrary<Piece> gap =
        Combinators.combine(lines, lines)
            .as(
                (starter, solution) -> {
                  List<String> written = new ArrayList<>(List.of("  // gap: do it"));
                  written.addAll(solution);
                  starter.forEach(line -> written.add(line.isEmpty() ? "//|" : "//| " + line));
                  written.add("  // end of gap");
                  List<String> begin = new ArrayList<>(List.of("  // YOUR TURN: do it"));
                  begin.addAll(starter);
                  begin.add("  // (end of your part)");
                  return new Piece(written, begin, solution);
                });
    return Arbitraries.oneOf(given, gap).list().ofMaxSize(6);
  }
}
