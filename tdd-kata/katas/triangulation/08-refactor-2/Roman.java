package kata.triangulation;

/** A number that is written in Roman numerals. */
record Roman(int number) {
  @Override
  public String toString() {
    StringBuilder numeral = new StringBuilder();
    int rest = number;
    for (Sign sign : Sign.values()) {
      numeral.append(sign.name().repeat(rest / sign.value));
      rest %= sign.value;
    }
    return numeral.toString();
  }
}
