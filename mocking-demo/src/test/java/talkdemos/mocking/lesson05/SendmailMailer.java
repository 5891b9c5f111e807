// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import java.io.IOException;
import java.util.List;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.UnavailableException;

/** Sends mails by the program {@code sendmail}, whose status 75 asks to try again later. */
record SendmailMailer(Command command) implements Mailer {
  private static final int TRY_AGAIN = 75; // EX_TEMPFAIL of sysexits.h

  @Override
  public void send(Delivery delivery) {
    List<String> program = List.of("sendmail", "-i", "--", delivery.subscriber());
    String mail = "Subject: drought: " + delivery.alert().region() + "\n\n";
    try {
      Command.Result result = command.run(program, mail);
      if (result.status() == 0) return;
      String message = "sendmail: status " + result.status() + ": " + result.output().strip();
      if (result.status() == TRY_AGAIN)
        throw UnavailableException.passing(message, (Throwable) null);
      throw UnavailableException.lasting(message, null);
    } catch (IOException none) {
      throw UnavailableException.lasting("sendmail cannot be started", none);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw UnavailableException.passing("sendmail: interrupted", interrupted);
    }
  }
}
