package kata.tokenizer;

/** Line and column, both counted from 1. */
record Place(int line, int column) {
  static Place of(int offset, String program) {
    String before = program.substring(0, offset);
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    return new Place(line, offset - before.lastIndexOf('\n'));
  }

  /** To be thrown: what is wrong here. */
  IllegalArgumentException error(String problem) {
    return new IllegalArgumentException(this + ": " + problem);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
