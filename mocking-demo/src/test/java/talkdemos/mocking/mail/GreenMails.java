// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;

/** Mail servers of GreenMail on loopback. */
public final class GreenMails {
  private GreenMails() {}

  /** One that runs, on a port that was free; a busy machine is given its time. */
  public static GreenMail started() {
    ServerSetup setup = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
    GreenMail server = new GreenMail(setup);
    server.start();
    return server;
  }
}
