package kata.outsidein;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Forgets everything at the end of the program. */
class InMemorySubscriptions implements Subscriptions {
  private final Set<Subscription> subscriptions = new LinkedHashSet<>();

  @Override
  public void add(Subscription subscription) {
    subscriptions.add(subscription);
  }

  @Override
  public List<Subscription> all() {
    return List.copyOf(subscriptions);
  }
}
