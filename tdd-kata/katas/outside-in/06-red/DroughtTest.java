package kata.outsidein;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule alone: no watch, no neighbours. */
class DroughtTest {
  @Test
  void a_drought_begins_once_and_begins_again_after_rain() {
    List<Integer> rain = List.of(100, 30, 20, 40, 10, 300, 90, 20, 40, 30);

    assertThat(monthsThatBegin(rain)).as("months that begin a drought").isEqualTo("4 10");
  }

  private static String monthsThatBegin(List<Integer> rain) {
    StringBuilder months = new StringBuilder();
    for (int month = 1; month <= rain.size(); month++)
      if (Drought.begins(rain.subList(0, month))) months.append(" ").append(month);
    return months.toString().strip();
  }
}
