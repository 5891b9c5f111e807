package kata.stringcalculator;

import java.util.stream.Stream;

final class StringCalculator {
  int add(String text) {
    return text.isEmpty() ? 0 : Stream.of(text.split("[,\n]")).mapToInt(Integer::parseInt).sum();
  }
}
