package exercise.once;

import talkdemos.mocking.drought.UnavailableException;

/** Sends mails. */
interface Gateway {
  /**
   * Sends the mail that a key stands for; nothing happens if it had a mail of that key before.
   *
   * @throws UnavailableException if there was no answer. It may have taken the mail all the same.
   */
  void send(String key);
}
