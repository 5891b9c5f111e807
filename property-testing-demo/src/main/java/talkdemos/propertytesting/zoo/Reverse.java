// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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
 * Reverses a text. A Java {@code char} is not a character: those beyond U+FFFF, all emoji of today
 * among them, take a surrogate pair, and a pair that is turned around stands for nothing. {@link
 * StringBuilder#reverse} has kept pairs together since Java 5; a loop over the chars does not.
 */
public final class Reverse {
  private Reverse() {}

  /** The specification. */
  public interface Reversal {
    /**
     * The characters (Unicode code points) of the text from the last to the first.
     *
     * @param text well-formed: a surrogate is half of a pair
     */
    String reverse(String text);
  }

  public static final class Buggy implements Reversal {
    @Override
    public String reverse(String text) {
      StringBuilder reversed = new StringBuilder(text.length());
      for (int i = text.length(); i > 0; i--) {
        reversed.append(text.charAt(i - 1));
      }
      return reversed.toString();
    }
  }

  public static final class Correct implements Reversal {
    @Override
    public String reverse(String text) {
      StringBuilder reversed = new StringBuilder(text.length());
      for (int i = text.length(); i > 0; ) {
        int character = text.codePointBefore(i);
        reversed.appendCodePoint(character);
        i -= Character.charCount(character);
      }
      return reversed.toString();
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Reversal reversal;

    Examples(Reversal reversal) {
      this.reversal = reversal;
    }

    @Test
    void a_word_is_read_backwards() {
      assertThat(reversal.reverse("stressed")).isEqualTo("desserts");
    }

    @Test
    void the_empty_text_is_its_own_reverse() {
      assertThat(reversal.reverse("")).isEmpty();
    }

    @Test
    void one_character_is_its_own_reverse() {
      assertThat(reversal.reverse("x")).isEqualTo("x");
    }

    @Test
    void a_palindrome_is_its_own_reverse() {
      assertThat(reversal.reverse("level")).isEqualTo("level");
    }

    @Test
    void letters_beyond_ascii_are_kept() {
      assertThat(reversal.reverse("über 日本")).isEqualTo("本日 rebü");
    }

    @Test
    void reversed_twice_it_is_as_before() {
      String text = "Hello, World!\n";
      assertThat(reversal.reverse(reversal.reverse(text))).isEqualTo(text);
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

  /** What must hold for every text, given as the list of its characters. */
  public abstract static class Properties {
    private final Reversal reversal;

    Properties(Reversal reversal) {
      this.reversal = reversal;
    }

    @Property
    void the_last_character_comes_first(@ForAll("characters") List<String> characters) {
      List<String> backwards = new ArrayList<>(characters);
      Collections.reverse(backwards);
      assertThat(reversal.reverse(String.join("", characters)))
          .isEqualTo(String.join("", backwards));
    }

    @Provide
    Arbitrary<List<String>> characters() {
      Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
      return any.filter(character -> !isSurrogate(character)).map(Character::toString).list();
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
      Arbitrary<List<String>> characters() {
        return Choices.arbitrary(CHARACTERS);
      }
    }
  }

  /** The property of a reversal that comes to mind first. */
  public static final class ReverseTwice {
    @Property
    void reversed_twice_it_is_as_before(@ForAll("texts") String text) {
      Reversal reversal = new Buggy();
      assertThat(reversal.reverse(reversal.reverse(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
      return new Properties.OnBuggy().characters().map(list -> String.join("", list));
    }
  }

  /** What jqwik makes of a String if nobody tells it more: no surrogate is in it. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<String>> characters() {
      return Arbitraries.strings()
          .map(text -> text.codePoints().mapToObj(Character::toString).toList());
    }
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  static final Generator<List<String>> CHARACTERS =
      Generator.oneOf(
              Generator.integers(' ', Character.MIN_SURROGATE - 1),
              Generator.integers(Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT))
          .map(Character::toString)
          .list(0, 20);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    new Buggy().reverse(String.join("", CHARACTERS.from(source)));
  }
}
