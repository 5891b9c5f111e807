// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;
import talkdemos.mocking.page.TestRun;
import talkdemos.mocking.page.TestRun.Outcome;

/**
 * Is the table of Python's {@code unittest.mock} true? It is made here: the three pages of rows are
 * run, and each row that passed is written down with the name of its test. So no row is on the page
 * that has no test, that was not run, or that failed.
 */
class Lesson02PythonTableTest {
  private static final List<Class<?>> PAGES =
      List.of(Lesson02MockObjectsTest.class, Lesson02AssertionsTest.class, Lesson02PatchTest.class);

  /** A row's place in the source is its place in the table. */
  private static int place(Class<?> page, Method test) {
    try {
      String source =
          Files.readString(Path.of("src/test/java", page.getName().replace('.', '/') + ".java"));
      return source.indexOf("void " + test.getName() + "(");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Stream<Method> rows(Class<?> page) {
    return TestRun.of(page).stream()
        .peek(run -> assertThat(run.failure()).as(run.test().getName()).isEmpty())
        .map(Outcome::test)
        .filter(test -> test.isAnnotationPresent(Row.class))
        .sorted(Comparator.comparingInt(test -> place(page, test)));
  }

  @Test
  void each_row_of_the_table_was_run_and_passed() {
    Table table = Table.of("Python", "Java", "what differs", "run by");
    for (Class<?> page : PAGES)
      for (Method test : rows(page).toList()) {
        Row row = test.getAnnotation(Row.class);
        String link =
            "["
                + test.getName()
                + "]("
                + "src/test/java/"
                + page.getName().replace('.', '/')
                + ".java)";
        table = table.row(row.python(), row.java(), row.differs(), link);
      }
    assertThat(table.rows()).hasSizeGreaterThan(50);
    LessonsPage.shows("Python's unittest.mock", table);
  }
}
