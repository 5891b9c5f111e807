// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

/** What may happen to a request or a mail. */
public enum Trouble {
  /** Nothing: it is answered. */
  NONE,
  /** 503, and when to come again. */
  BUSY,
  /** 500. */
  BROKEN,
  /** Half an answer, then the connection is closed. A mail is kept, and refused all the same. */
  CUT
}
