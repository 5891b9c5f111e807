// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;
import talkdemos.mocking.jdbc.JdbcHistory;
import talkdemos.mocking.mail.GreenMails;
import talkdemos.mocking.mail.SmtpMailer;
import talkdemos.mocking.mail.SmtpServer;
import talkdemos.mocking.simulation.SoilMoistureServer;

/** What runs in production keeps the same promises: over HTTP, in H2, over SMTP. */
class RealOnesKeepTheContractTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** A verified fake behind a real server: a promise that breaks, breaks on the wire. */
  @Nested
  class HttpTest extends SoilMoistureContract {
    private final FakeSoilMoisture behind = new FakeSoilMoisture();
    private SoilMoistureServer server;

    @AfterEach
    void stop() {
      server.close();
    }

    @Override
    SoilMoisture network(List<Station> stations, List<Reading> readings) {
      stations.forEach(behind::station);
      readings.forEach(behind::measured);
      try {
        server = SoilMoistureServer.start(behind);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      return new HttpSoilMoisture(server.uri(), TIMEOUT, Clock.systemUTC());
    }

    @Override
    SoilMoisture broken(SoilMoisture network) {
      server.close();
      return network;
    }

    @Override
    List<Fault> faults(SoilMoisture network) {
      return behind.faults().stream()
          .map(fault -> new Fault(fault.station(), fault.day(), fault.fault()))
          .toList();
    }
  }

  @Nested
  class HistoryInMemoryTest extends HistoryContract {
    private final Database database = Database.open("jdbc:h2:mem:");

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    History empty() {
      return new JdbcHistory(database);
    }
  }

  @Nested
  class AlertLogInMemoryTest extends AlertLogContract {
    private final Database database = Database.open("jdbc:h2:mem:");

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    AlertLog empty() {
      return new JdbcAlertLog(database);
    }
  }

  @Nested
  class AlertLogInFileTest extends AlertLogContract {
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
      database = Database.open("jdbc:h2:file:" + folder.resolve("alerts"));
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    AlertLog empty() {
      return new JdbcAlertLog(database);
    }
  }

  @Nested
  class SmtpTest extends MailerContract {
    private static final Pattern SUBJECT = Pattern.compile("Drought in (.*)");
    private static final Pattern SINCE = Pattern.compile("since (\\d{4}-\\d\\d-\\d\\d)");

    private final GreenMail server = GreenMails.started();

    @AfterEach
    void stop() {
      server.stop();
    }

    @Override
    Mailer mailer() {
      int port = server.getSmtp().getPort();
      return new SmtpMailer(
          new SmtpServer("localhost", port, TIMEOUT), "watch@example.org", Clock.systemUTC());
    }

    @Override
    Mailer refused() {
      Mailer mailer = mailer();
      server.getSmtp().stopService();
      return mailer;
    }

    @Override
    List<Mail> inbox(String subscriber) {
      return Stream.of(server.getReceivedMessagesForDomain(subscriber)).map(this::mail).toList();
    }

    private Mail mail(MimeMessage message) {
      try {
        String to = message.getRecipients(Message.RecipientType.TO)[0].toString();
        String text = (String) message.getContent();
        return new Mail(
            to, first(SUBJECT, message.getSubject()), LocalDate.parse(first(SINCE, text)));
      } catch (MessagingException | IOException broken) {
        throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), broken);
      }
    }

    private static String first(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) throw new IllegalStateException(text);
      return matcher.group(1);
    }
  }
}
