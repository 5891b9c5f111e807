package kata.tokenizer;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A string as it stands in a program, from its first quote to after its last. */
record Literal(String program, int start, int end) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  /** What the string says, without quotes and escapes. */
  String text() {
    return ESCAPE
        .matcher(program.substring(start + 1, end - 1))
        .replaceAll(escape -> Matcher.quoteReplacement(meaning(escape)));
  }

  private String meaning(MatchResult escape) {
    return switch (escape.group(1)) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "\"", "\\" -> escape.group(1);
      default ->
          throw Place.of(start + 1 + escape.start(), program)
              .error("unknown escape %s: expected \\\" \\\\ \\n or \\t".formatted(escape.group()));
    };
  }
}
