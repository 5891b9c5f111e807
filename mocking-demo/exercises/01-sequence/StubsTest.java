package exercise.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

class StubsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Station BROCKEN = new Station("b7", "Brocken", "Harz");
  private static final Station TORFHAUS = new Station("t2", "Torfhaus", "Harz");
  private static final Reading READING = new Reading("b7", DAY, 0.25);

  @Test
  void the_network_fails_twice_before_it_answers() {
    SoilMoisture network = Stubs.overloadedTwice(BROCKEN, READING);
    for (String which : List.of("first", "second"))
      assertThat(catchThrowable(() -> network.reading(BROCKEN, DAY)))
          .as("what the " + which + " call throws")
          .isInstanceOf(UnavailableException.class);
    for (String which : List.of("third", "fourth", "fifth"))
      assertThat(network.reading(BROCKEN, DAY))
          .as("what the " + which + " call returns")
          .contains(READING);
  }

  @Test
  void a_retry_gets_through() {
    SoilMoisture network = Stubs.overloadedTwice(BROCKEN, READING);
    List<Duration> pauses = new ArrayList<>();
    Duration second = Duration.ofSeconds(1);
    Retry retry = new Retry(3, second, second, new SplittableRandom(1), pauses::add);
    assertThat(retry.call(() -> network.reading(BROCKEN, DAY))).contains(READING);
    assertThat(pauses).as("the pauses").containsExactly(second, second);
  }

  @Test
  void other_calls_do_not_count() {
    SoilMoisture network = Stubs.overloadedTwice(BROCKEN, READING);
    assertThat(network.reading(TORFHAUS, DAY)).as("of another station").isEmpty();
    assertThat(network.reading(BROCKEN, DAY.plusDays(1))).as("of another day").isEmpty();
    for (int i = 0; i < 2; i++)
      assertThat(catchThrowable(() -> network.reading(BROCKEN, DAY))).isNotNull();
    assertThat(network.reading(BROCKEN, DAY)).contains(READING);
  }

  @Test
  void the_mail_server_refuses_the_first_mail_only() {
    UnavailableException refusal = UnavailableException.lasting("no such mail box", null);
    Mailer mailer = Stubs.refusesOnce(refusal);
    Alert alert = new Alert("Harz", DAY, 12);
    assertThat(catchThrowable(() -> mailer.send(new Delivery(alert, "ann@example.org"))))
        .as("what the first mail throws")
        .isSameAs(refusal);
    for (String address : List.of("bo@example.org", "ann@example.org", "ann@example.org"))
      assertThat(catchThrowable(() -> mailer.send(new Delivery(alert, address))))
          .as("what a later mail throws")
          .isNull();
  }

  @Test
  void stations_measure_what_they_were_told_on_any_day() {
    SoilMoisture network = Stubs.measuring(Map.of("b7", 0.25, "t2", 0.5));
    for (int days = 0; days < 3; days++) {
      LocalDate day = DAY.plusDays(days);
      assertThat(network.reading(BROCKEN, day)).contains(new Reading("b7", day, 0.25));
      assertThat(network.reading(TORFHAUS, day)).contains(new Reading("t2", day, 0.5));
      Optional<Reading> unknown = network.reading(new Station("x", "Nowhere", "Harz"), day);
      assertThat(unknown).as("a station that is not in the map").isEmpty();
    }
  }
}
