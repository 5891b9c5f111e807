// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeAlertLog;
import talkdemos.mocking.fakes.FakeMailer;
import talkdemos.mocking.fakes.Neighbourhood;

/**
 * What can stand in for a neighbour? Five tests of one behaviour: the north is dry and Ann wants to
 * know; the mail server refuses her mail on the first day, takes it on the second, and she gets it
 * once. What differs is the double that takes the places of the mail server and of the alert log,
 * and so what a test can ask. The answer: a stub gives the service its answers, a spy hears what
 * the service says, a mock also insists on how it is said, a fake behaves.
 *
 * <p>The names are those of Gerard Meszaros, <a href="http://xunitpatterns.com/Test%20Double.html">
 * xUnit Test Patterns</a>; Martin Fowler tells in <a
 * href="https://martinfowler.com/articles/mocksArentStubs.html">Mocks Aren't Stubs</a> why the
 * difference matters.
 */
class Lesson01FiveDoublesTest {
  private static final UnavailableException BUSY =
      UnavailableException.passing("the server is busy", (Throwable) null);

  private final Neighbourhood around = new Neighbourhood().station("n1", "north");
  private final Alert alert = new Alert("north", around.today(), 10);
  private final Delivery toAnn = new Delivery(alert, "ann@x.org");

  /** The other page of this lesson changes the service; here it is as it is. */
  Change change = Change.NONE;

  private DroughtWatch watch(AlertLog alerts, Mailer mailer) {
    Change.Neighbours calls =
        change.calls().apply(new Change.Neighbours(around.soil, alerts, mailer));
    return new DroughtWatch(
        List.of("north"),
        calls.soil(),
        around.history,
        calls.alerts(),
        region -> Set.of("ann@x.org"),
        calls.mailer(),
        around.retry(),
        around.clock);
  }

  /** Two days with this moisture. */
  private List<Report> twoDays(DroughtWatch watch, double moisture) {
    around.measures("n1", moisture);
    Report first = watch.run();
    around.clock.nextDay();
    around.measures("n1", moisture);
    return List.of(first, watch.run());
  }

  /** A dummy can only stand where nothing happens: the north is wet, and nobody is mailed. */
  @Test
  void dummy() {
    List<Report> reports = twoDays(watch(new FakeAlertLog(), new DummyMailer()), 0.90);
    assertThat(reports).extracting(Report::owed).containsExactly(List.of(), List.of());
  }

  /** A stub says what the service hears. What it does about it is seen only in what it returns. */
  @Test
  void stub() {
    List<Report> reports = twoDays(watch(new StubAlertLog(toAnn), new StubMailer()), 0.10);
    assertThat(reports).extracting(Report::owed).containsExactly(List.of(toAnn), List.of());
    assertThat(reports).extracting(Report::sent).containsExactly(List.of(), List.of(toAnn));
  }

  /** A spy also hears what the service says: afterwards, and in the test's own words. */
  @Test
  void spy() {
    SpyAlertLog alerts = new SpyAlertLog(toAnn);
    SpyMailer mailer = new SpyMailer();
    twoDays(watch(alerts, mailer), 0.10);
    assertThat(mailer.asked).containsExactly(toAnn, toAnn);
    assertThat(alerts.delivered).containsExactly(toAnn);
  }

  /** A mock is told the whole conversation beforehand, and holds the service to it. */
  @Test
  void mock() {
    MockNeighbours both = new MockNeighbours();
    both.expect("open north").expect("opened north [ann@x.org]");
    both.expect("owed", toAnn).expect("send ann@x.org", BUSY);
    both.expect("open north", alert);
    both.expect("owed", toAnn).expect("send ann@x.org").expect("delivered ann@x.org");
    twoDays(watch(both, both), 0.10);
    both.verify();
  }

  /** A fake works, in a simpler way. The test asks what Ann would ask: what is in my inbox? */
  @Test
  void fake() {
    FakeAlertLog alerts = new FakeAlertLog();
    FakeMailer mailer = new FakeMailer();
    mailer.failures().next("ann@x.org", BUSY);
    twoDays(watch(alerts, mailer), 0.10);
    assertThat(mailer.taken()).containsExactly(toAnn);
    assertThat(alerts.owed()).isEmpty();
  }
}
