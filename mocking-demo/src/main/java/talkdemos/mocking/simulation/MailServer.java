// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import talkdemos.mocking.mail.SmtpServer;

/** A mail server on loopback that keeps every mail: GreenMail, with some troubles. */
public final class MailServer implements AutoCloseable {
  /**
   * A mail that has arrived.
   *
   * @param again whether one with the same Message-ID had arrived before
   */
  public record Mail(
      LocalDate day, String to, String subject, String text, String messageId, boolean again) {
    private Mail secondCopy() {
      return new Mail(day, to, subject, text, messageId, true);
    }
  }

  private final GreenMail server;

  private MailServer(GreenMail server) {
    this.server = server;
  }

  /** Starts a server on a port that is free. */
  public static MailServer start(Troubles troubles) {
    ServerSetup setup = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(Duration.ofMinutes(1).toMillis()); // machines may be busy
    MailServer started = new MailServer(new GreenMail(setup));
    started.server.start();
    UserManager users = started.server.getUserManager();
    users.setMessageDeliveryHandler((mail, to) -> inbox(users, troubles, mail, to));
    return started;
  }

  /** GreenMail closes the connection, without a reply, where this fails. */
  private static GreenMailUser inbox(
      UserManager users, Troubles troubles, MovingMessage mail, MailAddress to)
      throws MessagingException, UserException {
    String address = to.getEmail();
    GreenMailUser user = users.getUserByEmail(address);
    if (user == null) user = users.createUser(address, address, "");
    Trouble trouble = troubles.of(address);
    if (trouble == Trouble.CUT) user.deliver(mail);
    if (trouble != Trouble.NONE) throw new MessagingException("simulated: " + trouble);
    return user;
  }

  /** Where it listens. */
  public SmtpServer address(Duration timeout) {
    return new SmtpServer("localhost", server.getSmtp().getPort(), timeout);
  }

  /** The mails that it took, in the order of their days, then of their receivers. */
  public List<Mail> mails() {
    Set<String> known = new HashSet<>();
    return Stream.of(server.getReceivedMessages())
        .map(MailServer::mail)
        .sorted(Comparator.comparing(Mail::day).thenComparing(Mail::to))
        .map(mail -> known.add(mail.messageId()) ? mail : mail.secondCopy())
        .toList();
  }

  private static Mail mail(MimeMessage message) {
    try {
      return new Mail(
          LocalDate.ofInstant(message.getSentDate().toInstant(), ZoneOffset.UTC),
          message.getRecipients(Message.RecipientType.TO)[0].toString(),
          message.getSubject(),
          message.getContent().toString(),
          message.getMessageID(),
          false);
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException("a mail that cannot be read", broken);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
