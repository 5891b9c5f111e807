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
      if (rolls[roll] + rolls[roll + 1] == 10) {
        score += 10 + rolls[roll + 2];
      } else {
        score += rolls[roll] + rolls[roll + 1];
      }
      roll += 2;
    }
    return score;
  }
}
