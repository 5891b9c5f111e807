// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;

/**
 * What if the service runs twice at the same time, because yesterday's run is late? A race is
 * tested by a double that makes it happen: here a mailer in which both runs meet. Two threads and a
 * hundred repetitions would find it on some days. Look at how little waits: a barrier, and
 * Awaitility for a thread that stands before a lock. The answer: both runs see what is owed, and
 * both send it. No order of calls helps, only one run at a time does. The program has it from H2,
 * whose file belongs to one process: see {@code DatabaseTest} in talkdemos.mocking.jdbc.
 */
class Lesson06AtTheSameTimeTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Neighbourhood around = new Neighbourhood();
  private final Object lock = new Object();
  private Database database;

  @BeforeEach
  void a_mail_is_owed() {
    database = Database.open("jdbc:h2:mem:");
    Alert alert = new Alert("north", around.today().minusDays(1), 10);
    new JdbcAlertLog(database).opened(alert, Set.of("ann@x.org"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private DroughtWatch watch(Mailer mailer) {
    Duration second = Duration.ofSeconds(1);
    return new DroughtWatch(
        List.of("north"),
        around.soil,
        around.history,
        new JdbcAlertLog(database),
        region -> Set.of("ann@x.org"),
        mailer,
        new Retry(1, second, second, () -> 0, around.pause),
        around.clock);
  }

  private void send(Delivery delivery) {
    synchronized (around.mailer) {
      around.mailer.send(delivery);
    }
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void end(Thread... threads) throws InterruptedException {
    for (Thread thread : threads) thread.join(LIMIT.toMillis());
  }

  @Test
  void two_runs_at_once_both_see_what_is_owed_and_both_send_it() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    DroughtWatch watch =
        watch(
            delivery -> {
              meet(both);
              send(delivery);
            });
    Thread late = started(watch::run);
    await().atMost(LIMIT).until(() -> both.getNumberWaiting() == 1);
    end(late, started(watch::run));
    assertThat(around.mailer.inbox("ann@x.org")).hasSize(2);
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException("the other run did not come", alone);
    }
  }

  @Test
  void one_at_a_time_the_second_finds_nothing_to_send() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    DroughtWatch watch =
        watch(
            delivery -> {
              await().atMost(LIMIT).until(() -> goOn.getCount() == 0);
              send(delivery);
            });
    Thread late = started(() -> alone(watch));
    Thread next = started(() -> alone(watch));
    await()
        .atMost(LIMIT)
        .until(() -> blocked(late) || blocked(next)); // one is in, the other before the door
    goOn.countDown();
    end(late, next);
    assertThat(around.mailer.inbox("ann@x.org")).hasSize(1);
  }

  private void alone(DroughtWatch watch) {
    synchronized (lock) {
      watch.run();
    }
  }

  private static boolean blocked(Thread thread) {
    return thread.getState() == Thread.State.BLOCKED;
  }
}
