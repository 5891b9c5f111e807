package kata.tokenizer;

/** What a token is; where several kinds match, the first one is right. */
enum Kind {
  OPEN("\\("),
  CLOSE("\\)"),
  NUMBER("\\d+" + "(?!" + Kind.IN_WORD + ")"),
  SYMBOL(Kind.IN_WORD + "+");

  private static final String IN_WORD = "[^\\s();]";

  final String pattern;

  Kind(String pattern) {
    this.pattern = pattern;
  }
}
