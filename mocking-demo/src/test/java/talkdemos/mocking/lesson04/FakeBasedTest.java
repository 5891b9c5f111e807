// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.fakes.Neighbourhood;

/** The service among fakes: each test says how the world is, and looks at what became of it. */
class FakeBasedTest {
  private final Neighbourhood around =
      new Neighbourhood()
          .station("n1", "Harz")
          .subscribe("ann@example.org", "Harz")
          .subscribe("bob@example.org", "Harz");

  private Report run() {
    return around.watch("Harz").run();
  }

  private Report nextDay(double moisture) {
    around.clock.nextDay();
    around.measures("n1", moisture);
    return run();
  }

  @Test
  void a_region_that_becomes_dry_is_mailed_to_each_subscriber() {
    around.measures("n1", 0.10);
    run();
    Alert alert = new Alert("Harz", around.today(), 10);
    assertThat(around.mailer.taken())
        .containsExactly(
            new Delivery(alert, "ann@example.org"), new Delivery(alert, "bob@example.org"));
  }

  @Test
  void a_region_that_is_in_drought_is_not_mailed_again() {
    around.measures("n1", 0.10);
    run();
    nextDay(0.10);
    assertThat(around.mailer.inbox("ann@example.org")).hasSize(1);
  }

  @Test
  void a_region_that_has_recovered_ends_its_alert() {
    around.measures("n1", 0.10);
    run();
    assertThat(nextDay(0.31).regions().get(0).change()).isEqualTo(Report.Change.RECOVERED);
    nextDay(0.10);
    assertThat(around.mailer.inbox("ann@example.org")).hasSize(2);
  }

  @Test
  void between_the_thresholds_nothing_changes() {
    around.measures("n1", 0.25);
    run();
    assertThat(around.mailer.taken()).isEmpty();
  }

  @Test
  void a_station_without_a_reading_is_reported_and_the_others_count() {
    around.station("s1", "Harz").measures("n1", 0.10);
    assertThat(run().regions().get(0).read()).isEqualTo(1);
    assertThat(around.soil.faults())
        .containsExactly(new FakeSoilMoisture.Fault("s1", around.today(), "no reading"));
    assertThat(around.mailer.taken()).hasSize(2);
    assertThat(around.pause.taken()).isEmpty();
  }

  @Test
  void a_busy_network_is_asked_again() {
    around.measures("n1", 0.10);
    around.soil.failures().next("n1", UnavailableException.passing("busy", Duration.ZERO));
    assertThat(run().regions().get(0).read()).isEqualTo(1);
    assertThat(around.pause.taken()).containsExactly(Duration.ZERO);
  }

  @Test
  void a_mail_that_is_refused_is_owed() {
    around.measures("n1", 0.10);
    around
        .mailer
        .failures()
        .next("ann@example.org", UnavailableException.passing("busy", Duration.ZERO));
    assertThat(run().owed()).extracting(Delivery::subscriber).containsExactly("ann@example.org");
    assertThat(around.mailer.inbox("bob@example.org")).hasSize(1);
    assertThat(run().sent()).hasSize(1);
    assertThat(around.mailer.inbox("ann@example.org")).hasSize(1);
  }
}
