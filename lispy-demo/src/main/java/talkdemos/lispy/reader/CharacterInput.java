// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

/** Characters one by one, as a textual port gives them. */
public interface CharacterInput {
  /** The next code point, which stays there; -1 at the end. */
  int peek();

  /** The next code point, which is then gone; -1 at the end. */
  int next();
}
