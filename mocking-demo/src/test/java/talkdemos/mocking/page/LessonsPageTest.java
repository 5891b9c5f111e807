// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsPageTest {
  private static final String MADE = Table.of("double", "sees").row("spy", "calls").markdown();

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void a_page_with_two_tables() throws IOException {
    page = folder.resolve("page.md");
    Files.writeString(page, "# 1\n\n<!-- table: one -->\n\n# 2\n\n<!-- table: two -->\n");
  }

  @Test
  void usage() {
    assertThat(MADE)
        .isEqualTo(
            """
            | double | sees  |
            |--------|-------|
            | spy    | calls |
            """);
  }

  @Test
  void what_was_written_is_what_is_shown_and_another_table_stays() throws IOException {
    LessonsPage.check(page, "one", MADE, true);
    LessonsPage.check(page, "two", MADE, true);
    LessonsPage.check(page, "two", MADE, true);
    assertThat(page)
        .content()
        .isEqualTo("# 1\n\n<!-- table: one -->\n" + MADE + "\n# 2\n\n<!-- table: two -->\n" + MADE);
    assertThatCode(() -> LessonsPage.check(page, "one", MADE, false)).doesNotThrowAnyException();
    LessonsPage.check(page, "one", Table.of("a").row("b").markdown(), true);
    assertThat(page).content().startsWith("# 1\n\n<!-- table: one -->\n| a |\n|---|\n| b |\n\n# 2");
  }

  @Test
  void another_table_on_the_page_fails_with_both() throws IOException {
    LessonsPage.check(page, "one", Table.of("double", "sees").row("spy", "all").markdown(), true);
    assertThatThrownBy(() -> LessonsPage.check(page, "one", MADE, false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the table \"one\" is not what was measured")
        .hasMessageContaining("| spy    | all  |")
        .hasMessageContaining("| spy    | calls |");
  }

  @Test
  void a_name_that_is_not_on_the_page_is_told() {
    assertThatThrownBy(() -> LessonsPage.check(page, "three", MADE, true))
        .hasMessageEndingWith("page.md: expected a line <!-- table: three -->");
  }
}
