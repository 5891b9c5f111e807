package kata.outsidein;

import java.util.ArrayList;
import java.util.List;

/** Forgets everything at the end of the program. */
class InMemorySubscriptions implements Subscriptions {
  private final List<Subscription> subscriptions = new ArrayList<>();

  @Override
  public void add(Subscription subscription) {
    subscriptions.add(subscription);
  }

  @Override
  public List<Subscription> all() {
    return List.copyOf(subscriptions);
  }
}
