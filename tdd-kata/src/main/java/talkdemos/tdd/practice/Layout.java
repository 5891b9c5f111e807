// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.KataFile;
import talkdemos.tdd.kata.Phase;

/** Lays out a folder in which a person does a kata. */
public final class Layout {
  private final Kata kata;

  /** Of this kata. */
  public Layout(Kata kata) {
    this.kata = kata;
  }

  /**
   * Writes the kata's text with its behaviours as a check list, a first test file with a hint, and
   * what the kata starts from; makes the folder if it is not there.
   *
   * @return the files, relative to the folder, sorted
   * @throws BadFolder if there is something in the folder, or it cannot be written
   */
  public List<String> write(Path folder, InstantSource clock) throws BadFolder {
    refuseUnlessEmpty(folder);
    Map<String, String> sources = new TreeMap<>();
    given().forEach(file -> sources.put(WorkingFolder.SOURCES + "/" + file.path(), file.text()));
    sources.put(WorkingFolder.SOURCES + "/" + testClass() + ".java", firstTest());
    Map<String, String> files = new TreeMap<>(sources);
    files.put("README.md", readme());
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      new SessionFile(folder)
          .append(new Entry.Started(now, kata.name(), Diff.between(Map.of(), sources)));
    } catch (IOException cannot) {
      throw new BadFolder(folder + ": cannot be written: " + cannot);
    }
    return List.copyOf(files.keySet());
  }

  private static void refuseUnlessEmpty(Path folder) throws BadFolder {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> entries = Files.list(folder)) {
        List<String> found =
            entries.map(entry -> entry.getFileName().toString()).sorted().limit(3).toList();
        if (!found.isEmpty())
          throw new BadFolder(
              folder
                  + ": found "
                  + String.join(", ", found)
                  + " in it, expected an empty folder or a new one: name another");
      }
    } catch (FileAlreadyExistsException file) {
      throw new BadFolder(folder + ": found a file, expected an empty folder or a new one");
    } catch (IOException cannot) {
      throw new BadFolder(folder + ": cannot be made: " + cannot);
    }
  }

  /** What is there before the first test: data that tests read, and code that is to be changed. */
  private List<KataFile> given() {
    boolean codeIsGiven = !firstTestAsksForCode();
    return kata.steps().get(0).changed().stream()
        .filter(file -> file.isResource() || codeIsGiven && file.isCode())
        .toList();
  }

  /** Whether the kata itself writes code to make its first test pass. */
  private boolean firstTestAsksForCode() {
    return kata.steps().stream()
        .takeWhile(step -> step.number() == 1)
        .filter(step -> step.phase() == Phase.GREEN)
        .anyMatch(step -> step.changed().stream().anyMatch(KataFile::isCode));
  }

  private String testClass() {
    return kata.steps().get(0).changed().stream()
        .filter(KataFile::isTest)
        .map(file -> file.path().replace(".java", ""))
        .findFirst()
        .orElseGet(() -> camelCase(kata.name()) + "Test");
  }

  private static String camelCase(String name) {
    return Stream.of(name.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private String firstTest() {
    String hint = kata.behaviours().isEmpty() ? kata.title() : kata.behaviours().get(0);
    return """
        package %s;

        import static org.assertj.core.api.Assertions.assertThat;

        import org.junit.jupiter.api.Test;

        class %s {
          // The first behaviour in README.md:
          //   %s
          // Write one test for it, so small that you know how to make it pass. Save, and see it fail
          // before you write any code. A test looks like this:
          //
          //   @Test
          //   void says_in_a_sentence_what_is_true() {
          //     assertThat(1 + 1).isEqualTo(2);
          //   }
        }
        """
        .formatted(kata.packageName(), testClass(), hint);
  }

  private String readme() {
    String behaviours =
        kata.behaviours().stream().map(one -> "- [ ] " + one + "\n").collect(Collectors.joining());
    List<String> given = given().stream().map(file -> "`src/" + file.path() + "`").toList();
    String found =
        given.isEmpty()
            ? ""
            : "\nYou start with what is there: " + String.join(", ", given) + ".\n";
    return """
        # %s

        %s
        %s
        ## Behaviours
        Take them one by one, from the top; tick them off.

        %s
        ## How to go on
        All Java files are in `src/`, flat, in the package `%s`; tests are in files whose names
        end in `Test.java`. JUnit Jupiter, AssertJ and jqwik are there. The commands, called as you
        called `start`:

            watch DIR           run the tests at each save; the coach looks on
            predict red DIR     say what the next run will be
            report DIR          draw the session

        The session is kept in `session.jsonl`, one JSON object a line.
        """
        .formatted(kata.title(), kata.introduction(), found, behaviours, kata.packageName());
  }
}
