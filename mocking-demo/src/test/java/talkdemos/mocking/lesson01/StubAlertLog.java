// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;

/** A stub: it answers what the test wants the service to hear, whatever was told to it before. */
class StubAlertLog implements AlertLog {
  private final List<Delivery> owed;

  StubAlertLog(Delivery... owed) {
    this.owed = List.of(owed);
  }

  @Override
  public Optional<Alert> open(String region) {
    return Optional.empty();
  }

  @Override
  public void opened(Alert alert, Set<String> subscribers) {}

  @Override
  public void recovered(String region, LocalDate day) {}

  @Override
  public List<Delivery> owed() {
    return owed;
  }

  @Override
  public void delivered(Delivery delivery) {}
}
