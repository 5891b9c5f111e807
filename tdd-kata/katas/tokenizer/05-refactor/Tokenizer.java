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

  /** A comment, or a token of some kind, as a group that has the kind's name. */
  Pattern TOKEN =
      Pattern.compile(
          Stream.of(Kind.values())
              .map(kind -> "|(?<%s>%s)".formatted(kind, kind.pattern))
              .collect(joining("", COMMENT, "")));

  static List<Token> tokens(String program) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher match = TOKEN.matcher(program); match.find(); ) {
      for (Kind kind : Kind.values()) {
        if (match.group(kind.name()) != null) {
          tokens.add(new Token(kind, match.group(), Place.of(match.start(), program)));
        }
      }
    }
    return tokens;
  }
}
