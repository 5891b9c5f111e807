// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

/** Which way up a tree is drawn; the two pictures mirror each other row by row. */
public enum Orientation {
  /** As trees grow, and as the talk drew them: read upwards from the root. */
  LEAVES_ON_TOP,
  /** As computer science draws them: read downwards from the root. */
  ROOT_ON_TOP
}
