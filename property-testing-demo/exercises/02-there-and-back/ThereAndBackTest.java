package exercise.thereandback;

import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import talkdemos.propertytesting.zoo.RunLength;

class ThereAndBackTest {
  private static final int SEARCHES = 20;
  private static final int TEXTS = 200;

  @Example
  void it_finds_the_bug_of_the_zoo() {
    finds(new RunLength.Buggy(), "Buggy, which does not tell digits of the text from lengths");
  }

  @Example
  void it_finds_nothing_wrong_with_the_right_coding() {
    RandomGenerator<String> texts = ThereAndBack.texts().generator(1000);
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++)
      ThereAndBack.check(new RunLength.Correct(), texts.next(random).value());
  }

  @Example
  void it_finds_a_decoder_that_reads_one_digit() {
    finds(new Codings.ReadsOneDigit(), "a decoder that reads the last digit of a length alone");
  }

  @Example
  void it_finds_a_coder_that_makes_texts_longer() {
    finds(new Codings.WritesOnes(), "a coder that writes 1a1b for ab");
  }

  @Example
  void it_finds_a_coder_that_loses_blanks() {
    finds(new Codings.LosesBlanks(), "a coder that loses the blanks at both ends");
  }

  private static void finds(RunLength.Coding coding, String what) {
    RandomGenerator<String> texts = ThereAndBack.texts().generator(1000);
    long missed =
        IntStream.range(0, SEARCHES).filter(seed -> !isFound(coding, texts, seed)).count();
    if (missed > 0) fail(missed + " of " + SEARCHES + " searches found nothing wrong with " + what);
  }

  private static boolean isFound(RunLength.Coding coding, RandomGenerator<String> texts, int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      try {
        ThereAndBack.check(coding, texts.next(random).value());
      } catch (AssertionError | RuntimeException found) {
        return true;
      }
    }
    return false;
  }
}
