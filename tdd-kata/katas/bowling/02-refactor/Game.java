package kata.bowling;

final class Game {
  private final int[] rolls = new int[21];
  private int rolled;

  void roll(int pins) {
    rolls[rolled++] = pins;
  }

  int score() {
    int score = 0;
    for (int roll = 0; roll < rolls.length; roll++) {
      score += rolls[roll];
    }
    return score;
  }
}
