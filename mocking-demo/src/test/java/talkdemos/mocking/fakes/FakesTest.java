// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtIndex;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

class FakesTest {
  private static final LocalDate JULY_1 = LocalDate.of(2024, 7, 1);
  private static final UnavailableException CUT =
      UnavailableException.passing("cut", (Throwable) null);

  @Test
  void usage() {
    Neighbourhood around =
        new Neighbourhood()
            .station("n1", "north")
            .measures("n1", 0.10)
            .subscribe("ann@x.org", "north");
    DroughtWatch watch = around.watch("north");
    assertThat(watch.run().regions())
        .singleElement()
        .satisfies(north -> assertThat(north.index()).hasValue(10))
        .satisfies(north -> assertThat(north.change()).isEqualTo(Report.Change.CROSSED));

    around.clock.nextDay();
    around.measures("n1", 0.05);
    watch.run();
    Alert alert = new Alert("north", JULY_1, 10);
    assertThat(around.mailer.inbox("ann@x.org")).containsExactly(new Delivery(alert, "ann@x.org"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 19, 20, 21, 30, 31, 99, 100})
  void a_percent_of_moisture_is_a_percent_of_index(int percent) {
    Reading reading = new Reading("n1", JULY_1, percent / 100.0);
    assertThat(DroughtIndex.of(reading, Neighbourhood.past("n1", JULY_1))).hasValue(percent);
    Reading later = new Reading("n1", JULY_1.plusDays(13), percent / 100.0);
    assertThat(DroughtIndex.of(later, Neighbourhood.past("n1", JULY_1))).hasValue(percent);
  }

  @Test
  void failures_come_one_for_each_call_and_are_over() {
    FakeSoilMoisture soil = new FakeSoilMoisture().station(new Station("n1", "Nord", "north"));
    soil.failures().next("north", CUT, CUT);
    assertThatThrownBy(() -> soil.stations("north")).isSameAs(CUT);
    assertThat(soil.stations("south")).isEmpty();
    assertThatThrownBy(() -> soil.stations("north")).isSameAs(CUT);
    assertThat(soil.stations("north")).hasSize(1);
  }

  @Test
  void what_is_down_stays_down_until_it_is_up() {
    FakeMailer mailer = new FakeMailer();
    Delivery delivery = new Delivery(new Alert("north", JULY_1, 10), "ann@x.org");
    mailer.failures().down("ann@x.org", CUT);
    assertThatThrownBy(() -> mailer.send(delivery)).isSameAs(CUT);
    assertThatThrownBy(() -> mailer.send(delivery)).isSameAs(CUT);
    mailer.failures().up("ann@x.org");
    mailer.send(delivery);
    assertThat(mailer.taken()).containsExactly(delivery);
  }

  @Test
  void a_lost_answer_is_a_mail_that_was_taken_all_the_same() {
    FakeMailer mailer = new FakeMailer();
    Delivery delivery = new Delivery(new Alert("north", JULY_1, 10), "ann@x.org");
    mailer.lostAnswers().next("ann@x.org", CUT);
    assertThatThrownBy(() -> mailer.send(delivery)).isSameAs(CUT);
    assertThat(mailer.taken()).containsExactly(delivery);
  }

  @Test
  void a_call_that_fails_writes_nothing_down() {
    FakeAlertLog alerts = new FakeAlertLog();
    alerts.failures().next("opened", CUT);
    Alert alert = new Alert("north", JULY_1, 10);
    assertThatThrownBy(() -> alerts.opened(alert, Set.of("ann@x.org"))).isSameAs(CUT);
    assertThat(alerts.open("north")).isEmpty();
    assertThat(alerts.owed()).isEmpty();
  }

  @Test
  void a_measurement_of_a_station_that_is_not_there_is_a_mistake_of_the_test() {
    FakeSoilMoisture soil = new FakeSoilMoisture().station(new Station("n1", "Nord", "north"));
    assertThatThrownBy(() -> soil.measured(new Reading("n2", JULY_1, 0.3)))
        .hasMessage("station: got n2, expected one of [n1]");
  }

  @Test
  void a_pause_moves_the_clock_in_each_zone() throws InterruptedException {
    MutableClock clock = MutableClock.at(ZonedDateTime.parse("2024-07-01T23:59:30Z"));
    FakePause pause = new FakePause(clock);
    pause.of(Duration.ofSeconds(30));
    assertThat(LocalDate.now(clock)).isEqualTo(JULY_1.plusDays(1));
    ZoneId chile = ZoneId.of("America/Santiago");
    assertThat(LocalDate.now(clock.withZone(chile))).isEqualTo(JULY_1);
    assertThat(pause.taken()).containsExactly(Duration.ofSeconds(30));
  }
}
