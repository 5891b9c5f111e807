// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;

/** A dummy: it fills a parameter, and nobody is to call it. */
final class DummyMailer implements Mailer {
  @Override
  public void send(Delivery delivery) {
    throw new AssertionError("a dummy was called with " + delivery);
  }
}
