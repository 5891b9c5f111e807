package exercise.nextredtest;

/** A game of ten-pin bowling. */
interface Bowling {
  /** Knocks down so many pins, 0 to 10, with the next roll. */
  void roll(int pins);

  /** The score of all rolls so far; a frame has two rolls. */
  int score();
}
