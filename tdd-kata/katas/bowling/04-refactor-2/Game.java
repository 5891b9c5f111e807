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
    for (int i = 0; i < 10; i++) {
      Frame frame = frameAt(roll);
      score += pins(roll, frame.counted);
      roll += frame.own;
    }
    return score;
  }

  private Frame frameAt(int roll) {
    if (pins(roll, 1) == 10) {
      return Frame.STRIKE;
    }
    return pins(roll, 2) == 10 ? Frame.SPARE : Frame.OPEN;
  }

  private int pins(int roll, int count) {
    return Arrays.stream(rolls, roll, roll + count).sum();
  }
}
