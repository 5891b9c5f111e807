package exercise.tokens;

import java.util.ArrayList;
import java.util.List;

/** Cuts a program's text into tokens. */
final class Tokenizer {
  private Tokenizer() {}

  /**
   * The tokens of a text, with their places.
   *
   * <p>A parenthesis and a quote ' are tokens by themselves. A string goes from " to the next ", or
   * to the end of the text if there is none; in it, a backslash and the character after it belong
   * together, so that \" does not end it. A comment goes from ; to the end of its line, and is no
   * token. All else is an atom: it goes on until a blank, a parenthesis, a quote, a " or a ; comes.
   */
  static List<Token> tokenize(String text) {
    // gap: go from end to end, keep what is a token, and count lines and columns
    List<Token> tokens = new ArrayList<>();
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < text.length(); ) {
      char first = text.charAt(at);
      int end = end(text, at);
      if (!Character.isWhitespace(first) && first != ';')
        tokens.add(new Token(text.substring(at, end), line, at - lineStart + 1));
      for (; at < end; at++) {
        if (text.charAt(at) == '\n') {
          line++;
          lineStart = at + 1;
        }
      }
    }
    return tokens;
    //| return new ArrayList<>();
    // end of gap
  }

  /** Where what begins at a place ends: a token, a comment, or a single blank. */
  private static int end(String text, int start) {
    // gap: see what begins here, and go to its end
    char first = text.charAt(start);
    int end = start + 1;
    if (Character.isWhitespace(first) || "()'".indexOf(first) >= 0) return end;
    if (first == '"') {
      while (end < text.length() && text.charAt(end) != '"')
        end += text.charAt(end) == '\\' ? 2 : 1;
      return Math.min(end + 1, text.length());
    }
    while (end < text.length()) {
      char c = text.charAt(end);
      if (first == ';' ? c == '\n' : Character.isWhitespace(c) || "()';\"".indexOf(c) >= 0) break;
      end++;
    }
    return end;
    //| return start + 1;
    // end of gap
  }
}
