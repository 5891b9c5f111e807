// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
 * Looks names up whatever their case, by their lower-case form. Some letters have a capital that
 * does not lead back to them: Weiß becomes WEISS and that becomes weiss, so who types the name in
 * capitals is not found. Chibi Scheme's {@code string-foldcase} was such a lower-casing (its issue
 * 420, 2017).
 */
public final class IgnoreCase {
  private IgnoreCase() {}

  /** The specification. */
  public interface Names {
    /** Adds a name. */
    void add(String name);

    /**
     * The name that was added last of those that differ from the given one only in case: one of the
     * two is the upper-case or the lower-case form of the other, as {@link Locale#ROOT} has it.
     */
    Optional<String> find(String name);
  }

  public static final class Buggy implements Names {
    private final Map<String, String> names = new HashMap<>();

    @Override
    public void add(String name) {
      names.put(key(name), name);
    }

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(names.get(key(name)));
    }

    private static String key(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  public static final class Correct implements Names {
    private final Map<String, String> names = new HashMap<>();

    @Override
    public void add(String name) {
      names.put(key(name), name);
    }

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(names.get(key(name)));
    }

    /** To lower case first: the upper case of ẞ is itself, that of ß is SS. */
    private static String key(String name) {
      return name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Names names;

    Examples(Names names) {
      this.names = names;
      names.add("Ada");
      names.add("Jürgen");
    }

    @Test
    void a_name_is_found_as_it_was_added() {
      assertThat(names.find("Ada")).contains("Ada");
    }

    @Test
    void a_name_is_found_in_small_letters_and_in_capitals() {
      assertThat(names.find("ada")).contains("Ada");
      assertThat(names.find("ADA")).contains("Ada");
    }

    @Test
    void umlauts_have_a_case_as_well() {
      assertThat(names.find("JÜRGEN")).contains("Jürgen");
    }

    @Test
    void an_unknown_name_is_not_found() {
      assertThat(names.find("Adam")).isEmpty();
      assertThat(names.find("")).isEmpty();
    }

    @Test
    void the_last_one_counts() {
      names.add("ADA");
      assertThat(names.find("ada")).contains("ADA");
    }

    @Test
    void an_accent_is_no_matter_of_case() {
      assertThat(names.find("jurgen")).isEmpty();
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

  /** What must hold for every name. */
  public abstract static class Properties {
    private final Supplier<Names> empty;

    Properties(Supplier<Names> empty) {
      this.empty = empty;
    }

    @Property
    void a_name_is_found_in_either_case(@ForAll("names") String name) {
      Names names = empty.get();
      names.add(name);
      assertThat(names.find(name.toUpperCase(Locale.ROOT))).contains(name);
      assertThat(names.find(name.toLowerCase(Locale.ROOT))).contains(name);
      assertThat(names.find(name + "x")).isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
      return Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(12);
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(Buggy::new);
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(Correct::new);
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<String> names() {
        return Choices.arbitrary(NAMES);
      }
    }
  }

  /** The names of those who wrote the program. */
  public static final class WithAsciiLetters extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> names() {
      return Arbitraries.strings().alpha();
    }
  }

  /** What jqwik makes of a String if nobody tells it more. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<String> names() {
      return Arbitraries.strings();
    }
  }

  /** The letters of the languages of Europe that are written in Latin script. */
  static final String LETTERS = letters("azAZÀÖØöøɏ");

  private static String letters(String ranges) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < ranges.length(); i += 2) {
      for (char c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) letters.append(c);
    }
    return letters.toString();
  }

  static final Generator<String> NAMES = Generator.strings(LETTERS, 1, 12);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Names names = new Buggy();
    String name = NAMES.from(source);
    names.add(name);
    names.find(name.toUpperCase(Locale.ROOT));
  }
}
