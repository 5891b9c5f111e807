// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/**
 * What a program can call.
 *
 * <p>An abstract class, not an interface: recognising it must be cheap, and on JDK 17 a failing
 * {@code instanceof} of an interface is not.
 */
public abstract class Procedure {
  private final String name;

  protected Procedure(String name) {
    this.name = name;
  }

  /** What messages call it; null if it has no name. */
  public final String name() {
    return name;
  }
}
