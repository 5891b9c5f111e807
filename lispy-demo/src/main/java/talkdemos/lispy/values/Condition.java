// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/**
 * An error object (R7RS 6.11): what {@code error} makes, and what the system raises by itself.
 *
 * @param kind what the predicates {@code file-error?} and {@code read-error?} ask
 * @param message what went wrong
 * @param irritants the values it went wrong with, a proper list
 */
public record Condition(Kind kind, String message, Object irritants) {
  /** What the standard tells apart. */
  public enum Kind {
    ERROR,
    FILE,
    READ
  }
}
