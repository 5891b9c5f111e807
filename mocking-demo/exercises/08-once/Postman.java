package exercise.once;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.UnavailableException;

/** Brings alerts to subscribers. It may die at any moment; the next one goes on. */
final class Postman {
  private static final String OWED = "owed";
  private static final String SENT = "sent";

  private final Store store;
  private final Gateway gateway;

  Postman(Store store, Gateway gateway) {
    this.store = store;
    this.gateway = gateway;
  }

  /** The key of a mail: the same for the same region, day and subscriber, and no other has it. */
  static String key(Alert alert, String subscriber) {
    // gap: a key that is found again after a restart
    return alert.since() + "/" + subscriber + "/" + alert.region();
    //| return UUID.randomUUID().toString();
    // end of gap
  }

  /**
   * Writes down that each subscriber is owed a mail of this alert. Who calls it does so again after
   * a crash, for as long as it has not returned, and perhaps once more.
   */
  void announce(Alert alert, Set<String> subscribers) {
    for (String subscriber : subscribers) {
      // gap: a debt that is not there yet, nor paid
      store.putIfAbsent(key(alert, subscriber), OWED);
      //| store.put(key(alert, subscriber), OWED);
      // end of gap
    }
  }

  /** Tries to send each mail that is owed, once. What fails is still owed, and stops no other. */
  void deliver() {
    for (Map.Entry<String, String> mail : store.all().entrySet()) {
      // gap: send what is owed
      if (!mail.getValue().equals(OWED)) continue;
      try {
        gateway.send(mail.getKey());
      } catch (UnavailableException failure) {
        continue;
      }
      store.put(mail.getKey(), SENT);
      //| store.remove(mail.getKey());
      //| gateway.send(mail.getKey());
      // end of gap
    }
  }
}
