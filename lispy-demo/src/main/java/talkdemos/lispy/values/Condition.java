// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/**
 * An error object (R7RS 6.11): what {@code error} makes, and what the system raises by itself.
 *
 * @param kind what the predicates {@code file-error?} and {@code read-error?} ask
 * @param message what went wrong
 * @param irritants the values it went wrong with, a proper list
 * @param cause what a Java function threw, or null
 */
public record Condition(Kind kind, String message, Object irritants, Throwable cause) {
  /** What the standard tells apart. */
  public enum Kind {
    ERROR,
    FILE,
    READ
  }

  /** A condition that no Java function has caused. */
  public Condition(Kind kind, String message, Object irritants) {
    this(kind, message, irritants, null);
  }
}
