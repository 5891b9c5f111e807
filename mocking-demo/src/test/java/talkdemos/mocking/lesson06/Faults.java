// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import java.time.Duration;
import talkdemos.mocking.drought.UnavailableException;

/** What neighbours say when they fail. */
final class Faults {
  private Faults() {}

  static UnavailableException passing(String message) {
    return UnavailableException.passing(message, (Throwable) null);
  }

  static UnavailableException passing(String message, Duration retryAfter) {
    return UnavailableException.passing(message, retryAfter);
  }

  static UnavailableException lasting(String message) {
    return UnavailableException.lasting(message, null);
  }
}
