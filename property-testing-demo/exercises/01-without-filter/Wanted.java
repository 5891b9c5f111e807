package exercise.withoutfilter;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries that make what is wanted. */
final class Wanted {
  private Wanted() {}

  /** Departures of a day: so many different minutes from 0 to last, in ascending order. */
  static Arbitrary<List<Integer>> departures(int count, int last) {
    // gap: the same without a filter
    return Arbitraries.integers()
        .between(0, last)
        .set()
        .ofSize(count)
        .map(minutes -> minutes.stream().sorted().toList());
    //| return Arbitraries.integers().between(0, last).list().ofSize(count).filter(Wanted::ascend);
    // end of gap
  }

  /** A bill in parts: so many whole numbers from 1, whose sum is the total. */
  static Arbitrary<List<Integer>> parts(int count, int total) {
    // gap: the same without a filter
    return departures(count - 1, total - 2)
        .map(
            cuts -> {
              List<Integer> parts = new ArrayList<>();
              int from = 0;
              for (int cut : cuts) {
                parts.add(cut + 1 - from);
                from = cut + 1;
              }
              parts.add(total - from);
              return parts;
            });
    //| return Arbitraries.integers()
    //|     .between(1, total)
    //|     .list()
    //|     .ofSize(count)
    //|     .filter(parts -> parts.stream().mapToInt(Integer::intValue).sum() == total);
    // end of gap
  }

  /** Texts of up to so many letters that read the same from both ends. */
  static Arbitrary<String> palindromes(char lastLetter, int most) {
    // gap: the same without a filter
    Arbitrary<String> half =
        Arbitraries.strings().withCharRange('a', lastLetter).ofMaxLength(most / 2);
    Arbitrary<String> middle = Arbitraries.strings().withCharRange('a', lastLetter).ofMaxLength(1);
    return Combinators.combine(half, middle)
        .as(
            (start, centre) -> {
              String pair = start.length() * 2 + centre.length() > most ? "" : centre;
              return start + pair + new StringBuilder(start).reverse();
            });
    //| return Arbitraries.strings()
    //|     .withCharRange('a', lastLetter)
    //|     .ofMaxLength(most)
    //|     .filter(text -> new StringBuilder(text).reverse().toString().equals(text));
    // end of gap
  }

  static boolean ascend(List<Integer> numbers) {
    for (int i = 1; i < numbers.size(); i++) if (numbers.get(i - 1) >= numbers.get(i)) return false;
    return true;
  }
}
