// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

/** The value of what has none, such as a definition. A prompt does not print it. */
public enum Nothing {
  NOTHING
}
