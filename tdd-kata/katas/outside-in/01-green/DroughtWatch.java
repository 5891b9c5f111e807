package kata.outsidein;

/** Tells people about droughts in the places that they watch. */
class DroughtWatch {
  private final Mailbox mailbox;

  DroughtWatch(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  void subscribe(String address, String place) {}

  /** To be called when the rain of a month is known. */
  void endOfMonth() {
    mailbox.send("ada@example.org", "drought in Faro");
  }
}
