// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.IOException;
import talkdemos.lispy.printer.Printer;

/** Takes the beginning of what is printed, and then no more. */
final class Excerpt implements Appendable {
  private static final int LONGEST = 60;
  private static final String CUT = "...";

  private final StringBuilder text = new StringBuilder();

  private Excerpt() {}

  /** A value as it is written, cut off if that is long. */
  static String of(Object value) {
    Excerpt excerpt = new Excerpt();
    try {
      Printer.print(value, Printer.Style.WRITE, excerpt);
      return excerpt.text.toString();
    } catch (IOException full) {
      String text = excerpt.text.substring(0, LONGEST - CUT.length());
      boolean half = Character.isHighSurrogate(text.charAt(text.length() - 1));
      return (half ? text.substring(0, text.length() - 1) : text) + CUT;
    }
  }

  @Override
  public Appendable append(CharSequence part) throws IOException {
    return append(part, 0, part.length());
  }

  @Override
  public Appendable append(CharSequence part, int start, int end) throws IOException {
    text.append(part, start, end);
    if (text.length() > LONGEST) {
      throw new IOException("enough");
    }
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    return append(String.valueOf(c));
  }
}
