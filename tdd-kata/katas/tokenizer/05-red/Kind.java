package kata.tokenizer;

/** What a token is. */
enum Kind {
  OPEN,
  CLOSE,
  NUMBER,
  SYMBOL
}
