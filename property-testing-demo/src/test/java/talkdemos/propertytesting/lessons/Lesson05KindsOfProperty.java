// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/**
 * Lesson 5: kinds of property.
 *
 * <p>"What must be true of any output?" is easier to answer with a list of questions at hand. Here
 * are seven, asked of one small program, run-length coding: {@code aaab} is 3a 1b. Then six wrong
 * programs show which question finds which bug. After John Hughes, "How to Specify It!" (2019).
 *
 * <p>Hypothesis: the same kinds; its ghostwriter writes some of them (round trip, idempotence,
 * equivalence of two functions), and so does this module's {@code ghostwrite} command.
 */
class Lesson05KindsOfProperty {

  /** So many times the same letter. */
  record Piece(int times, char letter) {
    Piece plus(int more) {
      return new Piece(times + more, letter);
    }

    @Override
    public String toString() {
      return times + "" + letter;
    }
  }

  /** The program; the wrong ones below override a method. */
  static class Coder {
    List<Piece> encode(String text) {
      List<Piece> pieces = new ArrayList<>();
      for (char letter : text.toCharArray()) pieces = append(pieces, letter);
      return pieces;
    }

    String decode(List<Piece> pieces) {
      return pieces.stream()
          .map(piece -> String.valueOf(piece.letter).repeat(piece.times))
          .collect(joining());
    }

    List<Piece> append(List<Piece> pieces, char letter) {
      List<Piece> longer = new ArrayList<>(pieces);
      int last = longer.size() - 1;
      if (last >= 0 && longer.get(last).letter == letter)
        longer.set(last, longer.get(last).plus(1));
      else longer.add(new Piece(1, letter));
      return longer;
    }
  }

  /** The seven questions. */
  abstract static class Kinds {
    private final Coder coder;

    Kinds(Coder coder) {
      this.coder = coder;
    }

    /** 1. What is true of every output? Pieces are not empty, and neighbours differ. */
    @Property
    void invariant(@ForAll("texts") String text) {
      List<Piece> pieces = coder.encode(text);
      assertThat(pieces).allMatch(piece -> piece.times > 0);
      for (int i = 1; i < pieces.size(); i++) {
        assertThat(pieces.get(i).letter).isNotEqualTo(pieces.get(i - 1).letter);
      }
    }

    /** 2. Is there a way back? */
    @Property
    void inverse(@ForAll("texts") String text) {
      assertThat(coder.decode(coder.encode(text))).isEqualTo(text);
    }

    /** 3. Is there another program that does it: slower, older, or somebody else's? */
    @Property
    void oracle(@ForAll("texts") String text) {
      List<Piece> byRegex =
          Pattern.compile("(.)\\1*")
              .matcher(text)
              .results()
              .map(run -> new Piece(run.group().length(), run.group().charAt(0)))
              .toList();
      assertThat(coder.encode(text)).isEqualTo(byRegex);
    }

    /** 4. If the input changes like this, how must the output change? */
    @Property
    void metamorphic(@ForAll("texts") String text) {
      List<Piece> doubled =
          coder.encode(text).stream().map(piece -> piece.plus(piece.times)).toList();
      assertThat(coder.encode(text.replaceAll("(.)", "$1$1"))).isEqualTo(doubled);
    }

    /** 5. Does doing it again change nothing? Coding anew makes any pieces as few as possible. */
    @Property
    void idempotence(@ForAll("pieces") List<Piece> pieces) {
      List<Piece> fewest = coder.encode(coder.decode(pieces));
      assertThat(coder.encode(coder.decode(fewest))).isEqualTo(fewest);
    }

    /** 6. Do two steps lead to the same when they change places? */
    @Property
    void commuting(@ForAll("texts") String text) {
      List<Piece> reversed = new ArrayList<>(coder.encode(text));
      Collections.reverse(reversed);
      assertThat(coder.encode(new StringBuilder(text).reverse().toString())).isEqualTo(reversed);
    }

    /** 7. Does each operation do what it does on a simple model? Pieces stand for a String. */
    @Property
    void model(
        @ForAll("pieces") List<Piece> pieces, @ForAll @CharRange(from = 'a', to = 'c') char c) {
      assertThat(coder.decode(coder.append(pieces, c))).isEqualTo(coder.decode(pieces) + c);
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
      Arbitrary<Integer> times = Arbitraries.integers().between(1, 12);
      Arbitrary<Character> letter = Arbitraries.chars().range('a', 'c');
      return Combinators.combine(times, letter).as(Piece::new).list().ofMaxSize(5);
    }

    /** Made of pieces, since letters by chance are seldom the same ten times in a row. */
    @Provide
    Arbitrary<String> texts() {
      return pieces().map(new Coder()::decode);
    }
  }

  static class Right extends Kinds {
    Right() {
      super(new Coder());
    }
  }

  /** A piece for each letter. */
  static class NeverJoins extends Kinds {
    NeverJoins() {
      super(
          new Coder() {
            @Override
            List<Piece> encode(String text) {
              return text.chars().mapToObj(c -> new Piece(1, (char) c)).toList();
            }
          });
    }
  }

  /** The loop adds a piece when the letter changes, and after the last nothing changes. */
  static class ForgetsTheLast extends Kinds {
    ForgetsTheLast() {
      super(
          new Coder() {
            @Override
            List<Piece> encode(String text) {
              List<Piece> pieces = super.encode(text);
              return pieces.isEmpty() ? pieces : pieces.subList(0, pieces.size() - 1);
            }
          });
    }
  }

  /** Counts letters, wherever they are. */
  static class Counts extends Kinds {
    Counts() {
      super(
          new Coder() {
            @Override
            List<Piece> encode(String text) {
              Map<Character, Integer> counts = new TreeMap<>();
              for (char letter : text.toCharArray()) counts.merge(letter, 1, Integer::sum);
              return counts.entrySet().stream()
                  .map(count -> new Piece(count.getValue(), count.getKey()))
                  .toList();
            }
          });
    }
  }

  /** Numbers have one digit, so a long run is cut into pieces of nine. */
  static class OneDigit extends Kinds {
    OneDigit() {
      super(
          new Coder() {
            @Override
            List<Piece> append(List<Piece> pieces, char letter) {
              boolean full = !pieces.isEmpty() && pieces.get(pieces.size() - 1).times >= 9;
              List<Piece> longer = new ArrayList<>(full ? pieces : super.append(pieces, letter));
              if (full) longer.add(new Piece(1, letter));
              return longer;
            }
          });
    }
  }

  /** Appends to the last piece, whatever its letter is; encoding has its own, correct loop. */
  static class AppendsBlindly extends Kinds {
    AppendsBlindly() {
      super(
          new Coder() {
            @Override
            List<Piece> encode(String text) {
              return new Coder().encode(text);
            }

            @Override
            List<Piece> append(List<Piece> pieces, char letter) {
              List<Piece> longer = new ArrayList<>(pieces);
              if (pieces.isEmpty()) longer.add(new Piece(1, letter));
              else longer.set(pieces.size() - 1, longer.get(pieces.size() - 1).plus(1));
              return longer;
            }
          });
    }
  }

  /** Does nothing, and breaks no rule by it. */
  static class DoesNothing extends Kinds {
    DoesNothing() {
      super(
          new Coder() {
            @Override
            List<Piece> encode(String text) {
              return List.of();
            }
          });
    }
  }

  /** Step 1. All seven hold for the right program. */
  @Test
  void step_1_seven_questions_to_one_program() {
    List<Outcome> outcomes = Run.DEFAULT.all(Right.class);
    assertThat(outcomes).hasSize(7).noneMatch(Outcome::failed);
  }

  private static String foundBy(Class<? extends Kinds> program) {
    return Run.DEFAULT.all(program).stream()
        .filter(Outcome::failed)
        .map(Outcome::name)
        .sorted()
        .collect(joining(", ", program.getSimpleName() + ": ", "\n"));
  }

  /**
   * Step 2. No question finds every bug. The way back alone, which most people ask for first, lets
   * three of the six pass; only an oracle finds all bugs of encoding, and one rarely has an oracle.
   */
  @Test
  void step_2_each_bug_is_found_by_some_questions_and_missed_by_others() {
    String found =
        List.of(
                NeverJoins.class,
                ForgetsTheLast.class,
                Counts.class,
                OneDigit.class,
                AppendsBlindly.class,
                DoesNothing.class)
            .stream()
            .map(Lesson05KindsOfProperty::foundBy)
            .collect(joining());
    assertThat(found)
        .isEqualTo(
            """
            NeverJoins: invariant, metamorphic, oracle
            ForgetsTheLast: commuting, idempotence, inverse, oracle
            Counts: commuting, inverse, oracle
            OneDigit: commuting, invariant, metamorphic, oracle
            AppendsBlindly: model
            DoesNothing: inverse, oracle
            """);
  }
}
