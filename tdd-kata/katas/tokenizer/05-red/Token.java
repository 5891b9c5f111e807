package kata.tokenizer;

record Token(String text, Place place) {
  Kind kind() {
    return Kind.SYMBOL;
  }
}
