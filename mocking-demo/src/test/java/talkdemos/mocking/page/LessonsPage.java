// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page LESSONS.md, where a table stands after the line {@code <!-- table: NAME -->}, up to the
 * next empty line.
 */
public final class LessonsPage {
  private static final Path PAGE = Path.of("LESSONS.md");

  private LessonsPage() {}

  /**
   * Prints a table that was just made, and compares it with the page. With {@code -Dlessons=write}
   * it is written there instead.
   *
   * @throws AssertionError if the page shows another table, or none of that name
   */
  public static void shows(String name, Table table) {
    System.out.println(name + "\n\n" + table.markdown());
    try {
      check(PAGE, name, table.markdown(), "write".equals(System.getProperty("lessons")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static void check(Path page, String name, String made, boolean write) throws IOException {
    String text = Files.readString(page);
    String mark = "<!-- table: " + name + " -->\n";
    int start = text.indexOf(mark) + mark.length();
    if (start < mark.length()) throw new AssertionError(page + ": expected a line " + mark.strip());
    int end = text.startsWith("|", start) ? text.indexOf("|\n\n", start) + 2 : start;
    if (end < start) end = text.length(); // the table is the page's end
    String shown = text.substring(start, end);
    if (shown.equals(made)) return;
    if (!write)
      throw new AssertionError(
          page
              + ": the table \""
              + name
              + "\" is not what was measured just now. The page:\n"
              + shown
              + "measured:\n"
              + made
              + "Once it is understood, this writes it: mvn -pl mocking-demo test -Dlessons=write\n");
    Files.writeString(page, text.substring(0, start) + made + text.substring(end));
  }
}
