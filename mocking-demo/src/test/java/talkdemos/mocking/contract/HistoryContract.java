// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;

/** What {@link History} promises. */
abstract class HistoryContract {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  /** One that nothing was kept in. */
  abstract History empty();

  @Test
  void a_station_that_nothing_was_kept_of_has_no_readings() {
    assertThat(empty().readings("a")).isEmpty();
  }

  @Test
  void readings_come_in_the_order_of_their_days() {
    History history = empty();
    Reading old = new Reading("a", LocalDate.of(1969, 12, 31), 0.2);
    Reading today = new Reading("a", DAY, 0.30000000000000004);
    Reading next = new Reading("a", LocalDate.of(2100, 1, 1), 1);
    for (Reading reading : List.of(today, next, old)) history.keep(reading);
    assertThat(history.readings("a")).containsExactly(old, today, next);
  }

  @Test
  void a_station_has_no_readings_of_others() {
    History history = empty();
    Reading small = new Reading("a", DAY, 0.1);
    Reading capital = new Reading("A", DAY, 0.2);
    Reading blank = new Reading("a ", DAY, 0.3);
    for (Reading reading : List.of(small, capital, blank)) history.keep(reading);
    assertThat(history.readings("a")).containsExactly(small);
    assertThat(history.readings("A")).containsExactly(capital);
    assertThat(history.readings("a ")).containsExactly(blank);
  }

  @Test
  void a_later_reading_of_the_same_day_takes_the_place_of_the_earlier_one() {
    History history = empty();
    history.keep(new Reading("a", DAY, 0.1));
    history.keep(new Reading("a", DAY, 0.4));
    assertThat(history.readings("a")).containsExactly(new Reading("a", DAY, 0.4));
  }

  @Test
  void what_was_read_does_not_change_when_more_is_kept() {
    History history = empty();
    history.keep(new Reading("a", DAY, 0.1));
    List<Reading> before = history.readings("a");
    history.keep(new Reading("a", DAY.plusDays(1), 0.2));
    assertThat(before).containsExactly(new Reading("a", DAY, 0.1));
  }
}
