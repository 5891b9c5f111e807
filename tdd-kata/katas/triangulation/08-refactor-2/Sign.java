package kata.triangulation;

/** What a numeral is made of, from the largest value down. */
enum Sign {
  X(10),
  IX(9),
  V(5),
  IV(4),
  I(1);

  final int value;

  Sign(int value) {
    this.value = value;
  }
}
