// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Run-length coding: a run of equal characters is written as its length and the character. A digit
 * of the text cannot be told from a length. Exercism's exercise of that name has to promise that
 * there are no digits, since somebody asked what 22333 should be decoded to (issue 238 of its
 * problem-specifications, 2016); programs have nobody who promises.
 */
public final class RunLength {
  private RunLength() {}

  /** The specification. */
  public interface Coding {
    /**
     * Writes each run as its length and its character, and a run of one as its character alone. A
     * text without digits and backslashes never becomes longer.
     */
    String encode(String text);

    /** The text of which the code was made. */
    String decode(String code);
  }

  public static final class Buggy implements Coding {
    @Override
    public String encode(String text) {
      StringBuilder code = new StringBuilder();
      for (int start = 0, end; start < text.length(); start = end) {
        char c = text.charAt(start);
        for (end = start + 1; end < text.length() && text.charAt(end) == c; ) end++;
        if (end - start > 1) code.append(end - start);
        code.append(c);
      }
      return code.toString();
    }

    @Override
    public String decode(String code) {
      StringBuilder text = new StringBuilder();
      int length = 0;
      for (char c : code.toCharArray()) {
        if (c >= '0' && c <= '9') {
          length = 10 * length + c - '0';
        } else {
          text.append(String.valueOf(c).repeat(Math.max(1, length)));
          length = 0;
        }
      }
      return text.toString();
    }
  }

  public static final class Correct implements Coding {
    @Override
    public String encode(String text) {
      StringBuilder code = new StringBuilder();
      for (int start = 0, end; start < text.length(); start = end) {
        char c = text.charAt(start);
        for (end = start + 1; end < text.length() && text.charAt(end) == c; ) end++;
        if (end - start > 1) code.append(end - start);
        if (c >= '0' && c <= '9' || c == '\\') code.append('\\');
        code.append(c);
      }
      return code.toString();
    }

    @Override
    public String decode(String code) {
      StringBuilder text = new StringBuilder();
      int length = 0;
      for (int i = 0; i < code.length(); i++) {
        char c = code.charAt(i);
        if (c >= '0' && c <= '9') {
          length = 10 * length + c - '0';
        } else {
          if (c == '\\') c = code.charAt(++i);
          text.append(String.valueOf(c).repeat(Math.max(1, length)));
          length = 0;
        }
      }
      return text.toString();
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Coding coding;

    Examples(Coding coding) {
      this.coding = coding;
    }

    @Test
    void a_run_is_its_length_and_its_character() {
      assertThat(coding.encode("wwwwbbw")).isEqualTo("4w2bw");
      assertThat(coding.decode("4w2bw")).isEqualTo("wwwwbbw");
    }

    @Test
    void the_empty_text_stays_empty() {
      assertThat(coding.encode("")).isEmpty();
      assertThat(coding.decode("")).isEmpty();
    }

    @Test
    void a_text_without_runs_stays_as_it_is() {
      assertThat(coding.encode("abc")).isEqualTo("abc");
      assertThat(coding.decode("abc")).isEqualTo("abc");
    }

    @Test
    void a_length_may_have_several_digits() {
      assertThat(coding.encode("x".repeat(100))).isEqualTo("100x");
      assertThat(coding.decode("100x")).isEqualTo("x".repeat(100));
    }

    @Test
    void capitals_differ_from_small_letters() {
      assertThat(coding.encode("aaAA")).isEqualTo("2a2A");
    }

    @Test
    void spaces_line_ends_and_umlauts_come_back() {
      String text = "  zoo\n\n\nüber  all";
      assertThat(coding.decode(coding.encode(text))).isEqualTo(text);
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
    private final Coding coding;

    Properties(Coding coding) {
      this.coding = coding;
    }

    @Property
    void every_text_comes_back(@ForAll("texts") String text) {
      String code = coding.encode(text);
      assertThat(coding.decode(code)).isEqualTo(text);
      long escaped = text.chars().filter(c -> c == '\\' || Character.isDigit(c)).count();
      assertThat(code.length()).isLessThanOrEqualTo((int) (text.length() + escaped));
    }

    @Provide
    Arbitrary<String> texts() {
      Arbitrary<String> character = Arbitraries.strings().withChars(ALPHABET).ofLength(1);
      Arbitrary<Integer> length = Arbitraries.integers().between(1, 12);
      Arbitrary<String> run = Combinators.combine(character, length).as(String::repeat);
      return run.list().ofMaxSize(3).map(runs -> String.join("", runs));
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

  /** The texts that the examples are about. */
  public static final class WithLetters extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> texts() {
      return Arbitraries.strings().alpha();
    }
  }

  /** What jqwik makes of a String if nobody tells it more. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> texts() {
      return Arbitraries.strings();
    }
  }

  /** Letters, and what a code is made of. */
  static final String ALPHABET = "ab 019\\";

  static final Generator<String> TEXTS =
      Generator.strings(
          source -> String.valueOf(source.character(ALPHABET)).repeat(source.integer(1, 12)), 0, 3);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Coding coding = new Buggy();
    coding.decode(coding.encode(TEXTS.from(source)));
  }
}
