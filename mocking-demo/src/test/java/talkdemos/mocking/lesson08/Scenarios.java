// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeAlertLog;
import talkdemos.mocking.fakes.FakeHistory;
import talkdemos.mocking.fakes.FakeMailer;
import talkdemos.mocking.fakes.FakePause;
import talkdemos.mocking.fakes.MutableClock;
import talkdemos.mocking.fakes.Neighbourhood;

/**
 * What the service does, told once. The other neighbours are the same fakes for all schools, so
 * that what differs is the network alone. In these histories a moisture of 0.20 has the index 20.
 */
abstract class Scenarios {
  private static final Station NORTH = new Station("n1", "North", "Harz");
  private static final Station SOUTH = new Station("s1", "South", "Harz");
  private static final String ANN = "ann@example.org";

  private final MutableClock clock = MutableClock.at(ZonedDateTime.parse("2024-07-01T12:00Z"));
  private final FakePause pause = new FakePause(clock);
  private final FakeHistory history = new FakeHistory();
  private final FakeAlertLog alerts = new FakeAlertLog();
  private final FakeMailer mailer = new FakeMailer();
  private Network network;

  /** A network that nothing was said of yet. */
  abstract Network network();

  @BeforeEach
  void open() {
    network = network();
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void a_region_that_reaches_the_threshold_is_mailed_once() {
    harzMeasures(0.20);
    Report first = run("Harz");
    assertThat(first.regions().get(0).change()).isEqualTo(Report.Change.CROSSED);
    clock.nextDay();
    harzMeasures(0.10);
    run("Harz");
    assertThat(mailer.taken()).singleElement().extracting(Delivery::subscriber).isEqualTo(ANN);
  }

  @Test
  void above_the_threshold_nobody_is_mailed() {
    harzMeasures(0.21);
    run("Harz");
    assertThat(mailer.taken()).isEmpty();
  }

  @Test
  void it_is_mailed_again_only_after_it_has_recovered() {
    harzMeasures(0.10);
    run("Harz");
    for (double moisture : new double[] {0.30, 0.10}) { // 0.30 is no recovery
      clock.nextDay();
      harzMeasures(moisture);
      run("Harz");
    }
    assertThat(mailer.taken()).hasSize(1);
    for (double moisture : new double[] {0.31, 0.10}) {
      clock.nextDay();
      harzMeasures(moisture);
      run("Harz");
    }
    assertThat(mailer.taken()).hasSize(2);
  }

  @Test
  void a_station_that_is_refused_does_not_stop_the_others_and_is_not_asked_again() {
    region("Harz", NORTH, SOUTH);
    network.replies(NORTH, today(), new Network.Refused());
    network.replies(SOUTH, today(), new Network.Measured(0.10));
    Report.Region harz = run("Harz").regions().get(0);
    assertThat(harz.read()).isEqualTo(1);
    assertThat(harz.faults()).singleElement().asString().startsWith("n1: ");
    assertThat(mailer.taken()).hasSize(1);
    assertThat(pause.taken()).isEmpty();
  }

  @Test
  void a_busy_network_is_asked_again_after_pauses_that_grow() {
    Network.Busy busy = new Network.Busy(null);
    region("Harz", NORTH);
    network.replies(NORTH, today(), busy, busy, new Network.Measured(0.10));
    assertThat(run("Harz").regions().get(0).read()).isEqualTo(1);
    assertThat(pause.taken()).hasSize(2);
    assertThat(pause.taken().get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(999));
    assertThat(pause.taken().get(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
  }

  @Test
  void a_network_that_names_the_time_is_asked_then() {
    region("Harz", NORTH);
    network.replies(
        NORTH, today(), new Network.Busy(Duration.ofSeconds(7)), new Network.Measured(0.10));
    assertThat(run("Harz").regions().get(0).read()).isEqualTo(1);
    assertThat(pause.taken()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_station_that_measured_nothing_is_told_to_the_operator_and_not_asked_again() {
    region("Harz", NORTH);
    network.replies(NORTH, today(), new Network.Nothing());
    assertThat(run("Harz").regions().get(0).faults()).containsExactly("n1: no reading");
    assertThat(network.faults()).containsExactly(new Network.Fault("n1", today(), "no reading"));
    assertThat(pause.taken()).isEmpty();
  }

  @Test
  void names_may_be_in_any_script() {
    Station station = new Station("Öl & 1", "Łódź", "Łódź & Zürich");
    region("Łódź & Zürich", station);
    network.replies(station, today(), new Network.Measured(0.10));
    Report.Region lodz = run("Łódź & Zürich").regions().get(0);
    assertThat(lodz.faults()).isEmpty();
    assertThat(lodz.read()).isEqualTo(1);
  }

  @Test
  void faults_may_be_told_in_any_script() {
    Station station = new Station("Öl-1", "Łódź", "Harz");
    region("Harz", station);
    network.replies(station, today(), new Network.Nothing());
    run("Harz");
    assertThat(network.faults()).containsExactly(new Network.Fault("Öl-1", today(), "no reading"));
  }

  @Test
  void the_day_is_that_of_the_clock_in_its_own_zone() {
    MutableClock evening = MutableClock.at(ZonedDateTime.parse("2024-07-01T01:00Z"));
    LocalDate june30 = LocalDate.of(2024, 6, 30);
    region("Harz", NORTH);
    network.replies(NORTH, june30, new Network.Measured(0.10));
    DroughtWatch watch = watch("Harz", evening.withZone(ZoneId.of("America/Santiago")), 3);
    Report report = watch.run();
    assertThat(report.day()).isEqualTo(june30);
    assertThat(report.regions().get(0).read()).isEqualTo(1);
  }

  @Test
  void a_mail_that_is_not_taken_is_owed_until_it_is() {
    mailer.failures().next(ANN, UnavailableException.passing("busy", (Throwable) null));
    harzMeasures(0.10);
    assertThat(run("Harz").owed()).hasSize(1);
    clock.nextDay();
    harzMeasures(0.10);
    assertThat(run("Harz").sent()).hasSize(1);
    assertThat(mailer.taken()).hasSize(1);
  }

  @Test
  void a_silent_station_is_given_up() {
    region("Harz", NORTH);
    network.replies(NORTH, today(), new Network.Late(0.10));
    Report.Region harz = watch("Harz", clock, 1).run().regions().get(0);
    assertThat(harz.read()).isZero();
    assertThat(harz.faults()).hasSize(1);
  }

  @Test
  void a_network_that_has_moved_is_found() {
    harzMeasures(0.10);
    network.moves();
    assertThat(run("Harz").regions().get(0).read()).isEqualTo(1);
  }

  private void region(String region, Station... stations) {
    network.region(region, List.of(stations));
    for (Station station : stations)
      Neighbourhood.past(station.id(), LocalDate.of(2024, 7, 1)).forEach(history::keep);
  }

  private void harzMeasures(double moisture) {
    region("Harz", NORTH);
    network.replies(NORTH, today(), new Network.Measured(moisture));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Report run(String region) {
    return watch(region, clock, 3).run();
  }

  private DroughtWatch watch(String region, Clock clock, int attempts) {
    Duration second = Duration.ofSeconds(1);
    Duration minute = Duration.ofMinutes(1);
    Retry retry = new Retry(attempts, second, minute, new SplittableRandom(1), pause);
    return new DroughtWatch(
        List.of(region), network.port(), history, alerts, any -> Set.of(ANN), mailer, retry, clock);
  }
}
