package kata.outsidein;

/** Delivers messages to people. */
interface Mailbox {
  void send(String address, String text);
}
