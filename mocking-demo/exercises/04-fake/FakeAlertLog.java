package exercise.fake;

import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** A log in memory. */
final class FakeAlertLog implements AlertLog {
  static final Comparator<Delivery> IN_ORDER =
      Comparator.comparing((Delivery one) -> one.alert().since())
          .thenComparing(one -> one.alert().region())
          .thenComparing(Delivery::subscriber);

  // gap: keep the promises of AlertLog
  private final Map<String, Alert> open = new HashMap<>();
  private final Map<List<Object>, Alert> all = new HashMap<>(); // by region and day
  private final Set<Delivery> everOwed = new HashSet<>();
  private final Set<Delivery> owed = new TreeSet<>(IN_ORDER);

  @Override
  public Optional<Alert> open(String region) {
    return Optional.ofNullable(open.get(region));
  }

  @Override
  public void opened(Alert alert, Set<String> subscribers) {
    if (open.containsKey(alert.region()))
      throw new IllegalStateException(alert.region() + " has an open alert");
    Alert ofDay = all.computeIfAbsent(List.of(alert.region(), alert.since()), day -> alert);
    open.put(alert.region(), ofDay);
    for (String one : subscribers)
      if (everOwed.add(new Delivery(ofDay, one))) owed.add(new Delivery(ofDay, one));
  }

  @Override
  public void recovered(String region, LocalDate day) {
    open.remove(region);
  }

  @Override
  public List<Delivery> owed() {
    return new ArrayList<>(owed);
  }

  @Override
  public void delivered(Delivery delivery) {
    owed.remove(delivery);
  }
  //| private final AlertLog mock = mock(AlertLog.class);
  //|
  //| @Override
  //| public Optional<Alert> open(String region) {
  //|   return mock.open(region);
  //| }
  //|
  //| @Override
  //| public void opened(Alert alert, Set<String> subscribers) {
  //|   mock.opened(alert, subscribers);
  //| }
  //|
  //| @Override
  //| public void recovered(String region, LocalDate day) {
  //|   mock.recovered(region, day);
  //| }
  //|
  //| @Override
  //| public List<Delivery> owed() {
  //|   return mock.owed();
  //| }
  //|
  //| @Override
  //| public void delivered(Delivery delivery) {
  //|   mock.delivered(delivery);
  //| }
  // end of gap
}
