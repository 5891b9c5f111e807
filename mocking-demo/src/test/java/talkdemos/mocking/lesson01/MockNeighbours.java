// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;

/**
 * A mock in the strict sense: it knows beforehand which calls come, in which order, and complains
 * at the first that differs. One object is both neighbours, so that it sees the order among them.
 */
final class MockNeighbours implements AlertLog, Mailer {
  private record Expected(String call, Object answer) {}

  private final Deque<Expected> expected = new ArrayDeque<>();

  /** The next call, which returns this, or throws it. */
  MockNeighbours expect(String call, Object answer) {
    expected.add(new Expected(call, answer));
    return this;
  }

  /** The next call, which returns nothing. */
  MockNeighbours expect(String call) {
    return expect(call, "nothing");
  }

  /** Complains if a call is still missing. */
  void verify() {
    if (!expected.isEmpty()) throw new AssertionError("missing: " + expected.peek().call());
  }

  private Object called(String call) {
    Expected next = expected.poll();
    if (next == null || !next.call().equals(call))
      throw new AssertionError(
          "got " + call + ", expected " + (next == null ? "no call" : next.call()));
    if (next.answer() instanceof RuntimeException failure) throw failure;
    return next.answer();
  }

  @Override
  public Optional<Alert> open(String region) {
    return called("open " + region) instanceof Alert alert ? Optional.of(alert) : Optional.empty();
  }

  @Override
  public void opened(Alert alert, Set<String> subscribers) {
    called("opened " + alert.region() + " " + subscribers);
  }

  @Override
  public void recovered(String region, LocalDate day) {
    called("recovered " + region);
  }

  @Override
  public List<Delivery> owed() {
    return List.of((Delivery) called("owed"));
  }

  @Override
  public void delivered(Delivery delivery) {
    called("delivered " + delivery.subscriber());
  }

  @Override
  public void send(Delivery delivery) {
    called("send " + delivery.subscriber());
  }
}
