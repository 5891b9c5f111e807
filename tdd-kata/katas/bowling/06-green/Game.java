package kata.bowling;

import java.util.ArrayList;
import java.util.List;

final class Game {
  private final List<Integer> rolls = new ArrayList<>();

  void roll(int pins) {
    rolls.add(pins);
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

  List<Integer> totals() {
    List<Integer> totals = new ArrayList<>();
    int total = 0;
    int roll = 0;
    while (roll < rolls.size()) {
      Frame frame = frameAt(roll);
      total += pins(roll, frame.counted);
      totals.add(total);
      roll += frame.own;
    }
    return totals;
  }

  private Frame frameAt(int roll) {
    if (pins(roll, 1) == 10) {
      return Frame.STRIKE;
    }
    return pins(roll, 2) == 10 ? Frame.SPARE : Frame.OPEN;
  }

  private int pins(int roll, int count) {
    return rolls.stream().skip(roll).limit(count).mapToInt(Integer::intValue).sum();
  }
}
