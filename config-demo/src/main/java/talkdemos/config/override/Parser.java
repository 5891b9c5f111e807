// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import talkdemos.config.override.Override.Key;
import talkdemos.config.override.Override.Kind;
import talkdemos.config.override.Token.Type;

/**
 * Reads an override by recursive descent. The tokens are those of {@link Lexer}.
 *
 * <pre>
 *   override: ('+' '+'?)? key EQUAL value? END          key=value  +key=value  ++key=value  key=
 *           | '~' key (EQUAL value?)? END               ~key  ~key=value
 *   key:      group ('@' package (':' package)?)?       a.b  db  server/db  db@pkg  db@old:new
 *   group:    package | ID ('/' ID)+
 *   package:  (ID | SPECIAL | DOT_PATH)?                the empty one is the root
 *
 *   value:    element (',' element)*                    several are a sweep
 *   element:  primitive | list | dict | function
 *   list:     '[' (element (',' element)*)? ']'
 *   dict:     '{' (dictKey ':' element (',' dictKey ':' element)*)? '}'
 *   function: ID '(' (argument (',' argument)*)? ')'
 *   argument: (ID '=')? element                         none without a name after one with a name
 *
 *   primitive: QUOTED | (ID | NULL | INT | FLOAT | BOOL | INTERPOLATION | CHAR | ':' | ESC | WS)+
 *   dictKey:   (ID | NULL | INT | FLOAT | BOOL | CHAR | ESC | WS)+
 * </pre>
 *
 * <p>White space at either end of a primitive is not part of it. When one token is left it is
 * {@code null}, a number, {@code true} or {@code false} as it looks; several make a text.
 */
final class Parser {
  private static final int MAX_DEPTH = 200;
  private static final Set<Type> IN_KEY =
      EnumSet.of(Type.ID, Type.NULL, Type.INT, Type.FLOAT, Type.BOOL, Type.CHAR, Type.ESC, Type.WS);
  private static final Set<Type> IN_TEXT = EnumSet.copyOf(IN_KEY);

  static {
    IN_TEXT.add(Type.INTERPOLATION);
    IN_TEXT.add(Type.COLON);
  }

  private final Written written;
  private final List<Token> tokens;
  private final Random random;
  private final Nodes nodes;
  private int next;
  private int depth;

  private Parser(Written written, List<Token> tokens, Random random) {
    this.written = written;
    this.tokens = tokens;
    this.random = random;
    this.nodes = new Nodes(written);
  }

  /** Reads an override, which is the number-th of several, or 0 when it stands alone. */
  static Override override(int number, String text, Random random) {
    return new Parser(new Written(number, text), Lexer.tokens(text), random).override();
  }

  /** Reads one element with nothing before or after it. */
  static Element readElement(String text) {
    Parser parser = new Parser(new Written(0, text), Lexer.valueTokens(text), new Random());
    Element element = parser.plain("a value");
    parser.expect(Type.END, "the end");
    return element;
  }

  private Override override() {
    boolean delete = accept(Type.TILDE);
    boolean add = !delete && accept(Type.PLUS);
    Kind kind =
        delete ? Kind.DELETE : !add ? Kind.CHANGE : accept(Type.PLUS) ? Kind.FORCE_ADD : Kind.ADD;
    Key key = key();
    Optional<Value> value = Optional.empty();
    if (!delete || peek() != Type.END) {
      expect(Type.EQUAL, delete ? "'=' or the end" : "'=' and a value");
      value = Optional.of(peek() == Type.END ? empty() : value(kind));
    }
    expect(Type.END, "',' or the end");
    return new Override(written.text(), kind, key, value);
  }

  private Key key() {
    String group = part();
    if (peek() == Type.SLASH) {
      group = path(group);
    }
    if (!accept(Type.AT)) {
      return new Key(group, Optional.empty(), Optional.empty());
    }
    boolean fromUnnamed = peek() == Type.COLON;
    Optional<String> from = fromUnnamed ? Optional.empty() : Optional.of(part());
    Optional<String> to = accept(Type.COLON) ? Optional.of(part()) : Optional.empty();
    return new Key(group, from, to);
  }

  /** A package or the first name of a group; empty when none is there. */
  private String part() {
    return switch (peek()) {
      case ID, SPECIAL, DOT_PATH -> take().text();
      default -> "";
    };
  }

  private String path(String first) {
    if (next == 0 || tokens.get(next - 1).type() != Type.ID) {
      throw unexpected("a name made of letters, digits, '_' and '-' before the '/'");
    }
    StringBuilder path = new StringBuilder(first);
    while (accept(Type.SLASH)) {
      path.append('/').append(expect(Type.ID, "a name after the '/'").text());
    }
    return path.toString();
  }

  private Value empty() {
    Element nothing = new Element.Word("");
    nodes.at(nothing, written.text().length());
    return new Value.Plain(nodes.node(nothing), nothing);
  }

  private Value value(Kind kind) {
    int start = column();
    Operand first = element("a value");
    if (peek() != Type.COMMA) {
      return value(kind, first, start);
    }
    List<Element> choices = new ArrayList<>();
    choices.add(alone(first, start, "a list of values"));
    while (accept(Type.COMMA)) {
      choices.add(plain("a list of values"));
    }
    return new Value.ChoiceSweep(choices, true, false, Set.of());
  }

  private Value value(Kind kind, Operand operand, int start) {
    if (operand instanceof Operand.Extension extension) {
      if (kind != Kind.CHANGE) {
        throw written.refused(
            start, "extend_list changes a list that is there: expected no '+' or '~'");
      }
      Element.Items items = new Element.Items(extension.elements());
      nodes.at(items, start);
      return new Value.ListExtension(
          (talkdemos.config.tree.Node.Items) nodes.node(items), extension.elements());
    }
    return operand instanceof Element element
        ? new Value.Plain(nodes.node(element), element)
        : (Value.Sweep) operand;
  }

  private Operand element(String where) {
    if (++depth > MAX_DEPTH) {
      throw written.refused(column(), "got more than " + MAX_DEPTH + " levels of brackets");
    }
    int start = column();
    Operand operand =
        switch (peek()) {
          case QUOTED -> {
            String token = take().text();
            yield new Element.Quoted(Quoting.unquoted(token), token.charAt(0));
          }
          case BRACKET_OPEN -> list();
          case BRACE_OPEN -> dict();
          default -> {
            boolean call = peek() == Type.ID && tokens.get(next + 1).type() == Type.POPEN;
            yield call ? function() : primitive(IN_TEXT, where);
          }
        };
    depth--;
    if (operand instanceof Element element) {
      nodes.at(element, start);
    }
    return operand;
  }

  private Element plain(String where) {
    int start = column();
    return alone(element(where), start, where);
  }

  private Element alone(Operand operand, int start, String where) {
    if (operand instanceof Element element) {
      return element;
    }
    throw written.refused(
        start, "got " + Operand.kind(operand) + " inside " + where + ", expected it alone");
  }

  private Element list() {
    take();
    List<Element> items = new ArrayList<>();
    if (peek() != Type.BRACKET_CLOSE) {
      do {
        items.add(plain("a list"));
      } while (accept(Type.COMMA));
    }
    expect(Type.BRACKET_CLOSE, "',' or ']'");
    return new Element.Items(items);
  }

  private Element dict() {
    take();
    Map<Object, Element.Pair> pairs = new LinkedHashMap<>();
    if (peek() != Type.BRACE_CLOSE) {
      do {
        int start = column();
        Element key = primitive(IN_KEY, "a dictionary");
        nodes.at(key, start);
        expect(Type.COLON, "':' and a value");
        Element value = plain("a dictionary");
        Object identity = identity(key);
        Element first = pairs.containsKey(identity) ? pairs.get(identity).key() : key;
        pairs.put(identity, new Element.Pair(first, value));
      } while (accept(Type.COMMA));
    }
    expect(Type.BRACE_CLOSE, "',' or '}'");
    return new Element.Pairs(List.copyOf(pairs.values()));
  }

  /** Keys are the same when they are equal in Python: 1, 1.0 and true are. */
  private static Object identity(Element key) {
    if (!Numbers.isNumber(key) || !Numbers.finite(key)) {
      return key;
    }
    BigDecimal exact = Numbers.exact(key);
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  private Operand function() {
    Token name = take();
    take();
    List<Call.Argument> arguments = new ArrayList<>();
    Map<String, Call.Argument> named = new LinkedHashMap<>();
    if (peek() != Type.PCLOSE) {
      do {
        boolean hasName = peek() == Type.ID && tokens.get(next + 1).type() == Type.EQUAL;
        if (!hasName && !named.isEmpty()) {
          throw written.refused(
              column(), name.text() + ": expected a name, as for the values before");
        }
        String parameter = hasName ? take().text() : "";
        int start = hasName ? take().start() + 1 : column();
        Call.Argument argument = new Call.Argument(element("a function"), start);
        if (hasName) {
          named.put(parameter, argument);
        } else {
          arguments.add(argument);
        }
      } while (accept(Type.COMMA));
    }
    expect(Type.PCLOSE, "',' or ')'");
    Call call = new Call(name.text(), name.start(), arguments, named, written);
    return new Functions(random).call(call);
  }

  private Element primitive(Set<Type> allowed, String where) {
    int first = next;
    while (allowed.contains(peek())) {
      next++;
    }
    if (next == first) {
      throw unexpected(where.equals("a dictionary") ? "a key" : "a value");
    }
    return Primitive.of(tokens.subList(first, next), written);
  }

  private Type peek() {
    return tokens.get(next).type();
  }

  private int column() {
    return tokens.get(next).start();
  }

  private Token take() {
    return tokens.get(next++);
  }

  private boolean accept(Type type) {
    boolean here = peek() == type;
    next += here ? 1 : 0;
    return here;
  }

  private Token expect(Type type, String expected) {
    if (peek() != type) {
      throw unexpected(expected);
    }
    return type == Type.END ? tokens.get(next) : take();
  }

  private OverrideException unexpected(String expected) {
    Token token = tokens.get(next);
    if (token.type() == Type.BAD) {
      return written.refused(token.start(), token.text());
    }
    String got = token.type() == Type.END ? "the end" : "'" + token.text().strip() + "'";
    if (token.type() == Type.WS) {
      got = "white space";
    }
    int start = token.start() + leadingSpace(token.text());
    return written.refused(start, "got " + got + ", expected " + expected);
  }

  private static int leadingSpace(String token) {
    return token.isBlank() ? 0 : token.length() - token.stripLeading().length();
  }
}
