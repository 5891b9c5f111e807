package kata.unknownanswer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
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

  @Test
  void a_place_with_twice_the_rain_has_the_same_scores() {
    double[] doubled = Arrays.stream(hills).map(mm -> 2 * mm).toArray();

    assertSameScores("with twice the rain", DroughtIndex.of(hills), DroughtIndex.of(doubled));
  }

  @Test
  void the_order_of_the_years_does_not_matter() {
    double[] turned = inReverse(DroughtIndex.of(inReverse(hills)));

    assertSameScores("with the years in reverse", DroughtIndex.of(hills), turned);
  }

  private static double[] inReverse(double[] months) {
    double[] turned = new double[months.length];
    for (int month = 0; month < months.length; month++) {
      int yearFromTheEnd = months.length / 12 - 1 - month / 12;
      turned[12 * yearFromTheEnd + month % 12] = months[month];
    }
    return turned;
  }

  private static void assertSameScores(String change, double[] before, double[] after) {
    for (int month = 0; month < before.length; month++) {
      assertThat(after[month])
          .withFailMessage(
              said(
                  "%s scores %.3f before, %.3f %s",
                  name(month), before[month], after[month], change))
          .isCloseTo(before[month], within(1e-9));
    }
  }

  static String name(int month) {
    String ofYear = Month.of(month % 12 + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return ofYear + " " + (2001 + month / 12);
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
