// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
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
 * Matches names with {@code *} and {@code ?}. Each star tries every length for each that the stars
 * before it try, so the time grows exponentially with their number. Only the last star need be
 * tried again (Russ Cox, "Glob Matching Can Be Simple And Fast Too", 2017). The JavaScript library
 * minimatch was exponential in its stars until 2026 (CVE-2026-26996).
 */
public final class Glob {
  private Glob() {}

  /** The specification. */
  public interface Matcher {
    /**
     * Whether the pattern matches the whole name: {@code *} stands for any characters or none,
     * {@code ?} for any one, all else for itself. The name is looked at no more often than {@code
     * (pattern.length() + 1) * (name.length() + 1)} times.
     */
    boolean matches(String pattern, CharSequence name);
  }

  public static final class Buggy implements Matcher {
    @Override
    public boolean matches(String pattern, CharSequence name) {
      return matches(pattern, 0, name, 0);
    }

    private static boolean matches(String pattern, int p, CharSequence name, int n) {
      if (p == pattern.length()) return n == name.length();
      if (pattern.charAt(p) == '*') {
        for (int end = n; end <= name.length(); end++) {
          if (matches(pattern, p + 1, name, end)) return true;
        }
        return false;
      }
      return n < name.length()
          && (pattern.charAt(p) == name.charAt(n) || pattern.charAt(p) == '?')
          && matches(pattern, p + 1, name, n + 1);
    }
  }

  public static final class Correct implements Matcher {
    @Override
    public boolean matches(String pattern, CharSequence name) {
      int p = 0;
      int star = -1; // where the last star is
      int end = 0; // of what it stands for
      for (int n = 0; n < name.length(); ) {
        char c = p < pattern.length() ? pattern.charAt(p) : 0;
        if (c == '*') {
          star = p++;
          end = n;
        } else if (p < pattern.length() && (c == name.charAt(n) || c == '?')) {
          p++;
          n++;
        } else if (star >= 0) {
          p = star + 1;
          n = ++end;
        } else {
          return false;
        }
      }
      while (p < pattern.length() && pattern.charAt(p) == '*') p++;
      return p == pattern.length();
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Matcher matcher;

    Examples(Matcher matcher) {
      this.matcher = matcher;
    }

    @Test
    void a_star_stands_for_any_characters() {
      assertThat(matcher.matches("*.java", "Glob.java")).isTrue();
      assertThat(matcher.matches("*.java", "Glob.class")).isFalse();
      assertThat(matcher.matches("Glob*", "Glob")).isTrue();
    }

    @Test
    void a_question_mark_stands_for_one_character() {
      assertThat(matcher.matches("?lob", "Glob")).isTrue();
      assertThat(matcher.matches("?Glob", "Glob")).isFalse();
      assertThat(matcher.matches("Glob?", "Glob")).isFalse();
    }

    @Test
    void all_else_stands_for_itself() {
      assertThat(matcher.matches("Glob", "Glob")).isTrue();
      assertThat(matcher.matches("Glob", "glob")).isFalse();
      assertThat(matcher.matches("Glob", "Glob.java")).isFalse();
      assertThat(matcher.matches("Glob.java", "Glob")).isFalse();
    }

    @Test
    void the_empty_pattern_matches_the_empty_name() {
      assertThat(matcher.matches("", "")).isTrue();
      assertThat(matcher.matches("", "a")).isFalse();
      assertThat(matcher.matches("a", "")).isFalse();
      assertThat(matcher.matches("*", "")).isTrue();
    }

    @Test
    void a_star_may_have_to_try_again() {
      assertThat(matcher.matches("*ab", "aab ab")).isTrue();
      assertThat(matcher.matches("a*b*c", "abcabc")).isTrue();
      assertThat(matcher.matches("a*b*c", "abcab")).isFalse();
    }

    @Test
    void a_long_name_is_matched() {
      String name = "a/".repeat(500) + "Glob.java";
      assertThat(matcher.matches("*/Glob.*", name)).isTrue();
      assertThat(matcher.matches("*/Blob.*", name)).isFalse();
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

  /** A pattern and the name that it may match. */
  public record Search(String pattern, String name) {
    int limit() {
      return (pattern.length() + 1) * (name.length() + 1);
    }
  }

  /** A name that counts how often it is looked at, and throws when that is too often. */
  static final class Counted implements CharSequence {
    private final String name;
    private final int limit;
    private int looks;

    Counted(String name, int limit) {
      this.name = name;
      this.limit = limit;
    }

    @Override
    public char charAt(int index) {
      if (++looks > limit) throw new AssertionError("looked at more than " + limit + " times");
      return name.charAt(index);
    }

    @Override
    public int length() {
      return name.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new UnsupportedOperationException("its looks would not be counted");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** What must hold for every pattern and every name. */
  public abstract static class Properties {
    private final Matcher matcher;

    Properties(Matcher matcher) {
      this.matcher = matcher;
    }

    @Property
    void the_answer_is_right_and_soon_known(@ForAll("searches") Search search) {
      Counted name = new Counted(search.name, search.limit());
      assertThat(matcher.matches(search.pattern, name)).isEqualTo(expected(search));
    }

    @Provide
    Arbitrary<Search> searches() {
      Arbitrary<String> pattern = Arbitraries.strings().withChars("ab?**").ofMaxLength(12);
      Arbitrary<String> name = Arbitraries.strings().withChars("ab").ofMaxLength(30);
      return Combinators.combine(pattern, name).as(Search::new);
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
      Arbitrary<Search> searches() {
        return Choices.arbitrary(SEARCHES);
      }
    }
  }

  /** The property that comes to mind first; how soon the answer is known does not count. */
  public static final class TheAnswer {
    @Property
    void the_answer_is_right(@ForAll("searches") Search search) {
      assertThat(new Buggy().matches(search.pattern, search.name)).isEqualTo(expected(search));
    }

    @Provide
    Arbitrary<Search> searches() {
      return new Properties.OnBuggy().searches();
    }
  }

  /** Names and patterns of any letters, which hardly ever almost match. */
  public static final class WithAnyLetters extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<Search> searches() {
      Arbitrary<String> pattern = Arbitraries.strings().alpha().withChars("?*").ofMaxLength(12);
      Arbitrary<String> name = Arbitraries.strings().alpha().ofMaxLength(30);
      return Combinators.combine(pattern, name).as(Search::new);
    }
  }

  /** All beginnings of the name that the pattern's beginning matches, character by character. */
  private static boolean expected(Search search) {
    int length = search.name.length();
    Set<Integer> ends = Set.of(0);
    for (char c : search.pattern.toCharArray()) {
      Set<Integer> next = new TreeSet<>();
      for (int end : ends) {
        if (c == '*') for (int longer = end; longer <= length; longer++) next.add(longer);
        else if (end < length && (c == '?' || c == search.name.charAt(end))) next.add(end + 1);
      }
      ends = next;
    }
    return ends.contains(length);
  }

  static final Generator<Search> SEARCHES =
      source ->
          new Search(
              source.draw(Generator.strings("ab?**", 0, 12)),
              source.draw(Generator.strings("ab", 0, 30)));

  /** Calls it and expects nothing but an end: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Search search = SEARCHES.from(source);
    new Buggy().matches(search.pattern, new Counted(search.name, 1_000_000));
  }
}
