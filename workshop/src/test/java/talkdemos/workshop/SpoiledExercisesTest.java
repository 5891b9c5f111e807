// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.exercise.WorkFile;
import talkdemos.workshop.verify.Prover;

/** Each exercise, spoiled in a copy of its folder in two ways: neither is proved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpoiledExercisesTest {
  private static final Path MODULES = Path.of("..");

  @TempDir Path directory;
  private Provers provers;

  @BeforeAll
  void open() {
    provers = new Provers();
  }

  @AfterAll
  void close() {
    provers.close();
  }

  @TestFactory
  Stream<DynamicTest> exercises() throws BrokenExercise {
    List<Exercise> all = Exercises.bundled().whole().all();
    List<Future<Found>> found =
        all.stream().map(one -> provers.submit(prover -> spoilBothWays(prover, one))).toList();
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> DynamicTest.dynamicTest(all.get(i).name(), () -> noticed(found.get(i).get())));
  }

  /**
   * What is said of the exercise with a solution that is its starter, and of that with a starter
   * that is its solution. What the other half of their proofs says, BundledExercisesTest knows.
   */
  private record Found(Optional<String> wrong, Optional<String> right) {}

  private static void noticed(Found found) {
    assertThat(found.wrong()).hasValueSatisfying(said -> assertThat(said).startsWith("solved"));
    assertThat(found.right()).hasValueSatisfying(said -> assertThat(said).endsWith("it passes"));
  }

  private Found spoilBothWays(Prover prover, Exercise one) throws IOException, BrokenExercise {
    Path original = MODULES.resolve(one.module()).resolve("exercises").resolve(one.folder());
    Path wrong = copy(original, directory.resolve("wrong").resolve(one.name()));
    Path right = copy(original, directory.resolve("right").resolve(one.name()));
    for (String file : one.work().stream().map(WorkFile::path).toList()) {
      Files.writeString(wrong.resolve(file), spoiled(Files.readString(wrong.resolve(file)), false));
      Files.writeString(right.resolve(file), spoiled(Files.readString(right.resolve(file)), true));
    }
    return new Found(prover.solved(read(wrong)), prover.unsolved(read(right)));
  }

  private static Exercise read(Path folder) throws IOException, BrokenExercise {
    return Exercises.in(folder).whole().all().get(0);
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
    }
    return to;
  }

  /**
   * The author's text with a starter that is the solution, or with a solution that is the starter.
   */
  private static String spoiled(String text, boolean starterIsRight) {
    StringBuilder spoiled = new StringBuilder();
    StringBuilder solution = new StringBuilder();
    StringBuilder starter = new StringBuilder();
    String comment = "";
    boolean open = false;
    for (String line : text.lines().toList()) {
      String code = line.strip();
      if (code.matches("(//|;+) ?gap:.*")) {
        open = true;
        comment = code.startsWith(";") ? ";" : "//";
        spoiled.append(line).append('\n');
      } else if (code.matches("(//|;+) ?end of gap")) {
        String kept = starterIsRight ? solution.toString() : starter.toString();
        spoiled.append(kept.isBlank() ? comment + " nothing\n" : kept);
        for (String first : kept.lines().toList())
          spoiled.append(comment).append("| ").append(first).append('\n');
        spoiled.append(line).append('\n');
        solution.setLength(0);
        starter.setLength(0);
        open = false;
      } else if (!open) {
        spoiled.append(line).append('\n');
      } else if (code.startsWith(comment + "|")) {
        starter.append(code.substring(comment.length() + 1)).append('\n');
      } else {
        solution.append(line).append('\n');
      }
    }
    return spoiled.toString();
  }
}
