// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.UnavailableException;

/** A stub: it refuses the first mail, and takes all that follow. */
class StubMailer implements Mailer {
  private boolean refused;

  @Override
  public void send(Delivery delivery) {
    if (refused) return;
    refused = true;
    throw UnavailableException.passing("the server is busy", (Throwable) null);
  }
}
