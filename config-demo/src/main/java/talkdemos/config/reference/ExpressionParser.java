// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.List;
import talkdemos.config.ReferenceException;
import talkdemos.config.reference.Expression.Call;
import talkdemos.config.reference.Expression.Concatenation;
import talkdemos.config.reference.Expression.Listing;
import talkdemos.config.reference.Expression.Literal;
import talkdemos.config.reference.Expression.Mapping;
import talkdemos.config.reference.Expression.Pair;
import talkdemos.config.reference.Expression.Path;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/**
 * A recursive-descent parser of OmegaConf's interpolation grammar.
 *
 * <pre>
 * text      = { "${" reference | "\${" | any character }
 * reference = path "}" | name ":" [ arguments ] "}"
 * path      = { "." } key { "." key | "[" key "]" }    (or "[" key "]" first)
 * key       = "${" reference | characters other than \ { } ( ) [ ] : . ' " and space
 * name      = part { "." part }                         part = "${" reference | identifier
 * arguments = element { "," element }                   an element may be empty
 * element   = quoted | "[" [ arguments ] "]" | "{" [ pair { "," pair } ] "}" | primitive
 * pair      = primitive ":" element
 * primitive = { "${" reference | "\" escaped | word character | inner space }
 * quoted    = "'" text "'" | '"' text '"'
 * </pre>
 *
 * <p>Backslashes count only in front of <code>${</code>, of the closing quote, and among arguments:
 * two make one, an odd one takes the meaning from what follows it.
 */
final class ExpressionParser {
  private static final String NO_KEY = "\\{}()[]:. \t'\"";
  private static final String NO_WORD = ",[]{}()'\"=#&<>!~;^`\n\r";
  private static final String ESCAPABLE = "\\()[]{}:=, \t";

  private final String text;
  private final Origin origin;
  private final boolean trims;
  private int at;

  private ExpressionParser(String text, Origin origin, boolean trims) {
    this.text = text;
    this.origin = origin;
    this.trims = trims;
  }

  /**
   * A string with references in it.
   *
   * @throws ReferenceException when it is not of the grammar
   */
  static Expression parse(String text, Origin origin) {
    ExpressionParser parser = new ExpressionParser(text, origin, true);
    return parser.text('\0');
  }

  /** A single element, as it could stand among arguments; the whole text must be one. */
  static Expression parseElement(String text, Origin origin) {
    ExpressionParser parser = new ExpressionParser(text, origin, false);
    if (parser.at == text.length()) {
      throw parser.error("a value");
    }
    Expression element = parser.element("");
    if (parser.at < text.length()) {
      throw parser.error("the end");
    }
    return element;
  }

  private boolean peek(String expected) {
    return text.startsWith(expected, at);
  }

  private boolean take(String expected) {
    boolean there = peek(expected);
    at += there ? expected.length() : 0;
    return there;
  }

  private void space() {
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private ReferenceException error(String expected) {
    String got = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new ReferenceException(
        origin,
        "'"
            + text
            + "' is no reference: expected "
            + expected
            + " at column "
            + (at + 1)
            + ", got "
            + got);
  }

  /** Text up to a closing quote, or to the end when the quote is zero. */
  private Expression text(char quote) {
    List<Expression> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      if (take("${")) {
        flush(literal, parts);
        parts.add(reference());
      } else if (text.charAt(at) == '\\') {
        backslashes(quote, literal);
      } else {
        literal.append(text.charAt(at++));
      }
    }
    if (quote != 0 && at == text.length()) {
      throw error("the closing quote " + quote);
    }
    flush(literal, parts);
    if (parts.size() == 1 && (quote == 0 || parts.get(0) instanceof Literal)) {
      return parts.get(0);
    }
    return parts.isEmpty() ? literal("") : new Concatenation(parts);
  }

  private void backslashes(char quote, StringBuilder literal) {
    int start = at;
    while (peek("\\")) {
      at++;
    }
    int count = at - start;
    boolean counts = peek("${") || quote != 0 && peek(String.valueOf(quote));
    literal.append("\\".repeat(counts ? count / 2 : count));
    if (counts && count % 2 == 1) {
      int taken = peek("${") ? 2 : 1;
      literal.append(text, at, at + taken);
      at += taken;
    }
  }

  private Literal literal(String value) {
    return new Literal(new Text(value, origin));
  }

  private void flush(StringBuilder literal, List<Expression> parts) {
    if (!literal.isEmpty()) {
      parts.add(literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /** After the opening brace, up to and with the closing one. */
  private Expression reference() {
    space();
    int dots = 0;
    while (take(".")) {
      dots++;
    }
    List<Expression> keys = new ArrayList<>();
    boolean bracket = peek("[");
    keys.add(key());
    while (true) {
      if (peek("[")) {
        bracket = true;
        keys.add(key());
      } else if (take(".")) {
        if (peek("[")) {
          throw error("a key");
        }
        keys.add(key());
      } else {
        break;
      }
    }
    space();
    if (dots == 0 && !bracket && peek(":")) {
      if (!keys.stream().allMatch(ExpressionParser::name)) {
        throw error("'}', for no resolver has such a name");
      }
      at++;
      return new Call(keys, arguments());
    }
    if (!take("}")) {
      throw error("'}'");
    }
    return new Path(dots, keys);
  }

  private static boolean name(Expression part) {
    if (!(part instanceof Literal literal)) {
      return true;
    }
    String name = PythonText.of(literal.value());
    return !Character.isDigit(name.charAt(0))
        && name.charAt(0) != '-'
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private Expression key() {
    if (take("[")) {
      Expression key = key();
      if (!take("]")) {
        throw error("']'");
      }
      return key;
    }
    if (take("${")) {
      return reference();
    }
    int start = at;
    while (at < text.length() && NO_KEY.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw error("a key");
    }
    return literal(text.substring(start, at));
  }

  private List<Expression> arguments() {
    List<Expression> arguments = sequence("}", "");
    if (!take("}")) {
      throw error("',' or '}'");
    }
    return arguments;
  }

  private List<Expression> sequence(String end, String stop) {
    List<Expression> elements = new ArrayList<>();
    space();
    if (peek(end)) {
      return elements;
    }
    do {
      space();
      elements.add(peek(",") || peek(end) ? literal("") : element(stop));
      space();
    } while (take(","));
    return elements;
  }

  /** One value; a primitive stops before the given character too. */
  private Expression element(String stop) {
    if (peek("'") || peek("\"")) {
      char quote = text.charAt(at++);
      Expression quoted = text(quote);
      at++;
      return quoted;
    }
    if (take("[")) {
      List<Expression> items = sequence("]", "");
      if (!take("]")) {
        throw error("',' or ']'");
      }
      return new Listing(items);
    }
    return take("{") ? mapping() : primitive(stop);
  }

  private Expression mapping() {
    List<Pair> pairs = new ArrayList<>();
    space();
    if (take("}")) {
      return new Mapping(pairs);
    }
    do {
      space();
      if (!(primitive(":") instanceof Literal key) || !take(":")) {
        throw error("a key and ':'");
      }
      space();
      boolean empty = peek(",") || peek("}");
      pairs.add(new Pair(PythonText.of(key.value()), empty ? literal("") : element("")));
      space();
    } while (take(","));
    if (!take("}")) {
      throw error("',' or '}'");
    }
    return new Mapping(pairs);
  }

  private Expression primitive(String stop) {
    List<Expression> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean escaped = false;
    while (at < text.length() && NO_WORD.indexOf(text.charAt(at)) < 0 && !stops(stop)) {
      if (take("${")) {
        flush(literal, parts);
        parts.add(reference());
      } else if (peek("\\") && at + 1 < text.length() && escapable(text.charAt(at + 1))) {
        escaped = true;
        literal.append(text.charAt(at + 1));
        at += 2;
      } else if (" \t".indexOf(text.charAt(at)) >= 0) {
        inner(stop, literal);
      } else {
        literal.append(text.charAt(at++));
      }
    }
    String word = literal.toString();
    if (parts.isEmpty() && !escaped && word.isBlank()) {
      throw error("a value");
    }
    if (parts.isEmpty()) {
      return escaped ? literal(word) : new Literal(Words.value(word, origin));
    }
    flush(literal, parts);
    return parts.size() == 1 ? parts.get(0) : new Concatenation(parts);
  }

  private boolean stops(String stop) {
    return !stop.isEmpty() && peek(stop);
  }

  private static boolean escapable(char c) {
    return ESCAPABLE.indexOf(c) >= 0;
  }

  /** Space is kept inside a primitive, and dropped at its end. */
  private void inner(String stop, StringBuilder literal) {
    int start = at;
    space();
    boolean end =
        at == text.length() ? trims : NO_WORD.indexOf(text.charAt(at)) >= 0 || stops(stop);
    literal.append(end ? "" : text.substring(start, at));
  }
}
