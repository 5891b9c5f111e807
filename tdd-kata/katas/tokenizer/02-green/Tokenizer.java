package kata.tokenizer;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the text of a program apart. */
interface Tokenizer {
  static List<Token> tokens(String program) {
    return Pattern.compile("[()]|[^\\s()]+")
        .matcher(program)
        .results()
        .map(match -> new Token(match.group()))
        .toList();
  }
}
