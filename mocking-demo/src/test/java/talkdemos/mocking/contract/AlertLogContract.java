// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;

/** What {@link AlertLog} promises. */
abstract class AlertLogContract {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Alert HARZ = new Alert("Harz", DAY, 12.5);

  /** One that nothing was written in. */
  abstract AlertLog empty();

  @Test
  void a_region_without_an_alert_has_none_open() {
    assertThat(empty().open("Harz")).isEmpty();
    assertThat(empty().owed()).isEmpty();
  }

  @Test
  void an_alert_is_open_until_its_region_has_recovered() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of());
    assertThat(log.open("Harz")).contains(HARZ);
    assertThat(log.open("harz")).isEmpty();
    log.recovered("Harz", DAY.plusDays(9));
    assertThat(log.open("Harz")).isEmpty();
  }

  @Test
  void a_new_alert_is_owed_to_each_subscriber() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of("bo@example.org", "ann@example.org"));
    assertThat(log.owed())
        .containsExactly(
            new Delivery(HARZ, "ann@example.org"), new Delivery(HARZ, "bo@example.org"));
  }

  @Test
  void the_oldest_alert_is_owed_first_then_by_region_and_subscriber() {
    AlertLog log = empty();
    Alert later = new Alert("Alps", DAY.plusDays(1), 3);
    Alert same = new Alert("Eifel", DAY, 20);
    log.opened(later, Set.of("ann@example.org"));
    log.opened(HARZ, Set.of("bo@example.org", "ann@example.org"));
    log.opened(same, Set.of("zoe@example.org"));
    assertThat(log.owed())
        .containsExactly(
            new Delivery(same, "zoe@example.org"),
            new Delivery(HARZ, "ann@example.org"),
            new Delivery(HARZ, "bo@example.org"),
            new Delivery(later, "ann@example.org"));
  }

  @Test
  void what_was_delivered_is_owed_no_more_and_the_rest_is() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of("ann@example.org", "bo@example.org"));
    log.delivered(new Delivery(HARZ, "ann@example.org"));
    log.delivered(new Delivery(HARZ, "ann@example.org"));
    assertThat(log.owed()).containsExactly(new Delivery(HARZ, "bo@example.org"));
  }

  @Test
  void what_is_owed_stays_owed_when_the_region_recovers() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of("ann@example.org"));
    log.recovered("Harz", DAY.plusDays(9));
    assertThat(log.owed()).containsExactly(new Delivery(HARZ, "ann@example.org"));
  }

  @Test
  void a_region_has_one_open_alert_and_a_second_writes_nothing() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of("ann@example.org"));
    Alert second = new Alert("Harz", DAY.plusDays(1), 5);
    assertThatThrownBy(() -> log.opened(second, Set.of("bo@example.org")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Harz");
    assertThat(log.open("Harz")).contains(HARZ);
    assertThat(log.owed()).containsExactly(new Delivery(HARZ, "ann@example.org"));
  }

  @Test
  void to_recover_without_an_alert_changes_nothing() {
    AlertLog log = empty();
    log.recovered("Harz", DAY);
    log.opened(HARZ, Set.of());
    log.recovered("Alps", DAY);
    assertThat(log.open("Harz")).contains(HARZ);
  }

  @Test
  void a_region_that_recovered_may_be_alerted_again_and_both_alerts_are_owed() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of("ann@example.org"));
    log.recovered("Harz", DAY.plusDays(9));
    Alert again = new Alert("Harz", DAY.plusDays(30), 5);
    log.opened(again, Set.of("ann@example.org"));
    assertThat(log.open("Harz")).contains(again);
    assertThat(log.owed())
        .containsExactly(
            new Delivery(HARZ, "ann@example.org"), new Delivery(again, "ann@example.org"));
  }

  @Test
  void an_alert_of_the_same_day_is_open_again_as_it_was_and_nobody_is_owed_it_twice() {
    AlertLog log = empty();
    log.opened(HARZ, Set.of("ann@example.org", "bo@example.org"));
    log.delivered(new Delivery(HARZ, "ann@example.org"));
    log.recovered("Harz", DAY);
    log.opened(new Alert("Harz", DAY, 8), Set.of("ann@example.org", "cy@example.org"));
    assertThat(log.open("Harz")).contains(HARZ);
    assertThat(log.owed())
        .containsExactly(
            new Delivery(HARZ, "bo@example.org"), new Delivery(HARZ, "cy@example.org"));
  }
}
