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
