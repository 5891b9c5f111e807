package kata.outsidein;

import java.util.ArrayList;
import java.util.List;

/** Tells people about droughts in the places that they watch. */
class DroughtWatch {
  private final Gauges gauges;
  private final Subscriptions subscriptions;
  private final Mailbox mailbox;

  DroughtWatch(Gauges gauges, Mailbox mailbox) {
    this(gauges, new InMemorySubscriptions(), mailbox);
  }

  DroughtWatch(Gauges gauges, Subscriptions subscriptions, Mailbox mailbox) {
    this.gauges = gauges;
    this.subscriptions = subscriptions;
    this.mailbox = mailbox;
  }

  void subscribe(String address, String place) {
    subscriptions.add(new Subscription(address, place));
  }

  /** To be called when the rain of a month is known; gives the addresses that got no message. */
  List<String> endOfMonth() {
    List<String> unreached = new ArrayList<>();
    for (Subscription each : subscriptions.all())
      if (Drought.begins(gauges.percentOfNormal(each.place()))) tell(each, unreached);
    return unreached;
  }

  private void tell(Subscription subscription, List<String> unreached) {
    try {
      mailbox.send(subscription.address(), "drought in " + subscription.place());
    } catch (UndeliverableException e) {
      unreached.add(subscription.address());
    }
  }
}
