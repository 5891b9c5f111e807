// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.UnavailableException;

/**
 * Mails alerts, one mail for each delivery. A delivery's mail has the same {@code Message-ID} each
 * time that it is sent: when a server took a mail and its reply was lost, the mail is sent again,
 * and the receiver can tell that it has it already. Over SMTP nobody can promise more.
 */
public final class SmtpMailer implements Mailer {
  private final SmtpServer server;
  private final String sender;
  private final Clock clock;

  /**
   * @param sender the mail address that the mails come from
   * @param clock dates the mails
   */
  public SmtpMailer(SmtpServer server, String sender, Clock clock) {
    this.server = server;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public void send(Delivery delivery) {
    Session session = Session.getInstance(server.properties());
    try {
      MimeMessage message = message(session, delivery);
      Transport transport = session.getTransport("smtp");
      try {
        Optional<SmtpServer.Login> login = server.login();
        transport.connect(
            login.map(SmtpServer.Login::user).orElse(null),
            login.map(SmtpServer.Login::password).orElse(null));
        transport.sendMessage(message, message.getAllRecipients());
      } finally {
        close(transport);
      }
    } catch (MessagingException failed) {
      String what = server + ": " + said(failed);
      throw lasting(failed)
          ? UnavailableException.lasting(what, failed)
          : UnavailableException.passing(what, failed);
    }
  }

  /** A delivery's mail is known by this, whenever it is sent. */
  public static String messageId(Delivery delivery) {
    Alert alert = delivery.alert();
    String key = alert.region() + "\n" + alert.since() + "\n" + delivery.subscriber();
    UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return "<" + id + "@drought-watch>";
  }

  private MimeMessage message(Session session, Delivery delivery) throws MessagingException {
    Alert alert = delivery.alert();
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException { // else a new one each time
            setHeader("Message-ID", messageId(delivery));
          }
        };
    message.setFrom(new InternetAddress(sender, true));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(delivery.subscriber(), true));
    String region = alert.region().replaceAll("\\p{Cntrl}+", " "); // a header is one line
    message.setSubject("Drought in " + region, "UTF-8");
    message.setText(text(alert, region), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office replies
    return message;
  }

  private static String text(Alert alert, String region) {
    return String.format(
        Locale.ROOT,
        """
        %s is in drought since %s: its soil is at percentile %.0f of this season's soil moisture.

        You will hear of it again when it has recovered and becomes dry once more.
        """,
        region,
        alert.since(),
        alert.index());
  }

  /** The mail is taken or not, whatever becomes of the farewell. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException ignored) {
    }
  }

  private static boolean lasting(Throwable failed) {
    if (failed instanceof AddressException || failed instanceof AuthenticationFailedException)
      return true;
    int reply = 0;
    if (failed instanceof SMTPSendFailedException refused) reply = refused.getReturnCode();
    if (failed instanceof SMTPAddressFailedException refused) reply = refused.getReturnCode();
    if (reply / 100 == 5) return true;
    return failed instanceof MessagingException chained
        && chained.getNextException() != null
        && lasting(chained.getNextException());
  }

  private static String said(MessagingException failed) {
    Exception next = failed.getNextException();
    boolean more = next != null && !failed.getMessage().equals(next.getMessage());
    return (failed.getMessage() + (more ? ": " + next.getMessage() : ""))
        .strip()
        .replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
