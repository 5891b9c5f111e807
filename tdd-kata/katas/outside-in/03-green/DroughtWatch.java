package kata.outsidein;

import java.util.ArrayList;
import java.util.List;

/** Tells people about droughts in the places that they watch. */
class DroughtWatch {
  private final Gauges gauges;
  private final Mailbox mailbox;
  private final List<Subscription> subscriptions = new ArrayList<>();

  DroughtWatch(Gauges gauges, Mailbox mailbox) {
    this.gauges = gauges;
    this.mailbox = mailbox;
  }

  void subscribe(String address, String place) {
    subscriptions.add(new Subscription(address, place));
  }

  /** To be called when the rain of a month is known. */
  void endOfMonth() {
    for (Subscription each : subscriptions)
      if (gauges.percentOfNormal(each.place()) < 50)
        mailbox.send(each.address(), "drought in " + each.place());
  }
}
