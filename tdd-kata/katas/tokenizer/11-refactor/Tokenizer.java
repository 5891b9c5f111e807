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

  static List<Token> tokens(String program) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher match = TOKEN.matcher(program); match.find(); ) {
      Place place = Place.of(match.start(), program);
      if (match.group("UNCLOSED") != null) {
        throw place.error("this string is never closed: got the end, expected \"");
      }
      for (Kind kind : Kind.values()) {
        if (match.group(kind.name()) != null) {
          String text =
              kind == Kind.STRING
                  ? new Literal(program, match.start(), match.end()).text()
                  : match.group();
          tokens.add(new Token(kind, text, place));
        }
      }
    }
    return tokens;
  }
}
