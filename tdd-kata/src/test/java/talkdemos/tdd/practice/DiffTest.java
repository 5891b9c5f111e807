// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DiffTest {
  @Test
  void usage() throws Exception {
    Map<String, String> before = Map.of("src/A.java", "class A {}\n");
    Map<String, String> after = Map.of("src/A.java", "class A {\n  int n;\n}\n");
    String diff = Diff.between(before, after);
    assertThat(diff)
        .isEqualTo(
            """
            diff --git a/src/A.java b/src/A.java
            --- a/src/A.java
            +++ b/src/A.java
            @@ -1,1 +1,3 @@
            -class A {}
            +class A {
            +  int n;
            +}
            """);
    assertThat(Diff.apply(before, diff)).isEqualTo(after);
  }

  @Property(tries = 500)
  void a_diff_leads_from_the_one_to_the_other(
      @ForAll("texts") Map<String, String> before, @ForAll("texts") Map<String, String> after)
      throws Exception {
    assertThat(Diff.apply(before, Diff.between(before, after))).isEqualTo(after);
  }

  @Property(tries = 30)
  void git_reads_it_the_same_way(
      @ForAll("texts") Map<String, String> before, @ForAll("texts") Map<String, String> after)
      throws Exception {
    String diff = Diff.between(before, after);
    if (diff.isEmpty()) return;
    Path folder = Files.createTempDirectory("diff");
    Git git = new Git(folder);
    git.must("init", "-q"); // or it looks for a repository further up
    write(folder, before);
    Files.writeString(folder.resolve("the.diff"), diff);
    git.must("apply", "--whitespace=nowarn", "the.diff");
    Files.delete(folder.resolve("the.diff"));
    assertThat(read(folder)).isEqualTo(after);
    FolderRemoval.of(folder);
  }

  @Test
  void a_diff_made_from_other_texts_is_refused() {
    String diff = Diff.between(Map.of("src/A.java", "a\nb\n"), Map.of("src/A.java", "a\nc\n"));
    assertThatThrownBy(() -> Diff.apply(Map.of("src/A.java", "a\nx\n"), diff))
        .isInstanceOf(Diff.DoesNotApply.class)
        .hasMessage("src/A.java:2 is another line");
    assertThatThrownBy(() -> Diff.apply(Map.of(), diff)).hasMessage("src/A.java is not there");
    assertThatThrownBy(() -> Diff.apply(Map.of("src/A.java", "a\n"), diff))
        .isInstanceOf(Diff.DoesNotApply.class);
    assertThatThrownBy(() -> Diff.parse(diff.substring(0, diff.length() - 5)))
        .isInstanceOf(Diff.DoesNotApply.class);
  }

  @Provide
  Arbitrary<Map<String, String>> texts() {
    // lines that look like a diff's own, and characters that other programs take for line ends
    Arbitrary<String> line =
        Arbitraries.of(
            "",
            "a",
            "b",
            "}",
            "-- a/x",
            "++ b/x",
            "@@ -1 +1 @@",
            "diff --git a/x b/x",
            "c\r",
            "\\ No newline at end of file",
            "d\u2028e",
            "f\u0085",
            "\ud83d\ude00",
            "\t ");
    Arbitrary<String> text =
        Arbitraries.oneOf(
            line.list().ofMaxSize(12).map(lines -> String.join("\n", lines)),
            line.list().ofMaxSize(12).map(lines -> String.join("\n", lines) + "\n"));
    return Arbitraries.maps(
            Arbitraries.of("src/A.java", "src/ATest.java", "src/a b.txt", "src/in/c.txt"), text)
        .ofMaxSize(4)
        .map(TreeMap::new);
  }

  private static void write(Path folder, Map<String, String> texts) throws Exception {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private static Map<String, String> read(Path folder) throws Exception {
    Files.createDirectories(folder.resolve("src"));
    return new WorkingFolder(folder).snapshot().texts();
  }
}
