package kata.bowling;

import java.util.Arrays;

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
      if (pins(roll, 1) == 10) {
        score += pins(roll, 3);
        roll += 1;
      } else if (pins(roll, 2) == 10) {
        score += pins(roll, 3);
        roll += 2;
      } else {
        score += pins(roll, 2);
        roll += 2;
      }
    }
    return score;
  }

  private int pins(int roll, int count) {
    return Arrays.stream(rolls, roll, roll + count).sum();
  }
}
