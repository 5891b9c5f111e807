package kata.outsidein;

import java.io.IOException;
import java.util.List;

/** Who wants to know about what. */
interface Subscriptions {
  void add(Subscription subscription) throws IOException;

  List<Subscription> all() throws IOException;
}
