// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** What a port gives after its last item. */
public final class Eof {
  /** The only one. */
  public static final Eof EOF = new Eof();

  private Eof() {}

  @Override
  public String toString() {
    return "#<eof>";
  }
}
