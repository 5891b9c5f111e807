package kata.tokenizer;

record Token(Kind kind, String text, Place place) {}
