// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;
import talkdemos.mocking.page.TestRun;
import talkdemos.mocking.page.TestRun.Outcome;

/**
 * Is the table of Python's {@code unittest.mock} true? It is made here: the four pages of rows are
 * run, and each row that passed is written down with the name of its test. So no row is on the page
 * that has no test, that was not run, or that failed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the pages are run once
class Lesson02PythonTableTest {
  private static final List<Class<?>> PAGES =
      List.of(
          Lesson02MockObjectsTest.class,
          Lesson02SideEffectsTest.class,
          Lesson02AssertionsTest.class,
          Lesson02PatchTest.class);

  /** A row, the file that its test is in, and the test. */
  private record Run(Row row, String file, String test) {
    String link() {
      return "[" + test + "](" + file + ")";
    }
  }

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Run> rows = new ArrayList<>();

  @BeforeAll
  void run_the_pages() throws IOException {
    for (Class<?> page : PAGES) {
      String file = "src/test/java/" + page.getName().replace('.', '/') + ".java";
      String source = Files.readString(Path.of(file));
      List<Outcome> runs = TestRun.of(page);
      outcomes.addAll(runs);
      runs.stream()
          .map(Outcome::test)
          .filter(test -> test.isAnnotationPresent(Row.class))
          .sorted(Comparator.comparingInt(test -> source.indexOf("void " + test.getName() + "(")))
          .forEach(test -> rows.add(new Run(test.getAnnotation(Row.class), file, test.getName())));
    }
  }

  @Test
  void the_table_on_the_page_has_the_rows_that_were_run() {
    Table table = Table.of("Python", "Java", "what differs", "run by");
    for (Run run : rows)
      table = table.row(run.row().python(), run.row().java(), run.row().differs(), run.link());
    LessonsPage.shows("Python's unittest.mock", table);
  }

  @Test
  void each_test_that_the_page_names_exists_was_run_and_passed() throws IOException {
    List<String> passed =
        outcomes.stream()
            .filter(run -> run.failure().isEmpty())
            .map(Outcome::test)
            .map(Method::getName)
            .toList();
    List<String> named =
        Pattern.compile("\\[(\\w+)]\\(src/test/java/talkdemos/mocking/lesson02/\\w+\\.java\\) +\\|")
            .matcher(Files.readString(Path.of("LESSONS.md")))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(passed).containsAll(named);
  }

  @Test
  void no_row_failed() {
    assertThat(outcomes).allSatisfy(run -> assertThat(run.failure()).as("" + run.test()).isEmpty());
  }
}
