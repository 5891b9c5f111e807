package kata.tokenizer;

record Token(String text, Place place) {}
