// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.tdd.kata.KataFile;

class FileDiffTest {
  private static final KataFile OLD = new KataFile("A.java", "one\ntwo\nthree\n");

  @Test
  void usage() {
    KataFile now = new KataFile("A.java", "one\n2\nand\nthree\n");
    List<FileDiff> diffs = FileDiff.between(List.of(OLD), List.of(now));
    assertThat(diffs).containsExactly(new FileDiff(OLD, now));
    assertThat(diffs.get(0).changedLines()).containsExactly(2, 3);
    assertThat(diffs.get(0).added()).isEqualTo(2);
    assertThat(diffs.get(0).removed()).isEqualTo(1);
    assertThat(diffs.get(0).unified())
        .containsExactly(
            "--- a/A.java",
            "+++ b/A.java",
            "@@ -1,3 +1,4 @@",
            " one",
            "-two",
            "+2",
            "+and",
            " three");
  }

  @Test
  void a_new_file_comes_from_nothing_and_a_deleted_one_goes_there() {
    FileDiff came = FileDiff.between(List.of(), List.of(OLD)).get(0);
    assertThat(came.unified()).startsWith("--- /dev/null", "+++ b/A.java", "@@ -0,0 +1,3 @@");
    assertThat(came.changedLines()).containsExactly(1, 2, 3);
    FileDiff went = FileDiff.between(List.of(OLD), List.of()).get(0);
    assertThat(went.unified()).startsWith("--- a/A.java", "+++ /dev/null", "@@ -1,3 +0,0 @@");
    assertThat(went.changedLines()).isEmpty();
    assertThat(went.removed()).isEqualTo(3);
  }

  @Test
  void a_file_that_stays_has_no_diff() {
    assertThat(FileDiff.between(List.of(OLD), List.of(OLD))).isEmpty();
  }

  @Test
  void side_by_side_marks_the_words_that_differ_and_escapes_the_rest() {
    FileDiff diff =
        new FileDiff(
            new KataFile("A.java", "if (a < b && c) x();\n"),
            new KataFile("A.java", "if (a > b && c) x();\n"));
    assertThat(new SideBySide(diff).rows())
        .isEqualTo(
            """
            <tr class="differs"><td class="no old">1</td>\
            <td class="old">if (a <del>&lt;</del> b &amp;&amp; c) x();</td>\
            <td class="no new">1</td>\
            <td class="new">if (a <ins>&gt;</ins> b &amp;&amp; c) x();</td></tr>
            """);
  }

  @Test
  void a_mark_over_several_lines_is_closed_and_opened_again_in_each() {
    FileDiff diff =
        new FileDiff(
            new KataFile("A.java", "return a;\n"),
            new KataFile(
                "A.java", "if (b) {\n  c();\n}\nreturn a;\n".replace("return a", "x = y")));
    assertThat(new SideBySide(diff).rows().lines())
        .hasSize(4)
        .satisfies(rows -> assertThat(rows.get(3)).contains("no none", "\"no new\">4<"))
        .allSatisfy(
            row -> {
              assertThat(row.split("<ins>", -1)).hasSameSizeAs(row.split("</ins>", -1));
              assertThat(row.split("<del>", -1)).hasSameSizeAs(row.split("</del>", -1));
            });
  }

  @Test
  void side_by_side_leaves_out_what_is_far_from_a_change() {
    String before = "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    FileDiff diff =
        new FileDiff(
            new KataFile("A.java", before), new KataFile("A.java", before.replace("5", "five")));
    assertThat(new SideBySide(diff).rows().lines().filter(row -> row.contains("class=\"gap\"")))
        .hasSize(2);
    assertThat(new SideBySide(diff).rows())
        .contains(">2<", ">8<", "<ins>five</ins>")
        .doesNotContain(">1</td><td class=\"new\">0<", ">9</td></tr>");
  }
}
