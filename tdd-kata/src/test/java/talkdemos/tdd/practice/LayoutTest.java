// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Katas;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.tdd.workbench.Workbench;

class LayoutTest {
  @TempDir Path directory;

  @Test
  void usage() throws Exception {
    Path folder = directory.resolve("my-bowling");
    Kata bowling = kata("bowling");
    List<String> files = new Layout(bowling).write(folder, InstantSource.system());
    assertThat(files).containsExactly("README.md", "src/GameTest.java");
    assertThat(Files.readString(folder.resolve("README.md")))
        .startsWith("# " + bowling.title() + "\n")
        .contains("- [ ] " + bowling.behaviours().get(0) + "\n");
    assertThat(Files.readString(folder.resolve("src/GameTest.java")))
        .startsWith("package kata.bowling;")
        .contains(bowling.behaviours().get(0));
    assertThat(new SessionFile(folder).read().kata()).contains("bowling");
  }

  static Stream<String> katas() {
    try (Katas katas = Katas.bundled()) {
      return katas.names().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("katas")
  void each_kata_is_laid_out_so_that_it_compiles_and_waits_for_the_first_test(String name)
      throws Exception {
    Path folder = directory.resolve(name);
    new Layout(kata(name)).write(folder, InstantSource.system());
    Snapshot snapshot = WorkingFolder.at(folder).snapshot();
    try (Workbench workbench = new Workbench()) {
      Verdict verdict = workbench.run(snapshot.workpiece(), Limits.STANDARD);
      assertThat(Result.of(verdict)).as(verdict.toString()).isEqualTo(Result.NO_TESTS);
    }
    assertThat(new SessionFile(folder).read().lastTexts())
        .as("what the first step is measured from")
        .contains(Map.copyOf(snapshot.texts()));
  }

  @Test
  void code_that_the_kata_is_about_is_handed_out() throws Exception {
    Path folder = directory.resolve("legacy");
    Kata legacy = kata("legacy");
    List<String> files = new Layout(legacy).write(folder, InstantSource.system());
    assertThat(files).contains("src/ParkingMachine.java");
    assertThat(Files.readString(folder.resolve("README.md"))).contains("You start with");
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() throws Exception {
    Files.writeString(directory.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> new Layout(kata("bowling")).write(directory, InstantSource.system()))
        .isInstanceOf(BadFolder.class)
        .hasMessage(
            directory
                + ": found notes.txt in it, expected an empty folder or a new one: name another");
    assertThat(directory.toFile().list()).containsExactly("notes.txt");
    Path file = directory.resolve("notes.txt");
    assertThatThrownBy(() -> new Layout(kata("bowling")).write(file, InstantSource.system()))
        .isInstanceOf(BadFolder.class)
        .hasMessageContaining("found a file");
  }

  private static Kata kata(String name) throws Exception {
    try (Katas katas = Katas.bundled()) {
      return katas.read(name);
    }
  }
}
