package kata.outsidein;

/** Tells people about droughts in the places that they watch. */
class DroughtWatch {
  DroughtWatch(Mailbox mailbox) {}

  void subscribe(String address, String place) {}

  /** To be called when the rain of a month is known. */
  void endOfMonth() {}
}
