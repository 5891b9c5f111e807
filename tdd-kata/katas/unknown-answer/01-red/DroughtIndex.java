package kata.unknownanswer;

/** How dry or wet each month of a series was, for its place and its time of the year. */
final class DroughtIndex {
  private DroughtIndex() {}

  /**
   * The score of each month: the lower, the drier.
   *
   * @param rain millimetres of each month, from a January on
   */
  static double[] of(double[] rain) {
    return new double[rain.length];
  }
}
