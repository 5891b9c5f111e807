package exercise.shortchains;

/**
 * A number that counts.
 *
 * @param value what it is
 * @param chain how many operations had to wait for one another to compute it; 0 for what was given
 * @param operations counts all operations, in its only element
 */
record Num(long value, int chain, int[] operations) {
  Num plus(Num other) {
    return result(value + other.value, other);
  }

  Num times(Num other) {
    return result(value * other.value, other);
  }

  private Num result(long result, Num other) {
    operations[0]++;
    return new Num(result, 1 + Math.max(chain, other.chain), operations);
  }
}
