// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.fakes.FakeAlertLog;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;
import talkdemos.mocking.lesson06.Killable.Moment;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;

/**
 * The service is killed between any two calls and started again: is anything lost, is anything sent
 * twice? One day is run to its end to count its calls; then the same day again and again, killed at
 * the first call, at the second, and so on, each time just before the neighbour does it and just
 * after, and run once more. Look for the rows of the table that are not 0. The answer: nothing is
 * ever lost; a mail is sent twice when the service dies between the mail server's word and its own
 * note of it, and at no other call. A mail and a note are with two neighbours: no order of the two
 * calls avoids both a loss and a copy, and a copy can be told by its Message-ID.
 */
class Lesson06KilledTest {
  private static final LocalDate DAY = Neighbourhood.NOON.toLocalDate();
  private static final Set<String> SUBSCRIBERS = Set.of("ann@x.org", "bo@x.org");
  private static final List<String> REGIONS = List.of("east", "north", "west");

  /** What a day left behind. */
  private record Outcome(
      Map<String, Alert> open, List<Delivery> owed, Map<Delivery, Integer> arrived) {}

  /** One day: north becomes dry, west recovers, and one station of east is broken. */
  private static final class Story {
    private final Neighbourhood around = new Neighbourhood();
    private final AlertLog log;

    Story(AlertLog log) {
      this.log = log;
      around.station("n1", "north").measures("n1", 0.10);
      around.station("w1", "west").measures("w1", 0.60);
      around.station("e1", "east").station("e2", "east").measures("e2", 0.05);
      around.soil.failures().down("e1", Faults.lasting("broken"));
      log.opened(new Alert("west", DAY.minusDays(9), 12), SUBSCRIBERS);
      log.delivered(new Delivery(new Alert("west", DAY.minusDays(9), 12), "bo@x.org"));
    }

    void run(Killable killable) {
      Duration second = Duration.ofSeconds(1);
      new DroughtWatch(
              REGIONS,
              killable.at(SoilMoisture.class, around.soil),
              killable.at(History.class, around.history),
              killable.at(AlertLog.class, log),
              region -> SUBSCRIBERS,
              killable.at(Mailer.class, around.mailer),
              new Retry(2, second, second, () -> 0, around.pause),
              around.clock)
          .run();
    }

    Outcome outcome() {
      Map<String, Alert> open =
          REGIONS.stream()
              .flatMap(region -> log.open(region).stream())
              .collect(Collectors.toMap(Alert::region, alert -> alert));
      Map<Delivery, Integer> arrived = new LinkedHashMap<>();
      for (Delivery delivery : around.mailer.taken()) arrived.merge(delivery, 1, Integer::sum);
      return new Outcome(open, log.owed(), arrived);
    }
  }

  /** How the kills at one kind of call went. */
  private record Kills(int kills, int lost, int copiesBefore, int copiesAfter) {
    Kills plus(Kills other) {
      return new Kills(
          kills + other.kills,
          lost + other.lost,
          copiesBefore + other.copiesBefore,
          copiesAfter + other.copiesAfter);
    }
  }

  private static Map<String, Kills> kills(Supplier<AlertLog> logs) {
    Story whole = new Story(logs.get());
    Killable counting = Killable.never();
    whole.run(counting);
    Outcome expected = whole.outcome();
    assertThat(expected.arrived()).hasSize(5); // west's is owed since; north and east, two each
    Map<String, Kills> kills = new TreeMap<>();
    for (int call = 1; call <= counting.calls().size(); call++)
      for (Moment moment : Moment.values())
        kills.merge(
            counting.calls().get(call - 1),
            killed(new Story(logs.get()), call, moment, expected),
            Kills::plus);
    return kills;
  }

  private static Kills killed(Story story, int call, Moment moment, Outcome expected) {
    assertThatThrownBy(() -> story.run(new Killable(call, moment)))
        .isInstanceOf(Killable.Killed.class);
    story.run(Killable.never());
    Outcome outcome = story.outcome();
    assertThat(outcome.open()).isEqualTo(expected.open());
    assertThat(outcome.owed()).isEmpty();
    int lost = 0;
    int copies = 0;
    for (Delivery delivery : expected.arrived().keySet()) {
      int arrived = outcome.arrived().getOrDefault(delivery, 0);
      if (arrived == 0) lost++;
      else copies += arrived - 1;
    }
    assertThat(outcome.arrived()).hasSizeLessThanOrEqualTo(expected.arrived().size());
    boolean before = moment == Moment.BEFORE;
    return new Kills(1, lost, before ? copies : 0, before ? 0 : copies);
  }

  @Test
  void nothing_is_lost_and_only_between_the_mail_and_its_note_is_something_sent_twice() {
    Table table =
        Table.of("killed at", "kills", "lost", "sent twice: killed before it", "just after it");
    for (Map.Entry<String, Kills> row : kills(FakeAlertLog::new).entrySet()) {
      Kills kills = row.getValue();
      table =
          table.row(
              "`" + row.getKey() + "`",
              "" + kills.kills(),
              "" + kills.lost(),
              "" + kills.copiesBefore(),
              "" + kills.copiesAfter());
    }
    LessonsPage.shows("killed at each call", table);
  }

  /** The fake and the real log could differ in what is left by a call that was not answered. */
  @Test
  void it_is_the_same_in_h2() {
    List<Database> opened = new ArrayList<>();
    try {
      Map<String, Kills> real =
          kills(
              () -> {
                opened.add(Database.open("jdbc:h2:mem:"));
                return new JdbcAlertLog(opened.get(opened.size() - 1));
              });
      assertThat(real).isEqualTo(kills(FakeAlertLog::new));
    } finally {
      opened.forEach(Database::close);
    }
  }
}
