package kata.tokenizer;

record Token(String text, Place place) {
  Kind kind() {
    return switch (text) {
      case "(" -> Kind.OPEN;
      case ")" -> Kind.CLOSE;
      default -> text.matches("\\d+") ? Kind.NUMBER : Kind.SYMBOL;
    };
  }
}
