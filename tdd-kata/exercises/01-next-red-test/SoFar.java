package exercise.nextredtest;

/** The code so far: two tests have asked for it. */
final class SoFar implements Bowling {
  private int score;

  @Override
  public void roll(int pins) {
    score += pins;
  }

  @Override
  public int score() {
    return score;
  }
}
