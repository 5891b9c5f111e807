package kata.tokenizer;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the text of a program apart. */
interface Tokenizer {
  Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

  static List<Token> tokens(String program) {
    return TOKEN
        .matcher(program)
        .results()
        .map(match -> new Token(match.group(), Place.of(match.start(), program)))
        .toList();
  }
}
