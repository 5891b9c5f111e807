package kata.triangulation;

/** A number that is written in Roman numerals. */
record Roman(int number) {
  @Override
  public String toString() {
    return number == 4 ? "IV" : "I".repeat(number);
  }
}
