// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import talkdemos.config.ConfigException;

/** What a result says about an exception. */
final class Failures {
  private Failures() {}

  /** The message of a refusal; of anything else its class and place as well. */
  static String text(Throwable failure) {
    if (failure instanceof ConfigException refused) {
      return refused.getMessage();
    }
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    StackTraceElement[] trace = failure.getStackTrace();
    String place = trace.length == 0 ? "" : " (at " + trace[0] + ")";
    return failure.getClass().getName() + message + place;
  }
}
