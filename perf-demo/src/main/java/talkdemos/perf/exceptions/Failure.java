// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

/** An exception with a value, and with or without a stack trace. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One for all, which no two threads should throw where its trace matters: it has none. */
  static final Failure PREALLOCATED = new Failure(7, false);

  final int value;

  Failure(int value, boolean trace) {
    super(null, null, false, trace);
    this.value = value;
  }
}
