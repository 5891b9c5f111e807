package kata.triangulation;

/** What a numeral is made of, from the largest value down. */
enum Sign {
  M(1000),
  CM(900),
  D(500),
  CD(400),
  C(100),
  XC(90),
  L(50),
  XL(40),
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
