// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

/** A command line that cannot be done, said in one line. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refusal(String message) {
    super(message);
  }
}
