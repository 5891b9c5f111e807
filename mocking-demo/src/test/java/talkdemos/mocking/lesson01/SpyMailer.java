// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import java.util.ArrayList;
import java.util.List;
import talkdemos.mocking.drought.Delivery;

/** A spy: a stub that also writes down what it was asked to send. */
final class SpyMailer extends StubMailer {
  final List<Delivery> asked = new ArrayList<>();

  @Override
  public void send(Delivery delivery) {
    asked.add(delivery);
    super.send(delivery);
  }
}
