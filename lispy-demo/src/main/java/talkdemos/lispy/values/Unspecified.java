// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** The value of what the report leaves unspecified, such as of a definition. */
public final class Unspecified {
  /** The only one. A prompt does not print it. */
  public static final Unspecified VALUE = new Unspecified();

  private Unspecified() {}

  @Override
  public String toString() {
    return "#<unspecified>";
  }
}
