// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitOrRevertTest {
  private static final String GOOD = "package kata.a;\n\nclass A {\n  int one() { return 1; }\n}\n";
  private static final String BAD = GOOD.replace("return 1;", "return 7;");
  private static final String TEST =
      """
      package kata.a;

      import static org.assertj.core.api.Assertions.assertThat;
      import org.junit.jupiter.api.Test;

      class ATest {
        @Test
        void one_is_one() {
          assertThat(new A().one()).isEqualTo(1);
        }
      }
      """;

  @TempDir Path directory;
  private Path folder;
  private Git git;

  @BeforeEach
  void repository() throws Exception {
    folder = Files.createDirectories(directory.resolve("kata"));
    git = new Git(folder);
    try {
      git.must("init", "-q");
    } catch (IOException none) {
      assumeTrue(false, "no git: " + none.getMessage());
    }
    git.must("config", "user.name", "A Person");
    git.must("config", "user.email", "person@example.org");
    Watched.write(folder, "A.java", GOOD);
    Watched.write(folder, "ATest.java", TEST);
    commit();
  }

  private void commit() throws IOException {
    git.must("add", "-A");
    git.must("commit", "-q", "-m", "start");
  }

  @Test
  void usage() throws Exception {
    try (Watched watch = new Watched(folder, false, true)) {
      watch.await("Go on? y or n");
      watch.press("y");
      watch.await("run 1: green");
      String more = TEST.replace("}\n}", "}\n\n  @Test void again() {}\n}");
      watch.save("ATest.java", more);
      watch.await("tcr: committed as ");
      assertThat(git.must("log", "-1", "--format=%s").text()).isEqualTo("green: 2 tests");

      watch.save("A.java", BAD);
      watch.await("tcr: reverted src/A.java; session.jsonl holds what was there");
      assertThat(folder.resolve("src/A.java")).hasContent(GOOD);
      watch.press("r"); // the revert itself was no save to be run
      watch.await("run 4: green");
      watch.press("q");
      watch.ends();
    }
    assertThat(git.must("status", "--porcelain").text()).isEqualTo("?? session.jsonl");
    assertThat(git.must("show", "--stat", "--format=", "HEAD").text()).doesNotContain("session");
  }

  @Test
  void red_takes_back_code_and_leaves_tests_and_what_git_ignores() throws Exception {
    Files.writeString(folder.resolve(".gitignore"), "*.log\n");
    commit();
    WorkingFolder working = WorkingFolder.at(folder);
    CommitOrRevert tcr =
        new CommitOrRevert(working, Repository.of(working), InstantSource.system());
    Entry.Run red =
        new SmallSession()
            .run("red").entries().stream()
                .filter(Entry.Run.class::isInstance)
                .map(Entry.Run.class::cast)
                .findFirst()
                .orElseThrow();
    Snapshot tested = working.snapshot();
    Watched.write(folder, "A.java", BAD);
    Watched.write(folder, "ATest.java", TEST + "// more\n");
    Watched.write(folder, "B.java", "package kata.a; class B {}");
    Watched.write(folder, "notes.log", "kept");
    Files.write(folder.resolve("src/picture.bin"), new byte[] {(byte) 0xff, 0, 1});
    Snapshot before = working.snapshot();

    assertThat(tcr.after(red, tested)).as("saved since: another run will come").isEmpty();
    assertThat(tcr.after(red, before).orElseThrow()).startsWith("reverted src/A.java, src/B.java;");
    assertThat(folder.resolve("src/A.java")).hasContent(GOOD);
    assertThat(folder.resolve("src/B.java")).doesNotExist();
    assertThat(folder.resolve("src/ATest.java")).content().endsWith("// more\n");
    assertThat(folder.resolve("src/notes.log")).hasContent("kept");
    assertThat(folder.resolve("src/picture.bin")).exists();
    assertThat(tcr.after(red, working.snapshot())).as("nothing left to revert").isEmpty();

    Entry.Reverted reverted = (Entry.Reverted) working.session().read().entries().get(0);
    Files.writeString(directory.resolve("lost.diff"), reverted.diff());
    git.must("apply", "-R", directory.resolve("lost.diff").toString());
    assertThat(working.snapshot().texts()).as("nothing is lost").isEqualTo(before.texts());
  }

  @Test
  void it_asks_first() throws Exception {
    try (Watched watch = new Watched(folder, false, true)) {
      watch.press("n");
      assertThat(watch.ends()).isFalse();
    }
    try (Watched watch = new Watched(folder, false, true)) {
      watch.endInput();
      assertThat(watch.ends()).isFalse();
    }
    assertThat(folder.resolve("session.jsonl")).doesNotExist();
  }

  @Test
  void a_folder_that_is_no_repository_of_its_own_is_refused() throws Exception {
    Path inside = folder.resolve("inner");
    Watched.write(inside, "A.java", GOOD);
    assertThatThrownBy(() -> Repository.of(WorkingFolder.at(inside)))
        .isInstanceOf(BadFolder.class)
        .hasMessageContaining("belongs to the git repository")
        .hasMessageContaining("git init");
    Path outside = directory.resolve("outside");
    Watched.write(outside, "A.java", GOOD);
    assertThatThrownBy(() -> Repository.of(WorkingFolder.at(outside)))
        .isInstanceOf(BadFolder.class)
        .hasMessageContaining("is not a git repository");
    new Git(outside).must("init", "-q");
    assertThatThrownBy(() -> Repository.of(WorkingFolder.at(outside)))
        .isInstanceOf(BadFolder.class)
        .hasMessageContaining("found no commit");
  }

  @Test
  void changes_that_nobody_committed_are_refused() throws Exception {
    WorkingFolder working = WorkingFolder.at(folder);
    Watched.write(folder, "A.java", BAD);
    assertThatThrownBy(() -> Repository.of(working))
        .isInstanceOf(BadFolder.class)
        .hasMessageContaining("src/A.java")
        .hasMessageContaining("Commit or stash them first");
    Watched.write(folder, "A.java", GOOD);
    Watched.write(folder, "ATest.java", TEST + "// mine\n");
    Files.writeString(folder.resolve("README.md"), "- [x] one\n");
    Repository.of(working); // a test is never taken back, and a tick may be committed
    Files.writeString(folder.resolve("other.txt"), "somebody's");
    assertThatThrownBy(() -> Repository.of(working)).hasMessageContaining("other.txt");
  }

  @Test
  void what_a_run_has_seen_is_no_stranger_after_a_restart() throws Exception {
    try (Watched watch = new Watched(folder, false, false)) {
      watch.await("run 1");
      watch.save("A.java", "package kata.a; class A {");
      watch.await("run 2: does not compile");
    }
    Repository.of(WorkingFolder.at(folder));
  }

  @Test
  void a_commit_that_git_refuses_is_told_and_the_watch_goes_on() throws Exception {
    try (Watched watch = new Watched(folder, false, true)) {
      watch.press("y");
      watch.await("run 1: green");
      Files.writeString(folder.resolve(".git/index.lock"), "");
      watch.save("A.java", GOOD + "// tidy\n");
      watch.await("tcr: nothing done: git add: ");
      Files.delete(folder.resolve(".git/index.lock"));
      watch.press("r");
      watch.await("tcr: committed as ");
    }
  }
}
