// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import java.time.LocalDate;

/**
 * A watch as it is found in the wild: it reads the time itself, calls a static method that goes to
 * the network, and makes its own mailer. Without a patch it cannot be tested at all.
 */
final class HardWiredWatch {
  /** Made when the class is loaded: no patch comes early enough. */
  static final LocalDate LOADED = LocalDate.now();

  /** The soil's moisture, from the network. */
  static final class Network {
    private Network() {}

    static double moisture(String region, LocalDate day) {
      throw new IllegalStateException("no network: moisture of " + region + " on " + day);
    }

    static double moistureToday(String region) {
      return moisture(region, LocalDate.now());
    }
  }

  /** A connection to a mail server. */
  static class Relay {
    final String host;

    Relay(String host) {
      if (host.endsWith(".example.org")) throw new IllegalStateException("no network: " + host);
      this.host = host;
    }

    final boolean send(String address, String text) {
      return !text.isEmpty() && address.endsWith("@" + host);
    }
  }

  /** Whether an alert was sent to the address. */
  boolean alert(String region, String address) {
    LocalDate today = LocalDate.now();
    if (Network.moisture(region, today) > 0.20) return false;
    return new Relay("smtp.example.org").send(address, region + " is dry since " + today);
  }
}
