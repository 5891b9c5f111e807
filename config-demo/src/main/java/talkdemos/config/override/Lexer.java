// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.ArrayList;
import java.util.List;
import talkdemos.config.override.Token.Type;

/**
 * Cuts an override into tokens: always the longest that fits, and of two equally long ones the one
 * that the list below names first. Up to the first {@code =} the tokens of keys hold, then those of
 * values.
 *
 * <pre>
 *   of keys    EQUAL: '=' WS?     TILDE: '~'   PLUS: '+'   AT: '@'   COLON: ':'   SLASH: '/'
 *              ID: (LETTER | '_') (LETTER | DIGIT | '_' | '-')*
 *              SPECIAL: as ID, with '$' as a letter
 *              DOT_PATH: (SPECIAL | WHOLE) ('.' (SPECIAL | WHOLE))+
 *
 *   of values  POPEN: WS? '(' WS?      PCLOSE: WS? ')'        COMMA: WS? ',' WS?
 *              BRACKET_OPEN: '[' WS?   BRACKET_CLOSE: WS? ']'
 *              BRACE_OPEN: '{' WS?     BRACE_CLOSE: WS? '}'
 *              COLON: WS? ':' WS?      EQUAL: WS? '=' WS?
 *              FLOAT: [+-]? (POINT | (WHOLE | POINT) [eE] [+-]? DIGITS | 'inf' | 'nan')
 *              INT: [+-]? WHOLE
 *              BOOL: 'true' | 'false'  NULL: 'null'           (these words in any case)
 *              CHAR: one of / - \ + . $ % * @ ? |
 *              ID: as above
 *              ESC: ('\' followed by one of \ ( ) [ ] { } : = , space tab)+
 *              WS: (space | tab)+
 *              QUOTED: ' or " up to the same quote after an even number of backslashes
 *              INTERPOLATION: '${' (any but '}')+ '}'
 *
 *   where      WHOLE: '0' | [1-9] ('_'? DIGIT)*     DIGITS: DIGIT ('_'? DIGIT)*
 *              POINT: WHOLE '.' | WHOLE? '.' DIGITS
 *              LETTER: a-z, A-Z, and any visible character that is not ASCII
 * </pre>
 */
final class Lexer {
  private static final String CHARS = "/-\\+.$%*@?|";
  private static final String ESCAPABLE = "\\()[]{}:=, \t";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of an override; the last is {@link Type#END} or {@link Type#BAD}. */
  static List<Token> tokens(String override) {
    Lexer lexer = new Lexer(override);
    boolean more = true;
    while (more && lexer.at < override.length() && !lexer.last(Type.EQUAL)) {
      more = lexer.key();
    }
    while (more && lexer.at < override.length()) {
      more = lexer.value();
    }
    if (more) {
      lexer.add(Type.END, override.length());
    }
    return lexer.tokens;
  }

  /** The tokens of a value alone. */
  static List<Token> valueTokens(String value) {
    Lexer lexer = new Lexer(value);
    boolean more = true;
    while (more && lexer.at < value.length()) {
      more = lexer.value();
    }
    if (more) {
      lexer.add(Type.END, value.length());
    }
    return lexer.tokens;
  }

  private boolean last(Type type) {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).type() == type;
  }

  private boolean key() {
    int dotted = dotPath();
    int special = name(at, true);
    int id = name(at, false);
    if (dotted > Math.max(special, id)) {
      return add(Type.DOT_PATH, dotted);
    }
    if (special > id) {
      return add(Type.SPECIAL, special);
    }
    if (id > at) {
      return add(Type.ID, id);
    }
    return switch (text.charAt(at)) {
      case '=' -> add(Type.EQUAL, spaces(at + 1));
      case '~' -> add(Type.TILDE, at + 1);
      case '+' -> add(Type.PLUS, at + 1);
      case '@' -> add(Type.AT, at + 1);
      case ':' -> add(Type.COLON, at + 1);
      case '/' -> add(Type.SLASH, at + 1);
      default -> bad(shown(at) + " cannot stand in a key");
    };
  }

  /** Where a path with at least one dot ends, or the present place when there is none. */
  private int dotPath() {
    int end = keyPart(at);
    int found = at;
    while (end >= 0 && end < text.length() && text.charAt(end) == '.') {
      end = keyPart(end + 1);
      found = end < 0 ? found : end;
    }
    return found;
  }

  private int keyPart(int from) {
    int end = name(from, true);
    end = end > from ? end : new NumberScan(text).whole(from);
    return end > from ? end : -1;
  }

  private boolean value() {
    int next = spaces(at);
    char c = next < text.length() ? text.charAt(next) : 0;
    Type type = separator(c);
    if (type != null) {
      boolean closing = ")]}".indexOf(c) >= 0;
      boolean opening = "[{".indexOf(c) >= 0;
      if (!opening || next == at) {
        return add(type, closing ? next + 1 : spaces(next + 1));
      }
    }
    if (next > at) {
      return add(Type.WS, next);
    }
    return switch (c) {
      case '\'', '"' -> quoted(c);
      case '$' -> interpolation();
      case '\\' -> escape();
      default -> plain(c);
    };
  }

  private static Type separator(char c) {
    return switch (c) {
      case '(' -> Type.POPEN;
      case ')' -> Type.PCLOSE;
      case ',' -> Type.COMMA;
      case '[' -> Type.BRACKET_OPEN;
      case ']' -> Type.BRACKET_CLOSE;
      case '{' -> Type.BRACE_OPEN;
      case '}' -> Type.BRACE_CLOSE;
      case ':' -> Type.COLON;
      case '=' -> Type.EQUAL;
      default -> null;
    };
  }

  private boolean plain(char c) {
    int id = name(at, false);
    if (id > at) {
      return add(word(text.substring(at, id)), id);
    }
    if (number()) {
      return true;
    }
    if (CHARS.indexOf(c) >= 0) {
      return add(Type.CHAR, at + 1);
    }
    return bad(shown(at) + " can stand in a value only inside quotes");
  }

  private static Type word(String word) {
    if (NumberScan.isInfinite(word)) {
      return Type.FLOAT;
    }
    boolean ascii = word.chars().allMatch(c -> c < 128);
    boolean bool = word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    return !ascii
        ? Type.ID
        : bool ? Type.BOOL : word.equalsIgnoreCase("null") ? Type.NULL : Type.ID;
  }

  private boolean number() {
    NumberScan scan = new NumberScan(text);
    int end = scan.end(at);
    return end > at && add(scan.isReal(at, end) ? Type.FLOAT : Type.INT, end);
  }

  private boolean quoted(char quote) {
    int backslashes = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote && backslashes % 2 == 0) {
        return add(Type.QUOTED, i + 1);
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return bad("the quote " + quote + " is not closed (one after a \\ does not close it)");
  }

  private boolean interpolation() {
    if (text.startsWith("${", at)) {
      int end = text.indexOf('}', at);
      if (end > at + 2) {
        return add(Type.INTERPOLATION, end + 1);
      }
    }
    return add(Type.CHAR, at + 1);
  }

  private boolean escape() {
    int end = at;
    while (end + 1 < text.length()
        && text.charAt(end) == '\\'
        && ESCAPABLE.indexOf(text.charAt(end + 1)) >= 0) {
      end += 2;
    }
    return end > at ? add(Type.ESC, end) : add(Type.CHAR, at + 1);
  }

  private int spaces(int from) {
    int end = from;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  /** Where a name ends, or the place itself. */
  private int name(int from, boolean dollars) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean inner = end > from && (c >= '0' && c <= '9' || c == '-');
      if (!inner && !letter(c) && !(dollars && c == '$')) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean letter(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private String shown(int place) {
    int c = text.codePointAt(place);
    boolean visible = c > ' ' && c < 127 || letter(c);
    return visible
        ? "'" + Character.toString(c) + "'"
        : c == ' ' ? "a space" : String.format("the character U+%04X", c);
  }

  private boolean add(Type type, int end) {
    tokens.add(new Token(type, text.substring(at, end), at));
    at = end;
    return true;
  }

  private boolean bad(String problem) {
    tokens.add(new Token(Type.BAD, problem, at));
    return false;
  }
}
