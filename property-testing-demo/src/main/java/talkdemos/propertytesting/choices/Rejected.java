// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

/** Unwinds a generator that can make no value of what was chosen. It has no stack trace. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final Rejected INSTANCE = new Rejected();

  private Rejected() {
    super("the choices give no value", null, false, false);
  }
}
