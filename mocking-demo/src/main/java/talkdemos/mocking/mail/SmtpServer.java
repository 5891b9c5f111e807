// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a mail server is, and how it wants to be spoken to.
 *
 * @param startTls whether to encrypt; a server that cannot is sent nothing
 * @param login for a server that asks for one
 * @param timeout for the connection, and for each reply
 */
public record SmtpServer(
    String host, int port, boolean startTls, Optional<Login> login, Duration timeout) {
  /** A user and a password. */
  public record Login(String user, String password) {
    @Override
    public String toString() { // no password in any message
      return user;
    }
  }

  /** A server that asks for nothing. */
  public SmtpServer(String host, int port, Duration timeout) {
    this(host, port, false, Optional.empty(), timeout);
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    String millis = Long.toString(timeout.toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
    return properties;
  }

  @Override
  public String toString() {
    return "smtp://" + host + ":" + port;
  }
}
