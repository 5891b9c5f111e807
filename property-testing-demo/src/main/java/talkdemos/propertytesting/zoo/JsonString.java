// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Writes a text as a JSON string and reads it back. The escapes are read one kind after the other,
 * so a backslash that came of one escape begins another: of a text with a backslash and an n, a
 * line feed is read, in whatever order the kinds come. The values of a YAML header were read that
 * way in the tool skilld (its issue 18, 2026).
 */
public final class JsonString {
  private JsonString() {}

  /** The specification. */
  public interface Notation {
    /**
     * The text in quotes, as RFC 8259 has it, in printable ASCII alone: so any text can be written,
     * half a surrogate pair as well. Of printable ASCII only quotes and backslashes are escaped.
     */
    String quote(String text);

    /** The text that was quoted. */
    String unquote(String json);
  }

  public static final class Buggy implements Notation {
    private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @Override
    public String quote(String text) {
      StringBuilder json = new StringBuilder("\"");
      for (char c : text.toCharArray()) {
        switch (c) {
          case '"', '\\' -> json.append('\\').append(c);
          case '\n' -> json.append("\\n");
          case '\t' -> json.append("\\t");
          default -> {
            if (c >= ' ' && c <= '~') json.append(c);
            else json.append("\\u").append(HexFormat.of().toHexDigits(c));
          }
        }
      }
      return json.append('"').toString();
    }

    @Override
    public String unquote(String json) {
      String text =
          json.substring(1, json.length() - 1)
              .replace("\\n", "\n")
              .replace("\\t", "\t")
              .replace("\\\"", "\"");
      return CODE.matcher(text)
          .replaceAll(code -> Matcher.quoteReplacement(character(code.group(1))))
          .replace("\\\\", "\\");
    }

    private static String character(String code) {
      return String.valueOf((char) HexFormat.fromHexDigits(code));
    }
  }

  public static final class Correct implements Notation {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    @Override
    public String quote(String text) {
      StringBuilder json = new StringBuilder("\"");
      for (char c : text.toCharArray()) {
        switch (c) {
          case '"', '\\' -> json.append('\\').append(c);
          case '\n' -> json.append("\\n");
          case '\t' -> json.append("\\t");
          default -> {
            if (c >= ' ' && c <= '~') json.append(c);
            else json.append("\\u").append(HexFormat.of().toHexDigits(c));
          }
        }
      }
      return json.append('"').toString();
    }

    @Override
    public String unquote(String json) {
      return ESCAPE
          .matcher(json.substring(1, json.length() - 1))
          .replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
      String code = escape.group(1);
      if (code != null) return String.valueOf((char) HexFormat.fromHexDigits(code));
      return switch (escape.group(2)) {
        case "n" -> "\n";
        case "t" -> "\t";
        default -> escape.group(2);
      };
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Notation notation;

    Examples(Notation notation) {
      this.notation = notation;
    }

    private void isWritten(String text, String json) {
      assertThat(notation.quote(text)).isEqualTo(json);
      assertThat(notation.unquote(json)).isEqualTo(text);
    }

    @Test
    void a_plain_text_is_put_in_quotes() {
      isWritten("hello", "\"hello\"");
    }

    @Test
    void the_empty_text_is_two_quotes() {
      isWritten("", "\"\"");
    }

    @Test
    void a_quote_is_escaped() {
      isWritten("say \"hi\"", "\"say \\\"hi\\\"\"");
    }

    @Test
    void a_backslash_is_doubled() {
      isWritten("C:\\Users\\ada", "\"C:\\\\Users\\\\ada\"");
      isWritten("\\", "\"\\\\\"");
    }

    @Test
    void line_feeds_and_tabs_are_escaped() {
      isWritten("a\tb\n", "\"a\\tb\\n\"");
    }

    @Test
    void other_control_characters_are_written_by_their_code() {
      isWritten("\0\r", "\"\\u0000\\u000d\"");
    }

    @Test
    void what_is_not_ascii_is_written_by_its_code() {
      isWritten("é\u2028", "\"\\u00e9\\u2028\"");
      isWritten("😀", "\"\\ud83d\\ude00\"");
      assertThat(notation.unquote("\"é\"")).isEqualTo("é");
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

  /** What must hold for every text. */
  public abstract static class Properties {
    private static final String JSON =
        "\"([ -~&&[^\"\\\\]]|\\\\[\"\\\\/bfnrt]|\\\\u(?!00([2-6]|7[^f]))[0-9a-f]{4})*\"";

    private final Notation notation;

    Properties(Notation notation) {
      this.notation = notation;
    }

    @Property
    void every_text_comes_back(@ForAll("texts") String text) {
      String json = notation.quote(text);
      assertThat(json).matches(JSON);
      assertThat(notation.unquote(json)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
      return Arbitraries.strings().withChars(ALPHABET).ofMaxLength(10);
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
      Arbitrary<String> texts() {
        return Choices.arbitrary(TEXTS);
      }
    }
  }

  /** What jqwik makes of a String if nobody tells it more. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> texts() {
      return Arbitraries.strings().ofMaxLength(10);
    }
  }

  /** Every character of ASCII is as likely as any other. */
  public static final class WithAscii extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> texts() {
      return Arbitraries.strings().ascii().ofMaxLength(10);
    }
  }

  /** What is escaped, the letters and digits that escapes are made of, and halves of a pair. */
  static final String ALPHABET = "ntu0d~ \\\"\n\t\r\0é\u2028\ud83d\ude00";

  static final Generator<String> TEXTS = Generator.strings(ALPHABET, 0, 10);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Notation notation = new Buggy();
    notation.unquote(notation.quote(TEXTS.from(source)));
  }
}
