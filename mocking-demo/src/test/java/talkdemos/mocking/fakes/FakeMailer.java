// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.util.ArrayList;
import java.util.List;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;

/** A mail server's inboxes. Its {@link #failures} are about a subscriber's address. */
public final class FakeMailer implements Mailer {
  private final List<Delivery> taken = new ArrayList<>();
  private final Failures refusals = new Failures();
  private final Failures lostAnswers = new Failures();

  /** Mails that are not taken. */
  public Failures failures() {
    return refusals;
  }

  /** Mails that are taken, but the sender does not hear of it: the connection was cut too early. */
  public Failures lostAnswers() {
    return lostAnswers;
  }

  /** What was taken, in its order. */
  public List<Delivery> taken() {
    return List.copyOf(taken);
  }

  /** What one subscriber got, in its order. */
  public List<Delivery> inbox(String subscriber) {
    return taken.stream().filter(delivery -> delivery.subscriber().equals(subscriber)).toList();
  }

  @Override
  public void send(Delivery delivery) {
    refusals.happen(delivery.subscriber());
    taken.add(delivery);
    lostAnswers.happen(delivery.subscriber());
  }
}
