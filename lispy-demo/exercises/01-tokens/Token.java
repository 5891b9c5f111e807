package exercise.tokens;

/**
 * A piece of a program's text.
 *
 * @param text a parenthesis, a quote, a string with its quotes, or an atom
 * @param line where it begins, from 1
 * @param column where it begins, from 1
 */
record Token(String text, int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column + " " + text;
  }
}
