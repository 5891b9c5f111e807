package kata.outsidein;

import java.util.List;

/** Who wants to know about what. */
interface Subscriptions {
  void add(Subscription subscription);

  List<Subscription> all();
}
