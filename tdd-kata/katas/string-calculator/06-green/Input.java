package kata.stringcalculator;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text taken apart: what separates its numbers, a regular expression, and the numbers. */
record Input(String separator, String body) {
  static Input of(String text) {
    return text.startsWith("//")
        ? new Input(Pattern.quote(text.substring(2, 3)), text.substring(4))
        : new Input("[,\n]", text);
  }

  IntStream numbers() {
    return Stream.of(body.split(separator)).mapToInt(Integer::parseInt);
  }
}
