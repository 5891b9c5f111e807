// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;
import talkdemos.mocking.jdbc.JdbcHistory;
import talkdemos.mocking.lesson06.Killable.Moment;
import talkdemos.mocking.mail.SmtpMailer;
import talkdemos.mocking.simulation.MailServer;
import talkdemos.mocking.simulation.SimulatedClock;
import talkdemos.mocking.simulation.SoilMoistureServer;
import talkdemos.mocking.simulation.Troubles;

/**
 * Do the fakes of {@link Lesson06FaultSequencesTest} leave something out? A few generated stories
 * on the wire: an HTTP server that fails each fifth request, a mail server that refuses every other
 * mail and keeps some of those, H2, and a service that is killed on each third day. Look at what is
 * asserted: the same sentences. The answer: it is the same here, only slower, so the many stories
 * are for the fakes.
 */
class Lesson06OnTheWireTest {
  private static final LocalDate FIRST = Neighbourhood.NOON.toLocalDate();
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final List<String> REGIONS = List.of("Łódź", "A & B");
  private static final Set<String> SUBSCRIBERS = Set.of("ann@x.org", "bo@x.org");
  private static final int DAYS = 12; // so long an index is a percentage

  private final SimulatedClock clock = new SimulatedClock(FIRST);
  private final Set<Delivery> due = new HashSet<>();
  private final Map<String, Integer> excuses = new HashMap<>(); // by Message-ID
  private final Database database = Database.open("jdbc:h2:mem:");

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothing_is_lost_nothing_is_invented_and_a_second_copy_has_an_excuse(long seed)
      throws IOException {
    Random random = new Random(seed);
    FakeSoilMoisture soil = generated(random);
    try (SoilMoistureServer stations =
            SoilMoistureServer.start(0, soil, Troubles.seeded(seed, 20));
        MailServer mails = MailServer.start(Troubles.seeded(seed, 50))) {
      int owed = 0;
      for (int day = 0; day < DAYS || owed > 0; day++) {
        assertThat(day).as("days until all is sent").isLessThan(10 * DAYS);
        clock.morningOf(FIRST.plusDays(day));
        if (day % 3 == 0) run(stations, mails, new Killable(1 + random.nextInt(30), Moment.AFTER));
        owed = run(stations, mails, Killable.never());
      }
      check(mails.mails());
    }
  }

  /** A station for each region, with a past, dry on some days and wet on others. */
  private FakeSoilMoisture generated(Random random) {
    FakeSoilMoisture soil = new FakeSoilMoisture();
    for (String region : REGIONS) {
      soil.station(new Station(region + " 1", "in " + region, region));
      new JdbcHistory(database).keep(Neighbourhood.past(region + " 1", FIRST));
      for (int day = 0; day < DAYS; day++)
        soil.measured(
            new Reading(region + " 1", FIRST.plusDays(day), random.nextBoolean() ? 0.10 : 0.60));
    }
    return soil;
  }

  private void check(List<MailServer.Mail> mails) {
    Map<String, Long> arrived =
        mails.stream().collect(groupingBy(MailServer.Mail::messageId, counting()));
    assertThat(mails).as("mails, second copies among them").hasSizeGreaterThan(due.size());
    assertThat(arrived.keySet())
        .containsExactlyInAnyOrderElementsOf(due.stream().map(SmtpMailer::messageId).toList());
    arrived.forEach(
        (id, copies) ->
            assertThat(copies - 1).as(id).isLessThanOrEqualTo(excuses.getOrDefault(id, 0)));
  }

  /** A process's life: how many mails are owed at its end. */
  private int run(SoilMoistureServer stations, MailServer mails, Killable killable) {
    AlertLog log = noting(new JdbcAlertLog(database));
    try {
      watch(log, stations, mails, killable).run();
    } catch (Killable.Killed end) {
      log.owed().forEach(this::excuse); // one of them may have been sent
    }
    return log.owed().size();
  }

  private DroughtWatch watch(
      AlertLog log, SoilMoistureServer stations, MailServer mails, Killable killable) {
    Mailer mailer = excused(new SmtpMailer(mails.address(LIMIT), "watch@x.org", clock));
    Duration second = Duration.ofSeconds(1);
    return new DroughtWatch(
        REGIONS,
        killable.at(SoilMoisture.class, new HttpSoilMoisture(stations.uri(), LIMIT, clock)),
        killable.at(History.class, new JdbcHistory(database)),
        killable.at(AlertLog.class, log),
        region -> SUBSCRIBERS,
        killable.at(Mailer.class, mailer),
        new Retry(8, second, Duration.ofMinutes(1), () -> 0, clock.pause()),
        clock);
  }

  private void excuse(Delivery delivery) {
    excuses.merge(SmtpMailer.messageId(delivery), 1, Integer::sum);
  }

  private Mailer excused(Mailer mailer) {
    return delivery -> {
      try {
        mailer.send(delivery);
      } catch (UnavailableException failure) {
        excuse(delivery);
        throw failure;
      }
    };
  }

  private AlertLog noting(AlertLog log) {
    return new AlertLog() {
      @Override
      public Optional<Alert> open(String region) {
        return log.open(region);
      }

      @Override
      public void opened(Alert alert, Set<String> subscribers) {
        log.opened(alert, subscribers);
        for (String subscriber : subscribers) due.add(new Delivery(alert, subscriber));
      }

      @Override
      public void recovered(String region, LocalDate day) {
        log.recovered(region, day);
      }

      @Override
      public List<Delivery> owed() {
        return log.owed();
      }

      @Override
      public void delivered(Delivery delivery) {
        log.delivered(delivery);
      }
    };
  }
}
