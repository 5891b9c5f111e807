package exercise.howsure;

/** From low to high, both included. */
record Interval(double low, double high) {
  boolean contains(double value) {
    return low <= value && value <= high;
  }
}
