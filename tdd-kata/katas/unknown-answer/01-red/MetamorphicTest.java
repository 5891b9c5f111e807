package kata.unknownanswer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the answers for two series relate, when neither answer is known. */
class MetamorphicTest {
  private static final int APRIL_2002 = 15;

  private final double[] hills = rain("hills.csv");

  @Test
  void more_rain_in_a_month_raises_its_score() {
    double before = DroughtIndex.of(hills)[APRIL_2002];
    hills[APRIL_2002] += 10;
    double after = DroughtIndex.of(hills)[APRIL_2002];

    assertThat(after)
        .withFailMessage(said("April 2002 scores %.3f, and %.3f with 10 mm more", before, after))
        .isGreaterThan(before);
  }

  /** A message that is the same wherever it is printed. */
  static String said(String message, Object... values) {
    return String.format(Locale.ROOT, message, values);
  }

  /** The months of a resource that has one line for each year. */
  static double[] rain(String resource) {
    try (InputStream in = MetamorphicTest.class.getResourceAsStream("/" + resource)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(",")).skip(1))
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (IOException e) {
      throw new AssertionError("cannot read " + resource, e);
    }
  }
}
