// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.printer;

import java.io.IOException;
import talkdemos.lispy.numbers.NumberPrinter;
import talkdemos.lispy.reader.Spelling;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Symbol;

/** Prints what has no parts. */
final class Atoms {
  private final Appendable out;
  private final boolean display;

  /**
   * @param display true if strings, characters and names are printed as they are
   */
  Atoms(Appendable out, boolean display) {
    this.out = out;
    this.display = display;
  }

  void print(Object atom) throws IOException {
    if (atom instanceof Long number) {
      out.append(Long.toString(number));
    } else if (atom instanceof Number) {
      out.append(NumberPrinter.print(atom, 10));
    } else if (atom instanceof Symbol symbol) {
      symbol(symbol.name());
    } else if (atom instanceof MutableString string) {
      string(string);
    } else if (atom instanceof Char character) {
      out.append(display ? "" : "#\\");
      out.append(display ? character.toString() : Spelling.ofCharacter(character.codePoint()));
    } else if (atom instanceof Boolean truth) {
      out.append(truth ? "#t" : "#f");
    } else if (atom instanceof byte[] bytes) {
      bytevector(bytes);
    } else if (atom instanceof Procedure procedure) {
      out.append("#<procedure");
      out.append(procedure.name() == null ? ">" : " " + procedure.name() + ">");
    } else {
      out.append(String.valueOf(atom));
    }
  }

  private void symbol(String name) throws IOException {
    if (display || Spelling.isPlainName(name)) {
      out.append(name);
    } else {
      quoted(name, '|');
    }
  }

  private void string(MutableString string) throws IOException {
    if (display) {
      out.append(string.toString());
    } else {
      quoted(string.toString(), '"');
    }
  }

  private void bytevector(byte[] bytes) throws IOException {
    out.append("#u8(");
    for (int i = 0; i < bytes.length; i++) {
      out.append(i == 0 ? "" : " ").append(Integer.toString(bytes[i] & 0xFF));
    }
    out.append(')');
  }

  /** A text between quotes or bars, with the escapes that it needs there. */
  void quoted(String text, char quote) throws IOException {
    out.append(quote);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (Spelling.isVisible(c)) {
        out.append(text, i, next);
      } else {
        out.append(escape(c));
      }
      i = next;
    }
    out.append(quote);
  }

  private static String escape(int c) {
    return switch (c) {
      case 0x7 -> "\\a";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> "\\x" + Integer.toHexString(c) + ";";
    };
  }
}
