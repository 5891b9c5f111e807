// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Writes and reads comma-separated values (RFC 4180). A field with a line feed is quoted, one with
 * a bare carriage return is not, but the reader takes that for the end of a line as well. Python's
 * {@code csv.writer} did so when lines were to end with a line feed, until 3.11.9 and 3.12.3
 * (gh-67044), and pandas wrote files that it read as other tables (its issue 10018).
 */
public final class Csv {
  private Csv() {}

  /** The specification. */
  public interface Format {
    /** Writes the rows, which have at least one field each. */
    String write(List<List<String>> rows);

    /**
     * The rows that were written. Lines end with a line feed, a carriage return, or both; the last
     * one need not.
     */
    List<List<String>> read(String text);
  }

  public static final class Buggy implements Format {
    @Override
    public String write(List<List<String>> rows) {
      StringBuilder text = new StringBuilder();
      for (List<String> row : rows) {
        String comma = "";
        for (String field : row) {
          text.append(comma).append(quoted(field));
          comma = ",";
        }
        text.append('\n');
      }
      return text.toString();
    }

    private static String quoted(String field) {
      boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
      return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          if (quoted && text.startsWith("\"", i + 1)) field.append(text.charAt(++i));
          else quoted = !quoted;
        } else if (quoted || c != ',' && c != '\n' && c != '\r') {
          field.append(c);
        } else {
          row.add(field.toString());
          field.setLength(0);
          if (c == ',') continue;
          rows.add(row);
          row = new ArrayList<>();
          if (c == '\r' && text.startsWith("\n", i + 1)) i++;
        }
      }
      if (field.length() > 0 || !row.isEmpty()) { // the last line lacks its end
        row.add(field.toString());
        rows.add(row);
      }
      return rows;
    }
  }

  public static final class Correct implements Format {
    @Override
    public String write(List<List<String>> rows) {
      StringBuilder text = new StringBuilder();
      for (List<String> row : rows) {
        String comma = "";
        for (String field : row) {
          text.append(comma).append(quoted(field));
          comma = ",";
        }
        text.append('\n');
      }
      return text.toString();
    }

    private static String quoted(String field) {
      boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          if (quoted && text.startsWith("\"", i + 1)) field.append(text.charAt(++i));
          else quoted = !quoted;
        } else if (quoted || c != ',' && c != '\n' && c != '\r') {
          field.append(c);
        } else {
          row.add(field.toString());
          field.setLength(0);
          if (c == ',') continue;
          rows.add(row);
          row = new ArrayList<>();
          if (c == '\r' && text.startsWith("\n", i + 1)) i++;
        }
      }
      if (field.length() > 0 || !row.isEmpty()) { // the last line lacks its end
        row.add(field.toString());
        rows.add(row);
      }
      return rows;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Format format;

    Examples(Format format) {
      this.format = format;
    }

    private void comesBack(String... row) {
      List<List<String>> rows = List.of(List.of(row), List.of("next"));
      assertThat(format.read(format.write(rows))).isEqualTo(rows);
    }

    @Test
    void fields_are_separated_by_commas_and_rows_by_line_feeds() {
      List<List<String>> rows = List.of(List.of("Ada", "1815"), List.of("Grace", "1906"));
      assertThat(format.write(rows)).isEqualTo("Ada,1815\nGrace,1906\n");
      assertThat(format.read("Ada,1815\nGrace,1906\n")).isEqualTo(rows);
    }

    @Test
    void a_field_with_a_comma_is_quoted() {
      assertThat(format.write(List.of(List.of("Lovelace, Ada")))).isEqualTo("\"Lovelace, Ada\"\n");
      comesBack("Lovelace, Ada", "1815");
    }

    @Test
    void a_quote_is_doubled() {
      assertThat(format.write(List.of(List.of("6\" nails")))).isEqualTo("\"6\"\" nails\"\n");
      comesBack("6\" nails", "\"", "\"\"");
    }

    @Test
    void a_field_may_have_several_lines() {
      comesBack("two\nlines", "\n");
      comesBack("two\r\nlines of Windows");
    }

    @Test
    void empty_fields_are_kept() {
      comesBack("", "a", "", "");
      comesBack("");
    }

    @Test
    void spaces_are_kept() {
      comesBack(" a ", "  ", "\t");
    }

    @Test
    void no_row_is_an_empty_text() {
      assertThat(format.write(List.of())).isEmpty();
      assertThat(format.read("")).isEmpty();
    }

    @Test
    void lines_may_end_as_in_windows_and_the_last_one_not_at_all() {
      List<List<String>> rows = List.of(List.of("a", "b"), List.of("c", ""));
      assertThat(format.read("a,b\r\nc,\r\n")).isEqualTo(rows);
      assertThat(format.read("a,b\nc,")).isEqualTo(rows);
      assertThat(format.read("a\nb")).isEqualTo(List.of(List.of("a"), List.of("b")));
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** What must hold for all rows. */
  public abstract static class Properties {
    private final Format format;

    Properties(Format format) {
      this.format = format;
    }

    @Property
    void what_was_written_is_read(@ForAll("rows") List<List<String>> rows) {
      String text = format.write(rows);
      for (String end : List.of("\n", "\r\n", "\r")) { // of lines, and also within quotes
        List<List<String>> expected =
            rows.stream().map(row -> row.stream().map(f -> f.replace("\n", end)).toList()).toList();
        assertThat(format.read(text.replace("\n", end))).isEqualTo(expected);
      }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
      return rowsOf(Arbitraries.strings().withChars(ALPHABET).ofMaxLength(5));
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(new Correct());
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<List<List<String>>> rows() {
        return Choices.arbitrary(ROWS);
      }
    }
  }

  /** What jqwik makes of a String if nobody tells it more. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<List<String>>> rows() {
      return rowsOf(Arbitraries.strings().ofMaxLength(5));
    }
  }

  /** Every character of ASCII is as likely as any other. */
  public static final class WithAscii extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<List<String>>> rows() {
      return rowsOf(Arbitraries.strings().ascii().ofMaxLength(5));
    }
  }

  private static Arbitrary<List<List<String>>> rowsOf(Arbitrary<String> field) {
    return field.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(4);
  }

  /** Two plain characters, and all those that mean something. */
  static final String ALPHABET = "a ,\"\n\r";

  static final Generator<List<List<String>>> ROWS =
      Generator.strings(ALPHABET, 0, 5).list(1, 4).list(0, 4);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Format format = new Buggy();
    format.read(format.write(ROWS.from(source)));
  }
}
