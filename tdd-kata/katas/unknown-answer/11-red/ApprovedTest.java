package kata.unknownanswer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the code answered on the day when somebody read it and found nothing wrong. */
class ApprovedTest {
  private static final double TOLERANCE = 0.011; // the file has two digits

  @Test
  void the_scores_are_those_that_were_approved() throws IOException {
    List<String> received = scores();
    List<String> approved = approved();

    assertThat(approved)
        .withFailMessage("nothing is approved yet, received\n" + String.join("\n", received))
        .hasSameSizeAs(received);
    for (int row = 0; row < received.size(); row++) same(approved.get(row), received.get(row));
  }

  private static void same(String approved, String received) {
    String[] expected = approved.split(" +");
    String[] found = received.split(" +");
    for (int column = 3; column < 15; column++) {
      assertThat(Double.parseDouble(found[column]))
          .withFailMessage(
              "%s in month %d of %s over %s: approved %s, received %s",
              found[0], column - 2, found[2], found[1], expected[column], found[column])
          .isCloseTo(Double.parseDouble(expected[column]), within(TOLERANCE));
    }
  }

  /** Place, months, year, and the twelve scores. */
  private static List<String> scores() {
    List<String> rows = new ArrayList<>();
    for (String place : List.of("hills", "desert")) {
      for (int months : new int[] {1, 3}) {
        double[] scores = DroughtIndex.of(MetamorphicTest.rain(place + ".csv"), months);
        for (int january = 0; january < scores.length; january += 12) {
          String row = MetamorphicTest.said("%-6s %d %d", place, months, 2001 + january / 12);
          for (int month = 0; month < 12; month++)
            row += MetamorphicTest.said(" %5.2f", scores[january + month]);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static List<String> approved() throws IOException {
    try (InputStream in = ApprovedTest.class.getResourceAsStream("/approved.txt")) {
      return in == null ? List.of() : new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
