// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.lesson06.World.Change;

/**
 * Is there a sequence of failures that loses a mail, or sends one twice? Nobody thinks of all of
 * them, so jqwik makes them up: days, measurements, stations that hiccup or are down, a mail server
 * that refuses or loses its reply, a log that fails, a process that is killed. After each run the
 * service is compared with the model in {@link World}; at the end everything works again, and all
 * that was ever due must be there, once. The one excuse for a second copy is that the service could
 * not know: its mail's reply was lost, or it died before its note. Such a copy equals the first
 * one, so it has its Message-ID. The last tests ask whether the property would notice: each breaks
 * the service, and is found.
 */
class Lesson06FaultSequencesTest {
  private static final int CALLS = 40; // a run makes no more

  /** The last lines see to it that the stories are no idle ones. */
  @Property(tries = 400)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nothing_is_lost_and_nothing_is_sent_twice(@ForAll("whatHappens") ActionChain<World> chain) {
    World world = chain.run();
    world.allIsWell();
    Statistics.label("mails are due")
        .collect(world.due() > 0)
        .coverage(stories -> stories.check(true).percentage(share -> share > 40));
    Statistics.label("second copies")
        .collect(world.copies() > 0)
        .coverage(stories -> stories.check(true).percentage(share -> share > 10));
  }

  @Provide
  Arbitrary<ActionChain<World>> whatHappens() {
    return chains(Change.none());
  }

  private static Arbitrary<ActionChain<World>> chains(Change change) {
    Arbitrary<String> stations = Arbitraries.of(World.STATIONS);
    Arbitrary<String> addresses = Arbitraries.of(World.ADDRESSES);
    Arbitrary<Integer> percents =
        Arbitraries.oneOf(Arbitraries.integers().between(0, 100), Arbitraries.of(20, 21, 30, 31));
    return ActionChain.startWith(() -> new World(change))
        .withAction(3, always("a day goes by", World::aDayGoesBy))
        .withAction(
            6,
            made(
                Combinators.combine(stations, percents)
                    .as((s, p) -> told(s + " measures " + p, world -> world.measures(s, p)))))
        .withAction(
            2,
            made(
                Combinators.combine(stations, Arbitraries.integers().between(1, 4))
                    .as((s, n) -> told(s + " fails x" + n, world -> world.fails(s, n)))))
        .withAction(1, made(stations.map(s -> told(s + " is down", world -> world.isDown(s)))))
        .withAction(1, made(stations.map(s -> told(s + " is up", world -> world.isUp(s)))))
        .withAction(
            2,
            made(
                Combinators.combine(addresses, Arbitraries.integers().between(1, 2))
                    .as((a, n) -> told(a + " is refused x" + n, world -> world.refuses(a, n)))))
        .withAction(
            2,
            made(addresses.map(a -> told("reply lost: " + a, world -> world.losesItsReplyTo(a)))))
        .withAction(6, always("runs", World::runs))
        .withAction(
            3,
            made(
                Combinators.combine(
                        Arbitraries.integers().between(1, CALLS),
                        Arbitraries.of(Killable.Moment.class))
                    .as(
                        (n, moment) ->
                            told(
                                "is killed " + moment + " call " + n,
                                world -> world.runsAndIsKilled(n, moment)))))
        .withAction(
            2,
            made(
                Arbitraries.of("open", "opened", "recovered", "owed", "delivered")
                    .map(m -> told("log fails: " + m, world -> world.runsAndTheLogFails(m)))))
        .withMaxTransformations(30);
  }

  private static Action<World> always(String name, Consumer<World> happens) {
    return Action.just(told(name, happens));
  }

  private static Action.Independent<World> made(Arbitrary<Transformer<World>> transformers) {
    return () -> transformers;
  }

  private static Transformer<World> told(String name, Consumer<World> happens) {
    return Transformer.mutate(name, happens);
  }

  private static void isFound(Change change) {
    assertThatThrownBy(
            () ->
                chains(change).sampleStream().limit(300).forEach(chain -> chain.run().allIsWell()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Delivery[");
  }

  @Example
  void would_it_notice_a_refused_mail_that_counts_as_sent() {
    isFound(new Change((log, mailer) -> log, (log, mailer) -> swallowing(mailer)));
  }

  private static Mailer swallowing(Mailer mailer) {
    return delivery -> {
      try {
        mailer.send(delivery);
      } catch (UnavailableException ignored) { // the bug
      }
    };
  }

  @Example
  void would_it_notice_a_mail_that_is_tried_again_at_once() {
    isFound(new Change((log, mailer) -> log, (log, mailer) -> insisting(mailer)));
  }

  private static Mailer insisting(Mailer mailer) {
    return delivery -> {
      try {
        mailer.send(delivery);
      } catch (UnavailableException failure) {
        mailer.send(delivery); // the bug: the first may have been taken
      }
    };
  }

  @Example
  void would_it_notice_a_note_before_the_mail() {
    isFound(
        new Change(
            (log, mailer) -> log,
            (log, mailer) ->
                delivery -> {
                  log.delivered(delivery);
                  mailer.send(delivery);
                }));
  }

  @Example
  void would_it_notice_a_log_that_forgets_what_is_owed_when_a_region_recovers() {
    isFound(new Change((log, mailer) -> new Forgiving(log), (log, mailer) -> mailer));
  }

  /** A log whose debts end with the drought. */
  private record Forgiving(AlertLog log) implements AlertLog {
    @Override
    public Optional<Alert> open(String region) {
      return log.open(region);
    }

    @Override
    public void opened(Alert alert, Set<String> subscribers) {
      log.opened(alert, subscribers);
    }

    @Override
    public void recovered(String region, LocalDate day) {
      log.recovered(region, day);
      log.owed().stream()
          .filter(delivery -> delivery.alert().region().equals(region))
          .forEach(log::delivered);
    }

    @Override
    public List<Delivery> owed() {
      return log.owed();
    }

    @Override
    public void delivered(Delivery delivery) {
      log.delivered(delivery);
    }
  }
}
