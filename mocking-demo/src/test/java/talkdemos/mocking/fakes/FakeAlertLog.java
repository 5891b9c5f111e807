// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;

/** Alerts in a map. Its {@link #failures} are about a method's name: {@code opened}. */
public final class FakeAlertLog implements AlertLog {
  private static final Comparator<Delivery> IN_ORDER =
      Comparator.comparing((Delivery delivery) -> delivery.alert().since())
          .thenComparing(delivery -> delivery.alert().region())
          .thenComparing(Delivery::subscriber);

  private record Day(String region, LocalDate since) {}

  private final Map<Day, Alert> alerts = new HashMap<>();
  private final Map<String, Alert> open = new HashMap<>();
  private final Set<Delivery> everOwed = new HashSet<>();
  private final Set<Delivery> owed = new TreeSet<>(IN_ORDER);
  private final Failures failures = new Failures();

  /** What goes wrong. */
  public Failures failures() {
    return failures;
  }

  @Override
  public Optional<Alert> open(String region) {
    failures.happen("open");
    return Optional.ofNullable(open.get(region));
  }

  @Override
  public void opened(Alert alert, Set<String> subscribers) {
    failures.happen("opened");
    if (open.containsKey(alert.region()))
      throw new IllegalStateException(
          alert.region() + " has an open alert: " + open.get(alert.region()));
    Alert ofDay = alerts.computeIfAbsent(new Day(alert.region(), alert.since()), day -> alert);
    open.put(alert.region(), ofDay);
    for (String subscriber : subscribers) {
      Delivery delivery = new Delivery(ofDay, subscriber);
      if (everOwed.add(delivery)) owed.add(delivery);
    }
  }

  @Override
  public void recovered(String region, LocalDate day) {
    failures.happen("recovered");
    open.remove(region);
  }

  @Override
  public List<Delivery> owed() {
    failures.happen("owed");
    return List.copyOf(owed);
  }

  @Override
  public void delivered(Delivery delivery) {
    failures.happen("delivered");
    owed.remove(delivery);
  }
}
