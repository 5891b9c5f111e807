package exercise.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report.Change;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;

class FakeAlertLogTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Alert HARZ = new Alert("Harz", DAY, 12.5);
  private static final String ANN = "ann@example.org";
  private static final String BO = "bo@example.org";

  private final AlertLog log = new FakeAlertLog();
  private final List<String> mails = new ArrayList<>();

  @Test
  void three_dry_days_are_one_alert() {
    List<Change> changes = new ArrayList<>();
    for (int day = 0; day < 3; day++) changes.add(changeOf(day, 0.05));
    assertThat(changes)
        .as("what happened on the three days")
        .containsExactly(Change.CROSSED, Change.NONE, Change.NONE);
    assertThat(mails).as("the mails").containsExactly(ANN + " on " + DAY);
  }

  @Test
  void a_region_that_recovers_may_be_alerted_again() {
    List<Change> changes = new ArrayList<>();
    double[] moisture = {0.05, 0.25, 0.9, 0.9, 0.05};
    for (int day = 0; day < moisture.length; day++) changes.add(changeOf(day, moisture[day]));
    assertThat(changes)
        .containsExactly(
            Change.CROSSED, Change.NONE, Change.RECOVERED, Change.NONE, Change.CROSSED);
    assertThat(mails).containsExactly(ANN + " on " + DAY, ANN + " on " + DAY.plusDays(4));
  }

  @Test
  void without_an_alert_nothing_is_open_and_nothing_owed() {
    log.recovered("Harz", DAY);
    log.delivered(new Delivery(HARZ, ANN));
    assertThat(log.open("Harz")).isEmpty();
    assertThat(log.owed()).isEmpty();
  }

  @Test
  void the_oldest_alert_is_owed_first_then_by_region_and_subscriber() {
    Alert alps = new Alert("Alps", DAY.plusDays(1), 3);
    Alert eifel = new Alert("Eifel", DAY, 20);
    log.opened(alps, Set.of(ANN));
    log.opened(HARZ, Set.of(BO, ANN));
    log.opened(eifel, Set.of("zoe@example.org"));
    assertThat(log.owed())
        .containsExactly(
            new Delivery(eifel, "zoe@example.org"),
            new Delivery(HARZ, ANN),
            new Delivery(HARZ, BO),
            new Delivery(alps, ANN));
  }

  @Test
  void what_was_delivered_is_owed_no_more() {
    log.opened(HARZ, Set.of(ANN, BO));
    log.delivered(new Delivery(HARZ, ANN));
    assertThat(log.owed()).containsExactly(new Delivery(HARZ, BO));
    assertThat(log.open("Harz")).contains(HARZ);
  }

  @Test
  void deliveries_may_be_made_while_one_goes_through_them() {
    log.opened(HARZ, Set.of(ANN, BO));
    for (Delivery delivery : log.owed()) log.delivered(delivery);
    assertThat(log.owed()).isEmpty();
  }

  @Test
  void what_is_owed_stays_owed_when_the_region_recovers() {
    log.opened(HARZ, Set.of(ANN));
    log.recovered("Harz", DAY.plusDays(9));
    assertThat(log.open("Harz")).isEmpty();
    assertThat(log.owed()).containsExactly(new Delivery(HARZ, ANN));
  }

  @Test
  void a_second_open_alert_is_refused_and_leaves_no_trace() {
    log.opened(HARZ, Set.of(ANN));
    assertThatThrownBy(() -> log.opened(new Alert("Harz", DAY.plusDays(1), 5), Set.of(BO)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Harz");
    assertThat(log.open("Harz")).contains(HARZ);
    assertThat(log.owed()).containsExactly(new Delivery(HARZ, ANN));
  }

  @Test
  void an_alert_of_the_same_day_is_open_again_as_it_was_and_nobody_is_owed_it_twice() {
    log.opened(HARZ, Set.of(ANN, BO));
    log.delivered(new Delivery(HARZ, ANN));
    log.recovered("Harz", DAY);
    log.opened(new Alert("Harz", DAY, 8), Set.of(ANN, "cy@example.org"));
    assertThat(log.open("Harz")).contains(HARZ);
    assertThat(log.owed())
        .containsExactly(new Delivery(HARZ, BO), new Delivery(HARZ, "cy@example.org"));
  }

  /** Runs the drought watch on a day, with one station; 0.20 of moisture has the index 20. */
  private Change changeOf(int days, double moisture) {
    LocalDate day = DAY.plusDays(days);
    DroughtWatch watch =
        new DroughtWatch(
            List.of("Harz"),
            new OneStation(moisture),
            new Past(),
            log,
            region -> Set.of(ANN),
            mail -> mails.add(mail.subscriber() + " on " + mail.alert().since()),
            new Retry(1, Duration.ZERO, Duration.ZERO, new SplittableRandom(1), pause -> {}),
            Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    return watch.run().regions().get(0).change();
  }

  private record OneStation(double moisture) implements SoilMoisture {
    @Override
    public List<Station> stations(String region) {
      return List.of(new Station("b7", "Brocken", region));
    }

    @Override
    public Optional<Reading> reading(Station station, LocalDate day) {
      return Optional.of(new Reading(station.id(), day, moisture));
    }

    @Override
    public void reportFault(Station station, LocalDate day, String fault) {
      throw new AssertionError(fault);
    }
  }

  /** A hundred readings of the years before: 0.005, 0.015, and so on. */
  private record Past() implements History {
    @Override
    public List<Reading> readings(String station) {
      return IntStream.range(0, 100)
          .mapToObj(i -> new Reading(station, DAY.minusYears(1 + i), (i + 0.5) / 100))
          .toList();
    }

    @Override
    public void keep(Reading reading) {} // the past is as it was
  }
}
