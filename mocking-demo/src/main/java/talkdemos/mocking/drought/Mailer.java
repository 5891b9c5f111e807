// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

/** Brings alerts to people. */
@FunctionalInterface
public interface Mailer {
  /**
   * Sends one alert to one subscriber. When it returns, the mail server has taken the mail.
   *
   * @throws UnavailableException if the server did not take it
   */
  void send(Delivery delivery);
}
