// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
  @ParameterizedTest
  @CsvSource({
    "PT30M, 2024-07-01T12:00+02:00[Europe/Berlin], 2024-07-01T12:30+02:00[Europe/Berlin]",
    "PT24H, 2024-07-01T23:30+02:00[Europe/Berlin], 2024-07-02T23:30+02:00[Europe/Berlin]",
    "PT24H, 2024-03-30T23:30+01:00[Europe/Berlin], 2024-03-31T23:30+02:00[Europe/Berlin]",
    "PT24H, 2024-10-27T00:30+02:00[Europe/Berlin], 2024-10-28T00:30+01:00[Europe/Berlin]",
    "PT23H, 2024-03-30T23:30+01:00[Europe/Berlin], 2024-03-31T23:30+02:00[Europe/Berlin]"
  })
  void whole_days_keep_the_time_on_the_wall(
      Duration every, ZonedDateTime planned, ZonedDateTime next) {
    assertThat(Plan.next(planned, every, planned.plusMinutes(7))).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"PT5M", "P1D"})
  void what_is_missed_is_done_now_once(Duration every) {
    ZonedDateTime planned = ZonedDateTime.parse("2024-07-01T12:00Z");
    ZonedDateTime late = planned.plusDays(3).plusMinutes(1);
    assertThat(Plan.next(planned, every, late)).isEqualTo(late);
  }
}
