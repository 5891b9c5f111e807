// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
 * Shortens a text to what a column or a headline has room for. The cut may go through an emoji: the
 * half that is left is shown as a question mark, or stops the next one who encodes it. Apache
 * Commons Lang's {@code abbreviate} and {@code truncate} did so until its pull request 1719, in
 * 2026.
 */
public final class Truncate {
  private Truncate() {}

  /** The specification. */
  public interface Shortening {
    /**
     * The text if it has room, else its longest beginning of whole characters that has room
     * together with the ellipsis after it.
     *
     * @param text well-formed: a surrogate is half of a pair
     * @param room for how many {@code char}s, at least 1
     */
    String shorten(String text, int room);
  }

  public static final class Buggy implements Shortening {
    @Override
    public String shorten(String text, int room) {
      if (text.length() <= room) return text;
      return text.substring(0, room - 1) + ELLIPSIS;
    }
  }

  public static final class Correct implements Shortening {
    @Override
    public String shorten(String text, int room) {
      if (text.length() <= room) return text;
      int end = room - 1;
      if (Character.isLowSurrogate(text.charAt(end))) end--; // its other half is left out as well
      return text.substring(0, end) + ELLIPSIS;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Shortening shortening;

    Examples(Shortening shortening) {
      this.shortening = shortening;
    }

    @Test
    void a_long_text_ends_in_an_ellipsis() {
      assertThat(shortening.shorten("virtual QA buddy", 8)).isEqualTo("virtual" + ELLIPSIS);
    }

    @Test
    void a_short_text_stays_as_it_is() {
      assertThat(shortening.shorten("virtual", 8)).isEqualTo("virtual");
    }

    @Test
    void a_text_that_just_fits_stays_as_it_is() {
      assertThat(shortening.shorten("virtual", 7)).isEqualTo("virtual");
    }

    @Test
    void one_char_too_many_costs_two() {
      assertThat(shortening.shorten("virtual", 6)).isEqualTo("virtu" + ELLIPSIS);
    }

    @Test
    void the_empty_text_fits() {
      assertThat(shortening.shorten("", 1)).isEmpty();
    }

    @Test
    void with_room_for_one_the_ellipsis_is_left() {
      assertThat(shortening.shorten("virtual", 1)).isEqualTo(ELLIPSIS);
    }

    @Test
    void an_emoji_is_kept() {
      assertThat(shortening.shorten("😀 smile", 5)).isEqualTo("😀 s" + ELLIPSIS);
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

  /** A text, given as the list of its characters, and the room for it. */
  public record Headline(List<String> characters, int room) {
    String text() {
      return String.join("", characters);
    }

    String beginning(int count) {
      return String.join("", characters.subList(0, count));
    }
  }

  /** What must hold for every text and every room. */
  public abstract static class Properties {
    private final Shortening shortening;

    Properties(Shortening shortening) {
      this.shortening = shortening;
    }

    @Property
    void as_many_whole_characters_are_kept_as_fit(@ForAll("headlines") Headline headline) {
      String expected = headline.text();
      for (int count = headline.characters.size(); expected.length() > headline.room; count--) {
        expected = headline.beginning(count - 1) + ELLIPSIS;
      }
      assertThat(shortening.shorten(headline.text(), headline.room)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Headline> headlines() {
      Arbitrary<String> character =
          Arbitraries.oneOf(
              Arbitraries.integers().between('a', 'z').map(Character::toString),
              Arbitraries.integers().between(0x1f600, 0x1f64f).map(Character::toString));
      Arbitrary<Integer> room = Arbitraries.integers().between(1, 20);
      return Combinators.combine(character.list().ofMaxSize(20), room).as(Headline::new);
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
      Arbitrary<Headline> headlines() {
        return Choices.arbitrary(HEADLINES);
      }
    }
  }

  /** Says only that the result fits and begins as the text does; half a character does as well. */
  public static final class FitsAndBeginsAlike {
    @Property
    void the_result_fits_and_begins_as_the_text(@ForAll("headlines") Headline headline) {
      String text = headline.text();
      String shortened = new Buggy().shorten(text, headline.room);
      assertThat(shortened.length()).isLessThanOrEqualTo(headline.room);
      assertThat(text).startsWith(shortened.replace(ELLIPSIS, ""));
    }

    @Provide
    Arbitrary<Headline> headlines() {
      return new Properties.OnBuggy().headlines();
    }
  }

  /** What jqwik makes of a String if nobody tells it more: no surrogate is in it. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<Headline> headlines() {
      Arbitrary<List<String>> characters =
          Arbitraries.strings()
              .map(text -> text.codePoints().mapToObj(Character::toString).toList());
      Arbitrary<Integer> room = Arbitraries.integers().greaterOrEqual(1);
      return Combinators.combine(characters, room).as(Headline::new);
    }
  }

  static final String ELLIPSIS = "…";

  static final Generator<Headline> HEADLINES =
      source -> {
        Generator<String> character =
            Generator.oneOf(Generator.integers('a', 'z'), Generator.integers(0x1f600, 0x1f64f))
                .map(Character::toString);
        return new Headline(source.list(character, 0, 20), source.integer(1, 20));
      };

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Headline headline = HEADLINES.from(source);
    new Buggy().shorten(headline.text(), headline.room);
  }
}
