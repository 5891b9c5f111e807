package kata.triangulation;

/** A number that is written in Roman numerals. */
record Roman(int number) {
  @Override
  public String toString() {
    if (number == 9) {
      return "IX";
    }
    if (number >= 5) {
      return "V" + new Roman(number - 5);
    }
    return number == 4 ? "IV" : "I".repeat(number);
  }
}
