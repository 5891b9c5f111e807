// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.UnavailableException;

class SmtpMailerTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Delivery TO_ANN =
      new Delivery(new Alert("Łódź & Zürich", DAY, 12.4), "ann@example.org");

  private static UnavailableException failure(SmtpServer server, Delivery delivery) {
    SmtpMailer mailer = new SmtpMailer(server, "watch@example.org", CLOCK);
    return catchThrowableOfType(UnavailableException.class, () -> mailer.send(delivery));
  }

  /** A server that understands mails. */
  @Nested
  class GreenMailTest {
    private final GreenMail server = GreenMails.started();

    @AfterEach
    void stop() {
      server.stop();
    }

    private SmtpServer address() {
      return new SmtpServer("localhost", server.getSmtp().getPort(), TIMEOUT);
    }

    private MimeMessage only() {
      assertThat(server.getReceivedMessages()).hasSize(1);
      return server.getReceivedMessages()[0];
    }

    @Test
    void usage() throws Exception {
      new SmtpMailer(address(), "watch@example.org", CLOCK).send(TO_ANN);
      MimeMessage mail = only();
      assertThat(mail.getSubject()).isEqualTo("Drought in Łódź & Zürich");
      assertThat((String) mail.getContent())
          .startsWith("Łódź & Zürich is in drought since 2024-07-01: its soil is at percentile 12");
      assertThat(mail.getFrom()[0]).hasToString("watch@example.org");
      assertThat(mail.getSentDate()).isEqualTo(Date.from(NOON));
      assertThat(mail.getMessageID()).isEqualTo(SmtpMailer.messageId(TO_ANN));
    }

    @Test
    void a_region_s_name_adds_no_header() throws Exception {
      Delivery sly = new Delivery(new Alert("Harz\r\nBcc: eve@example.org", DAY, 1), "a@b.org");
      new SmtpMailer(address(), "watch@example.org", CLOCK).send(sly);
      assertThat(only().getSubject()).isEqualTo("Drought in Harz Bcc: eve@example.org");
      assertThat(only().getHeader("Bcc")).isNull();
    }

    @Test
    void a_login_is_given_to_a_server_that_asks_for_one() {
      server.setUser("ann@example.org", "watch", "secret");
      server.getUserManager().setAuthRequired(true);
      SmtpServer.Login login = new SmtpServer.Login("watch", "secret");
      SmtpServer asks =
          new SmtpServer("localhost", address().port(), false, Optional.of(login), TIMEOUT);
      new SmtpMailer(asks, "watch@example.org", CLOCK).send(TO_ANN);
      assertThat(GreenMailUtil.getBody(only())).isNotEmpty();
    }

    @Test
    void a_wrong_password_lasts_and_is_not_told() {
      server.setUser("ann@example.org", "watch", "secret");
      server.getUserManager().setAuthRequired(true);
      SmtpServer.Login login = new SmtpServer.Login("watch", "guessed");
      UnavailableException failure =
          failure(
              new SmtpServer("localhost", address().port(), false, Optional.of(login), TIMEOUT),
              TO_ANN);
      assertThat(failure.passing()).isFalse();
      assertThat(failure.getMessage()).contains("smtp://localhost:").doesNotContain("guessed");
      assertThat(login).hasToString("watch");
    }
  }

  @Test
  void a_delivery_has_one_message_id_and_no_other_has_it() {
    String id = SmtpMailer.messageId(TO_ANN);
    Alert alert = TO_ANN.alert();
    Alert later = new Alert(alert.region(), DAY.plusDays(1), alert.index());
    Alert elsewhere = new Alert("Harz", DAY, alert.index());
    assertThat(id).matches("<[0-9a-f-]{36}@drought-watch>");
    assertThat(SmtpMailer.messageId(new Delivery(alert, "ann@example.org"))).isEqualTo(id);
    assertThat(SmtpMailer.messageId(new Delivery(alert, "bo@example.org"))).isNotEqualTo(id);
    assertThat(SmtpMailer.messageId(new Delivery(later, "ann@example.org"))).isNotEqualTo(id);
    assertThat(SmtpMailer.messageId(new Delivery(elsewhere, "ann@example.org"))).isNotEqualTo(id);
  }

  /** A server that does what a test says. */
  @Nested
  class ScriptedTest {
    private ScriptedSmtpServer server;

    @BeforeEach
    void start() throws IOException {
      server = ScriptedSmtpServer.start();
    }

    @AfterEach
    void stop() throws IOException {
      server.close();
    }

    @ParameterizedTest
    @CsvSource({"RCPT", "MAIL", "DATA", "."})
    void a_refusal_for_now_may_pass_and_one_for_good_lasts(String command) {
      server.on(command, "451 come again later");
      UnavailableException later = failure(server.address(TIMEOUT), TO_ANN);
      assertThat(later.passing()).isTrue();
      assertThat(later.getMessage()).matches("smtp://localhost:\\d+: .*451 come again later.*");
      server.on(command, "550 never");
      UnavailableException never = failure(server.address(TIMEOUT), TO_ANN);
      assertThat(never.passing()).isFalse();
      assertThat(never).hasMessageContaining("550 never");
      assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "RCPT", "DATA"})
    void a_cut_line_may_pass(String command) {
      server.on(command, ScriptedSmtpServer.CUT);
      if (command.equals("EHLO")) server.on("HELO", ScriptedSmtpServer.CUT);
      assertThat(failure(server.address(TIMEOUT), TO_ANN).passing()).isTrue();
      assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_mail_whose_reply_is_lost_was_not_sent_as_far_as_one_can_tell() {
      server.on(ScriptedSmtpServer.END, ScriptedSmtpServer.CUT);
      assertThat(failure(server.address(TIMEOUT), TO_ANN).passing()).isTrue();
      server.works();
      new SmtpMailer(server.address(TIMEOUT), "watch@example.org", CLOCK).send(TO_ANN);
      assertThat(server.taken())
          .hasSize(2)
          .allSatisfy(
              mail -> assertThat(mail).contains("Message-ID: " + SmtpMailer.messageId(TO_ANN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.CUT, "500 what?"})
    void a_mail_that_was_taken_is_sent_whatever_becomes_of_the_farewell(String farewell) {
      server.on("QUIT", farewell);
      new SmtpMailer(server.address(TIMEOUT), "watch@example.org", CLOCK).send(TO_ANN);
      assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_server_without_encryption_gets_no_password_and_no_mail_when_it_was_asked_for() {
      SmtpServer plain = server.address(TIMEOUT);
      Optional<SmtpServer.Login> login = Optional.of(new SmtpServer.Login("watch", "secret"));
      UnavailableException failure =
          failure(new SmtpServer(plain.host(), plain.port(), true, login, TIMEOUT), TO_ANN);
      assertThat(failure).hasMessageContaining("STARTTLS");
      assertThat(server.commands()).allMatch(line -> line.matches("(EHLO|HELO|QUIT).*"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "ann", "ann@", "a b@example.org", "ann@example.org, bo@example.org"})
    void what_is_no_address_lasts(String address) {
      UnavailableException failure =
          failure(server.address(TIMEOUT), new Delivery(TO_ANN.alert(), address));
      assertThat(failure.passing()).isFalse();
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void a_server_that_says_nothing_is_left_in_time() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SmtpServer address = new SmtpServer("localhost", mute.getLocalPort(), Duration.ofMillis(100));
      assertThat(failure(address, TO_ANN).passing()).isTrue();
    }
  }
}
