package kata.stringcalculator;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

final class StringCalculator {
  private static final int LARGEST = 1000;

  int add(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int[] numbers = Input.of(text).numbers().toArray();
    refuseNegatives(numbers);
    return IntStream.of(numbers).filter(number -> number <= LARGEST).sum();
  }

  private static void refuseNegatives(int[] numbers) {
    String negatives =
        IntStream.of(numbers)
            .filter(number -> number < 0)
            .mapToObj(String::valueOf)
            .collect(joining(", "));
    if (!negatives.isEmpty()) {
      throw new IllegalArgumentException("negatives not allowed: " + negatives);
    }
  }
}
