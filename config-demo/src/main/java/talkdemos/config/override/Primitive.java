// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What the tokens of an unquoted value are together. */
final class Primitive {
  private Primitive() {}

  /**
   * One token by itself is what it looks like, several are a text; white space around is dropped.
   */
  static Element of(List<Token> parts, Written written) {
    int from = isSpace(parts.get(0)) ? 1 : 0;
    int to = parts.size() - (isSpace(parts.get(parts.size() - 1)) ? 1 : 0);
    if (from >= to) {
      throw written.refused(parts.get(0).start(), "got only white space, expected a value");
    }
    return to - from == 1 ? scalar(parts.get(from), written) : word(parts.subList(from, to));
  }

  private static boolean isSpace(Token token) {
    return token.type() == Token.Type.WS;
  }

  private static Element scalar(Token token, Written written) {
    return switch (token.type()) {
      case NULL -> new Element.Null();
      case BOOL -> new Element.Bool(token.text().equalsIgnoreCase("true"));
      case INT -> new Element.Int(integer(token, written));
      case FLOAT -> new Element.Real(Numbers.parseReal(token.text()).orElseThrow());
      default -> word(List.of(token));
    };
  }

  private static BigInteger integer(Token token, Written written) {
    Optional<BigInteger> value = Numbers.parseInt(token.text());
    if (value.isEmpty()) {
      int most = Numbers.MAX_DIGITS;
      throw written.refused(
          token.start(), "got an integer of more than " + most + " digits, expected fewer");
    }
    return value.get();
  }

  private static Element word(List<Token> parts) {
    StringBuilder word = new StringBuilder();
    for (Token part : parts) {
      boolean escapes = part.type() == Token.Type.ESC;
      word.append(escapes ? Quoting.unescaped(part.text()) : part.text());
    }
    return new Element.Word(word.toString());
  }
}
