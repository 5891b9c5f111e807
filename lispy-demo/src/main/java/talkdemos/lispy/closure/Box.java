// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

/** Where the value of a variable is that closures share because it changes. */
final class Box {
  /** The value before there is one. */
  static final Object UNASSIGNED = new Object();

  Object value;

  Box(Object value) {
    this.value = value;
  }
}
