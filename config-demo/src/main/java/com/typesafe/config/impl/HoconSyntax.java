// SPDX-License-Identifier: Apache-2.0
package com.typesafe.config.impl;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * What a HOCON or JSON text says, as Typesafe Config parses it, before any meaning: in the order in
 * which it was written, with the offset of every part.
 */
public final class HoconSyntax {
  /** A value, at an offset of the text. */
  public sealed interface Part {
    /** From 0, in UTF-16 units. */
    int offset();
  }

  /** Something between the braces of an object, or at the top of a file. */
  public sealed interface Member {}

  /**
   * {@code path = value}, or {@code path += value}.
   *
   * @param offset where the path starts
   */
  public record Field(int offset, List<String> path, boolean append, Part value)
      implements Member {}

  /**
   * {@code include "name"}.
   *
   * @param kind "", "file", "classpath" or "url"
   */
  public record Include(int offset, String kind, String name, boolean required) implements Member {}

  /** An object. */
  public record Braces(int offset, List<Member> members) implements Part {}

  /** A list. */
  public record Brackets(int offset, List<Part> items) implements Part {}

  /** Parts side by side, the white space that counts among them. */
  public record Pieces(int offset, List<Part> parts) implements Part {}

  /** A quoted string, without its quotes and escapes. */
  public record Quoted(int offset, String text) implements Part {}

  /** Anything unquoted: text, numbers, {@code true}, {@code null}, as written. */
  public record Bare(int offset, String text) implements Part {}

  /** <code>${...}</code> as written; its path is null when it is not HOCON's. */
  public record Dollar(int offset, String text, List<String> path, boolean optional)
      implements Part {}

  /** A text that cannot be parsed. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;

    private Broken(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }

    /** Where parsing stopped. */
    public int offset() {
      return offset;
    }
  }

  private static final ConfigOrigin ORIGIN = SimpleConfigOrigin.newSimple("text");

  private int offset;

  private HoconSyntax() {}

  /**
   * Parses a whole text.
   *
   * @return an object or a list
   * @throws Broken when it is not HOCON (or JSON)
   */
  public static Part parse(String text, boolean json) throws Broken {
    ConfigSyntax syntax = json ? ConfigSyntax.JSON : ConfigSyntax.CONF;
    Positions tokens = new Positions(Tokenizer.tokenize(ORIGIN, new StringReader(text), syntax));
    ConfigNodeRoot root;
    try {
      root =
          ConfigDocumentParser.parse(
              tokens, ORIGIN, ConfigParseOptions.defaults().setSyntax(syntax));
    } catch (ConfigException e) {
      int line = e.origin() == null ? -1 : e.origin().lineNumber();
      throw new Broken(tokens.lastOn(line), e.getMessage().replaceFirst("^text: (\\d+: )?", ""));
    }
    return new HoconSyntax().top(root);
  }

  /** Tokens on their way to the parser, with where each of them starts. */
  private static final class Positions implements Iterator<Token> {
    private final Iterator<Token> tokens;
    private final List<int[]> starts = new ArrayList<>();
    private int offset;
    private int line = 1;

    Positions(Iterator<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean hasNext() {
      return tokens.hasNext();
    }

    @Override
    public Token next() {
      Token token = tokens.next();
      starts.add(new int[] {line, offset});
      String text = token.tokenText();
      if (text != null) {
        offset += text.length();
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
          line++;
        }
      }
      return token;
    }

    /** The last token on a line, or the last one of all. */
    int lastOn(int wanted) {
      for (int i = starts.size() - 1; i >= 0; i--) {
        if (starts.get(i)[0] == wanted) {
          return starts.get(i)[1];
        }
      }
      return starts.isEmpty() ? 0 : starts.get(starts.size() - 1)[1];
    }
  }

  private Part top(ConfigNodeRoot root) {
    for (AbstractConfigNode child : root.children()) {
      if (child instanceof ConfigNodeComplexValue value) {
        return part(value);
      }
      skip(child);
    }
    return new Braces(0, List.of());
  }

  /** Goes past a node that says nothing. */
  private void skip(AbstractConfigNode node) {
    for (Token token : node.tokens()) {
      skip(token);
    }
  }

  private void skip(Token token) {
    String text = token.tokenText();
    offset += text == null ? 0 : text.length();
  }

  private Part part(AbstractConfigNodeValue node) {
    int start = offset;
    if (node instanceof ConfigNodeSimpleValue simple) {
      skip(node);
      return simple(start, simple.token());
    }
    Collection<AbstractConfigNode> children = ((ConfigNodeComplexValue) node).children();
    if (node instanceof ConfigNodeObject) {
      return new Braces(start, members(children));
    }
    List<Part> parts = new ArrayList<>(children.size());
    for (AbstractConfigNode child : children) {
      if (child instanceof AbstractConfigNodeValue value) {
        parts.add(part(value));
      } else {
        skip(child);
      }
    }
    return node instanceof ConfigNodeArray ? new Brackets(start, parts) : new Pieces(start, parts);
  }

  private List<Member> members(Collection<AbstractConfigNode> children) {
    List<Member> members = new ArrayList<>(children.size());
    for (AbstractConfigNode child : children) {
      int start = offset;
      if (child instanceof ConfigNodeField field) {
        members.add(field(field));
      } else {
        skip(child);
        if (child instanceof ConfigNodeInclude include) {
          members.add(
              new Include(start, kind(include.kind()), include.name(), include.isRequired()));
        }
      }
    }
    return members;
  }

  private Field field(ConfigNodeField field) {
    int start = offset;
    AbstractConfigNodeValue value = field.value();
    Token first = value.tokens().iterator().next();
    for (Token token : field.tokens()) {
      if (token == first) {
        break;
      }
      skip(token);
    }
    boolean append = field.separator() == Tokens.PLUS_EQUALS;
    return new Field(start, keys(field.path().value()), append, part(value));
  }

  private static String kind(ConfigIncludeKind kind) {
    return switch (kind) {
      case FILE -> "file";
      case CLASSPATH -> "classpath";
      case URL -> "url";
      case HEURISTIC -> "";
    };
  }

  private static Part simple(int start, Token token) {
    if (Tokens.isSubstitution(token)) {
      boolean optional = Tokens.getSubstitutionOptional(token);
      return new Dollar(start, token.tokenText(), path(token), optional);
    }
    boolean quoted = Tokens.isValue(token) && Tokens.getValue(token) instanceof ConfigString.Quoted;
    return quoted
        ? new Quoted(start, (String) Tokens.getValue(token).unwrapped())
        : new Bare(start, token.tokenText());
  }

  private static List<String> path(Token substitution) {
    for (Token token : Tokens.getSubstitutionPathExpression(substitution)) {
      if (Tokens.isSubstitution(token) || token == Tokens.COLON) {
        return null;
      }
    }
    try {
      return keys(
          PathParser.parsePathExpression(
              Tokens.getSubstitutionPathExpression(substitution).iterator(), ORIGIN));
    } catch (ConfigException e) {
      return null;
    }
  }

  private static List<String> keys(Path path) {
    List<String> keys = new ArrayList<>(3);
    for (Path rest = path; rest != null; rest = rest.remainder()) {
      keys.add(rest.first());
    }
    return keys;
  }
}
