package kata.outsidein;

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

  /** To be called when the rain of a month is known. */
  void endOfMonth() {
    for (Subscription each : subscriptions.all())
      if (isDry(gauges.percentOfNormal(each.place())))
        mailbox.send(each.address(), "drought in " + each.place());
  }

  private static boolean isDry(List<Integer> months) {
    return months.get(months.size() - 1) < 50;
  }
}
