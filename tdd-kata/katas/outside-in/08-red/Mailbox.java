package kata.outsidein;

/** Delivers messages to people. */
interface Mailbox {
  /**
   * @throws UndeliverableException when this address takes no message now
   */
  void send(String address, String text);
}
