// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import java.util.ArrayList;
import java.util.List;
import talkdemos.mocking.drought.Delivery;

/** A spy: a stub that also writes down what it was told. */
final class SpyAlertLog extends StubAlertLog {
  final List<Delivery> delivered = new ArrayList<>();

  SpyAlertLog(Delivery... owed) {
    super(owed);
  }

  @Override
  public void delivered(Delivery delivery) {
    delivered.add(delivery);
  }
}
