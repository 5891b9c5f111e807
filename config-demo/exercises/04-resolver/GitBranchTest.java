package exercise.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.Composer;
import talkdemos.config.ConfigException;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;

class GitBranchTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path folder;

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    Files.createDirectories(folder.resolve("project/src/main"));
    head("ref: refs/heads/main\n");
  }

  private void head(String text) throws IOException {
    Files.writeString(folder.resolve("project/.git/HEAD"), text);
  }

  /** What a reference becomes in a configuration whose key {@code here} is a folder. */
  private Node resolved(String reference, String here) {
    String text =
        "here = %s\nvalue = \"%s\""
            .formatted(Json.quoted(folder.resolve(here).toString()), reference);
    return Composer.builder()
        .source(new Memory(Map.of("config", text)))
        .resolver(new GitBranch())
        .build()
        .compose("config")
        .get("value");
  }

  private String branch(String here) {
    return ((Node.Text) resolved("${git.branch:${here}}", here)).value();
  }

  @Test
  void the_branch_is_what_HEAD_refers_to() {
    assertThat(branch("project")).isEqualTo("main");
  }

  @Test
  void a_branch_may_have_slashes_in_its_name() throws IOException {
    head("ref: refs/heads/feature/new/ideas\n");
    assertThat(branch("project")).isEqualTo("feature/new/ideas");
  }

  @Test
  void it_stands_in_a_text_like_any_other_reference() {
    assertThat(((Node.Text) resolved("runs/${git.branch:${here}}/1", "project")).value())
        .isEqualTo("runs/main/1");
  }

  @Test
  void a_folder_in_a_project_belongs_to_the_project() {
    assertThat(branch("project/src/main")).isEqualTo("main");
    assertThat(branch("project/src/../src")).isEqualTo("main");
  }

  @Test
  void without_a_branch_it_is_the_commit() throws IOException {
    head(COMMIT + "\n");
    assertThat(branch("project")).isEqualTo("0123456");
  }

  @Test
  void a_worktree_says_in_a_file_where_its_repository_is() throws IOException {
    Path place = Files.createDirectories(folder.resolve("project/.git/worktrees/other"));
    Files.writeString(place.resolve("HEAD"), "ref: refs/heads/other\n");
    Files.createDirectories(folder.resolve("other/src"));
    Files.writeString(folder.resolve("other/.git"), "gitdir: " + place + "\n");
    assertThat(branch("other/src")).isEqualTo("other");
    Files.writeString(folder.resolve("other/.git"), "gitdir: ../project/.git/worktrees/other\n");
    assertThat(branch("other/src")).as("by a path from the worktree").isEqualTo("other");
  }

  @Test
  void outside_of_a_repository_there_is_no_branch() {
    assertThatThrownBy(() -> branch("nowhere"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void without_an_argument_it_is_the_folder_of_the_program() {
    String here = System.getProperty("user.dir");
    assertThat(outcome("${git.branch:}", here)).isEqualTo(outcome("${git.branch:${here}}", here));
  }

  private String outcome(String reference, String here) {
    try {
      return ((Node.Text) resolved(reference, here)).value();
    } catch (ConfigException outside) {
      return "no branch";
    }
  }

  @Test
  void wrong_arguments_are_refused() {
    for (String reference : new String[] {"${git.branch:${here},b}", "${git.branch:7}"})
      assertThatThrownBy(() -> resolved(reference, "project"))
          .as(reference)
          .isInstanceOf(ConfigException.class);
  }
}
