package kata.bowling;

final class Game {
  private final int[] rolls = new int[21];
  private int rolled;

  void roll(int pins) {
    rolls[rolled++] = pins;
  }

  int score() {
    int score = 0;
    int roll = 0;
    for (int frame = 0; frame < 10; frame++) {
      score += rolls[roll] + rolls[roll + 1];
      roll += 2;
    }
    return score;
  }
}
