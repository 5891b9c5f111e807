// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

/** No JVM to run tests in could be started: the message says what was tried and what it said. */
public final class NoWorkerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoWorkerException(String message) {
    super(message);
  }

  NoWorkerException(String message, Throwable cause) {
    super(message, cause);
  }
}
