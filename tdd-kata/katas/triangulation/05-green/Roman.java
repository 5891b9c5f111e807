package kata.triangulation;

/** A number that is written in Roman numerals. */
record Roman(int number) {
  @Override
  public String toString() {
    return switch (number) {
      case 4 -> "IV";
      case 5 -> "V";
      default -> "I".repeat(number);
    };
  }
}
