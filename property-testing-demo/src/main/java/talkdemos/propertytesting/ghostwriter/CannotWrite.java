// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

/** No property can be written of these methods; the message says why. */
public final class CannotWrite extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  CannotWrite(String why) {
    super(why);
  }
}
