// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

/** Ports to test with. */
final class Ports {
  private Ports() {}

  /** Gives the code points of a text. */
  static final class OfText implements CharacterInput {
    private final String text;
    private int offset;

    OfText(String text) {
      this.text = text;
    }

    @Override
    public int peek() {
      return offset < text.length() ? text.codePointAt(offset) : -1;
    }

    @Override
    public int next() {
      int c = peek();
      offset += c < 0 ? 0 : Character.charCount(c);
      return c;
    }

    int offset() {
      return offset;
    }

    String rest() {
      return text.substring(offset);
    }
  }
}
