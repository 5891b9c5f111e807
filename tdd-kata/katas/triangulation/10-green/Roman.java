package kata.triangulation;

/** A number that is written in Roman numerals. */
record Roman(int number) {
  Roman {
    if (number < 1 || number > 3999) {
      throw new IllegalArgumentException(number + " is not from 1 to 3999");
    }
  }

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
