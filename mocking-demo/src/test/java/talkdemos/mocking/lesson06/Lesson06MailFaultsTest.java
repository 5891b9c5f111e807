// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.mocking.mail.ScriptedSmtpServer.CUT;
import static talkdemos.mocking.mail.ScriptedSmtpServer.END;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;
import talkdemos.mocking.jdbc.JdbcHistory;
import talkdemos.mocking.mail.ScriptedSmtpServer;
import talkdemos.mocking.mail.SmtpMailer;

/**
 * A mail server that refuses, at each point of its protocol: is the mail lost, is it sent twice?
 * The server is twenty lines of a script on a real socket; GreenMail takes everything. Look at the
 * last test: between the end of a mail and the server's reply there is a moment when the server has
 * the mail and the client cannot know. The answer: what is not surely sent stays owed, so nothing
 * is lost; and a second copy, which nobody can rule out, carries the Message-ID of the first, so
 * that the receiver's mail program can.
 */
class Lesson06MailFaultsTest {
  private static final LocalDate DAY = Neighbourhood.NOON.toLocalDate();
  private static final Delivery TO_ANN = new Delivery(new Alert("north", DAY, 10), "ann@x.org");

  private final Neighbourhood around = new Neighbourhood();
  private ScriptedSmtpServer server;
  private Database database;

  @BeforeEach
  void start() throws IOException {
    server = ScriptedSmtpServer.start();
    database = Database.open("jdbc:h2:mem:");
    around.station("n1", "north").measures("n1", 0.10);
    new JdbcHistory(database).keep(Neighbourhood.past("n1", DAY));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    database.close();
  }

  /** The service on H2 and SMTP; as after each start of its process, a new one. */
  private Report run() {
    Duration second = Duration.ofSeconds(1);
    Retry retry = new Retry(2, second, second, () -> 0, around.pause);
    return new DroughtWatch(
            List.of("north"),
            around.soil,
            new JdbcHistory(database),
            new JdbcAlertLog(database),
            region -> Set.of("ann@x.org"),
            new SmtpMailer(server.address(Duration.ofSeconds(30)), "watch@x.org", around.clock),
            retry,
            around.clock)
        .run();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EHLO, 421 too busy
          MAIL, 451 not now
          RCPT, 550 who is ann?
          RCPT, ''
          DATA, 452 no room
          DATA, ''
          .,    554 looks like spam
          """)
  void a_mail_that_was_refused_is_owed_and_sent_once_when_it_is_not(String at, String reply) {
    server.on(at, reply);
    if (at.equals("EHLO")) server.on("HELO", reply);
    assertThat(run().owed()).containsExactly(TO_ANN);
    assertThat(run().owed()).containsExactly(TO_ANN);
    assertThat(server.taken()).isEmpty();
    server.works();
    assertThat(run().sent()).containsExactly(TO_ANN);
    assertThat(run().sent()).isEmpty();
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void a_subscriber_who_is_refused_keeps_no_mail_from_others() {
    server.on("RCPT", "550 who is ann?");
    run();
    new JdbcAlertLog(database).opened(new Alert("south", DAY.plusDays(1), 5), Set.of("bo@x.org"));
    assertThat(run().owed()).hasSize(2);
    assertThat(server.commands()).contains("RCPT TO:<ann@x.org>", "RCPT TO:<bo@x.org>");
  }

  @Test
  void a_reply_that_is_lost_makes_a_second_copy_with_the_same_message_id() {
    server.on(END, CUT);
    assertThat(run().owed()).containsExactly(TO_ANN);
    server.works();
    assertThat(run().sent()).containsExactly(TO_ANN);
    assertThat(run().sent()).isEmpty();
    assertThat(server.taken())
        .hasSize(2)
        .allSatisfy(
            mail -> assertThat(mail).contains("Message-ID: " + SmtpMailer.messageId(TO_ANN)));
  }
}
