package kata.tokenizer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
          tokens.add(new Token(kind, text(kind, program, match.start(), match.end()), place));
        }
      }
    }
    return tokens;
  }

  private static String text(Kind kind, String program, int start, int end) {
    return switch (kind) {
      case STRING -> unescaped(program, start + 1, end - 1);
      default -> program.substring(start, end);
    };
  }

  private static String unescaped(String program, int start, int end) {
    return ESCAPE
        .matcher(program.substring(start, end))
        .replaceAll(escape -> Matcher.quoteReplacement(meaning(program, start, escape)));
  }

  private static String meaning(String program, int start, MatchResult escape) {
    return switch (escape.group(1)) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "\"", "\\" -> escape.group(1);
      default ->
          throw new IllegalArgumentException(
              Place.of(start + escape.start(), program)
                  + ": unknown escape %s: expected \\\" \\\\ \\n or \\t".formatted(escape.group()));
    };
  }
}
