package kata.stringcalculator;

import java.util.stream.Stream;

final class StringCalculator {
  int add(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.startsWith("//")) {
      return sum(text.substring(4), text.substring(2, 3));
    }
    return sum(text, "[,\n]");
  }

  private int sum(String numbers, String separator) {
    return Stream.of(numbers.split(separator)).mapToInt(Integer::parseInt).sum();
  }
}
