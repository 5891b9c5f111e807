package kata.stringcalculator;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text taken apart: what separates its numbers, a regular expression, and the numbers. */
record Input(String separator, String body) {
  static Input of(String text) {
    if (!text.startsWith("//")) {
      return new Input("[,\n]", text);
    }
    int end = text.indexOf('\n');
    String header = text.substring(2, end);
    String separators = header.startsWith("[") ? header.substring(1, header.length() - 1) : header;
    String separator =
        Stream.of(separators.split("\\]\\[")).map(Pattern::quote).collect(joining("|"));
    return new Input(separator, text.substring(end + 1));
  }

  IntStream numbers() {
    return Stream.of(body.split(separator)).mapToInt(Integer::parseInt);
  }
}
