// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.SyntaxException;

class RunFolderTest {
  @TempDir Path temp;

  @Test
  void usage() throws Exception {
    RunFolder folder =
        RunFolder.make(
            temp.resolve("outputs/today"),
            true,
            ".hydra",
            path -> RunFolder.files("config.conf", "a = 1\n", "path", path.toString()));
    assertThat(folder.path()).isEqualTo(temp.resolve("outputs/today"));
    assertThat(RunFolder.read(folder.path(), ".hydra", "config.conf")).isEqualTo("a = 1\n");
    folder.write("result.json", "1");
    assertThat(folder.settings().resolve("result.json")).hasContent("1");
  }

  @Test
  void runs_at_the_same_time_never_share_a_folder() throws Exception {
    int runs = 40;
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Path>> tasks =
        IntStream.range(0, runs)
            .<Callable<Path>>mapToObj(
                i ->
                    () ->
                        RunFolder.make(
                                temp.resolve("now"),
                                true,
                                ".hydra",
                                path -> RunFolder.files("who", "" + i))
                            .path())
            .toList();
    List<Future<Path>> made = pool.invokeAll(tasks);
    pool.shutdown();
    for (int i = 0; i < runs; i++) {
      assertThat(made.get(i).get().resolve(".hydra/who")).hasContent("" + i);
    }
    try (Stream<Path> all = Files.list(temp)) {
      assertThat(all)
          .hasSize(runs)
          .noneMatch(path -> path.getFileName().toString().startsWith("."));
    }
  }

  @Test
  void a_folder_that_need_not_be_alone_is_used_again() throws Exception {
    for (int i = 0; i < 2; i++) {
      String text = "" + i;
      RunFolder folder =
          RunFolder.make(
              temp.resolve("same"), false, ".hydra", path -> RunFolder.files("who", text));
      assertThat(folder.path()).isEqualTo(temp.resolve("same"));
      assertThat(folder.settings().resolve("who")).hasContent(text);
    }
  }

  @Test
  void what_is_no_run_is_refused_with_what_it_is() throws Exception {
    Files.createFile(temp.resolve("other"));
    assertThatThrownBy(() -> RunFolder.read(temp, ".hydra", "config.conf"))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("is no folder of a run")
        .hasMessageContaining("[other]");
  }
}
