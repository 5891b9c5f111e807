// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.util.Optional;
import talkdemos.config.SyntaxException;
import talkdemos.config.tree.Origin;

/** The comments that a file starts with: {@code # @package NAME}. */
final class Header {
  private Header() {}

  /**
   * The package that a file names, before anything else than such comments and empty lines.
   *
   * @throws SyntaxException when a header is not of the form {@code # @key value}
   */
  static Optional<String> packageOf(SourceText source) {
    Optional<String> named = Optional.empty();
    String text = source.text();
    int line = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String comment = text.substring(start, end).strip();
      start = end + 1;
      line++;
      if (comment.isEmpty()) {
        continue;
      }
      String key = comment.substring(mark(comment)).strip();
      if (mark(comment) == 0 || !key.startsWith("@")) {
        break;
      }
      String[] words = key.split(" +");
      if (words.length != 2) {
        throw new SyntaxException(
            new Origin.InFile(source.name(), line, 1),
            "a header is '# @package NAME', got '" + comment + "'");
      }
      named = words[0].equals("@package") ? Optional.of(words[1]) : named;
    }
    return named;
  }

  private static int mark(String comment) {
    return comment.startsWith("#") ? 1 : comment.startsWith("//") ? 2 : 0;
  }
}
