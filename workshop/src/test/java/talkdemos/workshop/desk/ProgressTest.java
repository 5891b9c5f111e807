// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @Test
  void usage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("progress.txt");
    Progress progress = Progress.read(file);
    progress.at("a/01-one");
    progress.hinted("a/01-one", 2);
    progress.done("a/01-one", "2026-11-29");
    assertThat(file)
        .content()
        .isEqualTo(
            """
            # Where you are in the workshop. Remove a line "done" to do that exercise again.
            done  a/01-one  2026-11-29
            hints a/01-one  2
            at    a/01-one
            """);
  }

  @Test
  void lines_that_mean_nothing_are_told_and_stay(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("progress.txt");
    Files.write(file, List.of("# my remark", "hints a/01-one many", "done a/01-one"));
    Progress progress = Progress.read(file);
    assertThat(progress.strange()).containsExactly("hints a/01-one many");
    assertThat(progress.isDone("a/01-one")).isTrue();
    progress.at("a/02-two");
    assertThat(file).content().contains("# my remark\n", "hints a/01-one many\n");
  }

  @Test
  void two_sessions_and_a_person_may_write_the_same_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("progress.txt");
    Progress one = Progress.read(file);
    Progress other = Progress.read(file);
    one.done("a/01-one", "2026-11-29");
    other.done("a/02 two words", "2026-11-29");
    Files.writeString(file, Files.readString(file) + "hints a/02 two words  2\n");
    one.at("a/02 two words");
    Progress read = Progress.read(file);
    assertThat(read.isDone("a/01-one")).isTrue();
    assertThat(read.isDone("a/02 two words")).isTrue();
    assertThat(read.hints("a/02 two words")).isEqualTo(2);
    assertThat(read.at()).contains("a/02 two words");
  }

  @Test
  void a_file_that_cannot_be_written_is_told_once_and_nothing_is_forgotten(@TempDir Path folder)
      throws IOException {
    Progress progress = Progress.read(folder.resolve("gone/progress.txt"));
    progress.done("a/01-one", "2026-11-29");
    assertThat(progress.trouble().orElseThrow()).contains("progress.txt: cannot be written");
    assertThat(progress.trouble()).isEmpty();
    progress.refresh();
    assertThat(progress.isDone("a/01-one")).isTrue();
    Files.createDirectory(folder.resolve("gone"));
    progress.at("a/02-two");
    assertThat(folder.resolve("gone/progress.txt")).content().contains("done  a/01-one", "at    a");
  }

  @Test
  void bytes_that_are_no_text_are_lines_that_mean_nothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("progress.txt");
    Files.write(file, new byte[] {(byte) 0xe9, '\n', 'a', 't', ' ', 'b', '\r', '\n'});
    Progress progress = Progress.read(file);
    assertThat(progress.strange()).hasSize(1);
    assertThat(progress.at()).contains("b");
  }

  /** Twelve exercises, and what is done to them: the file remembers what a map does. */
  @Property(tries = 100)
  void what_was_written_is_read_again(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 47) Integer> steps) throws IOException {
    Path folder = Files.createTempDirectory("progress");
    Path file = folder.resolve("progress.txt");
    Set<String> done = new HashSet<>();
    Map<String, Integer> hints = new HashMap<>();
    String at = null;
    for (int step : steps) {
      String name = "m/" + step % 12;
      Progress progress = Progress.read(file);
      switch (step / 12) {
        case 0 -> {
          progress.done(name, "2026-11-29");
          done.add(name);
        }
        case 1 -> {
          progress.hinted(name, step % 3);
          hints.put(name, step % 3);
        }
        case 2 -> {
          progress.undone(name);
          done.remove(name);
          hints.remove(name);
        }
        default -> {
          progress.at(name);
          at = name;
        }
      }
    }
    Progress read = Progress.read(file);
    for (int i = 0; i < 12; i++) {
      assertThat(read.isDone("m/" + i)).isEqualTo(done.contains("m/" + i));
      assertThat(read.hints("m/" + i)).isEqualTo(hints.getOrDefault("m/" + i, 0));
    }
    assertThat(read.at().orElse(null)).isEqualTo(at);
    Files.deleteIfExists(file);
    Files.delete(folder);
  }
}
