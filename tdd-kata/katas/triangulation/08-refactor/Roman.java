package kata.triangulation;

/** A number that is written in Roman numerals. */
record Roman(int number) {
  @Override
  public String toString() {
    if (number >= 10) {
      return "X" + new Roman(number - 10);
    }
    if (number >= 9) {
      return "IX" + new Roman(number - 9);
    }
    if (number >= 5) {
      return "V" + new Roman(number - 5);
    }
    if (number >= 4) {
      return "IV" + new Roman(number - 4);
    }
    return "I".repeat(number);
  }
}
