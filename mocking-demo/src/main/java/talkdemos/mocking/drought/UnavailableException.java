// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.Duration;
import java.util.Optional;

/** A neighbour gave no answer, or none that can be used. */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean passing;
  private final Duration retryAfter; // null: the neighbour named none

  private UnavailableException(
      String message, boolean passing, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /** It may work when it is tried again: cut connections, time-outs, an overloaded server. */
  public static UnavailableException passing(String message, Throwable cause) {
    return new UnavailableException(message, true, null, cause);
  }

  /** It may work when it is tried again, but not before that time. */
  public static UnavailableException passing(String message, Duration retryAfter) {
    return new UnavailableException(message, true, retryAfter, null);
  }

  /** Trying again will not help: a wrong address, a refused request, an answer in no known form. */
  public static UnavailableException lasting(String message, Throwable cause) {
    return new UnavailableException(message, false, null, cause);
  }

  /** Whether trying again may help. */
  public boolean passing() {
    return passing;
  }

  /** How long the neighbour asks to be left alone, where it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
