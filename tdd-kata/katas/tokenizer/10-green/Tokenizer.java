package kata.tokenizer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the text of a program apart. */
interface Tokenizer {
  String COMMENT = ";[^\n]*";
  String UNCLOSED = "|(?<UNCLOSED>\")";

  /** A comment, or a token of some kind, as a group that has the kind's name. */
  Pattern TOKEN =
      Pattern.compile(
          Stream.of(Kind.values())
              .map(kind -> "|(?<%s>%s)".formatted(kind, kind.pattern))
              .collect(joining("", COMMENT, UNCLOSED)));

  Pattern ESCAPE = Pattern.compile("\\\\(.)");

  static List<Token> tokens(String program) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher match = TOKEN.matcher(program); match.find(); ) {
      Place place = Place.of(match.start(), program);
      if (match.group("UNCLOSED") != null) {
        throw new IllegalArgumentException(
            place + ": this string is never closed: got the end, expected \"");
      }
      for (Kind kind : Kind.values()) {
        if (match.group(kind.name()) != null) {
          tokens.add(new Token(kind, text(kind, match.group()), place));
        }
      }
    }
    return tokens;
  }

  private static String text(Kind kind, String source) {
    return switch (kind) {
      case STRING -> unescaped(source.substring(1, source.length() - 1));
      default -> source;
    };
  }

  private static String unescaped(String string) {
    return ESCAPE
        .matcher(string)
        .replaceAll(escape -> Matcher.quoteReplacement(meaning(escape.group(1))));
  }

  private static String meaning(String escaped) {
    return switch (escaped) {
      case "n" -> "\n";
      case "t" -> "\t";
      default -> escaped;
    };
  }
}
