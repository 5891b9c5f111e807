// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.mail.GreenMails;
import talkdemos.mocking.mail.SmtpMailer;
import talkdemos.mocking.mail.SmtpServer;

/**
 * How does one test what happens later, in another thread? Not by sleeping: a fixed sleep is too
 * short on a busy machine, and on any other too long. Look at who decides when the test goes on: in
 * the first test a clock, in the second the thing that was waited for, in the third nobody has to
 * wait. The answer, from the best to the last resort: run it in the test's own thread; let it say
 * that it is done; ask again and again, with a limit that only a failure reaches.
 */
class Lesson06WaitingTest {
  /** Far longer than any machine takes: only a test that fails waits for its end. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static DroughtWatch dry(Neighbourhood around) {
    around.station("n1", "north").measures("n1", 0.10).subscribe("ann@x.org", "north");
    return around.watch("north");
  }

  /**
   * The twin that is wrong. Whether 50 ms are enough is up to the machine; here the work takes as
   * long as the sleep and a little more, each time, so that one can see what comes of it: the test
   * looks too early and takes work that goes well for work that fails.
   */
  @Test
  void a_fixed_sleep_looks_when_the_time_is_over_not_when_the_work_is() throws Exception {
    CountDownLatch slept = new CountDownLatch(1);
    Neighbourhood around = new Neighbourhood();
    DroughtWatch watch = dry(around);
    CompletableFuture<Report> run =
        CompletableFuture.supplyAsync(
            () -> {
              join(slept); // a busy machine
              return watch.run();
            },
            threads);
    Thread.sleep(50);
    assertThat(run).isNotDone();
    slept.countDown();
    assertThat(run).succeedsWithin(LIMIT);
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** It looks every few milliseconds, and goes on as soon as it sees what it looks for. */
  @Test
  void awaitility_looks_until_it_sees() {
    GreenMail server = GreenMails.started();
    try {
      SmtpServer address = new SmtpServer("localhost", server.getSmtp().getPort(), LIMIT);
      Mailer mailer = new SmtpMailer(address, "watch@x.org", Clock.systemUTC());
      Alert alert = new Alert("north", Neighbourhood.NOON.toLocalDate(), 10);
      threads.execute(() -> mailer.send(new Delivery(alert, "ann@x.org")));
      await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(5))
          .untilAsserted(() -> assertThat(server.getReceivedMessages()).hasSize(1));
    } finally {
      server.stop();
    }
  }

  /** Where the work says that it is done, nobody has to ask. */
  @Test
  void a_future_is_better_than_asking() {
    Neighbourhood around = new Neighbourhood();
    DroughtWatch watch = dry(around);
    assertThat(CompletableFuture.supplyAsync(watch::run, threads))
        .succeedsWithin(LIMIT)
        .satisfies(report -> assertThat(report.sent()).hasSize(1));
  }

  /** Waiting is a neighbour too: the back-off of seven seconds takes none. */
  @Test
  void a_pause_that_is_a_port_is_not_waited_for() {
    Neighbourhood around = new Neighbourhood();
    DroughtWatch watch = dry(around);
    around.soil.failures().next("n1", Faults.passing("busy", Duration.ofSeconds(7)));
    assertThat(watch.run().sent()).hasSize(1);
    assertThat(around.pause.taken()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void who_waits_in_vain_is_told_what_was_seen_last() {
    AtomicInteger mails = new AtomicInteger(1);
    assertThatThrownBy(
            () ->
                await("two mails")
                    .atMost(60, TimeUnit.MILLISECONDS)
                    .pollInterval(Duration.ofMillis(5))
                    .untilAsserted(() -> assertThat(mails).hasValue(2)))
        .isInstanceOf(ConditionTimeoutException.class)
        .hasMessageContaining("two mails")
        .hasMessageContaining("within 60 milliseconds");
  }

  /**
   * The trap: this waits for nothing, and passes. What must not come needs a time to not come in.
   */
  @Test
  void what_never_comes_is_true_at_once() {
    AtomicInteger mails = new AtomicInteger();
    await().atMost(LIMIT).until(() -> mails.get() == 0);
    threads.execute(mails::incrementAndGet);
    await().atMost(LIMIT).until(() -> mails.get() == 1);
  }
}
