package kata.bowling;

import java.util.ArrayList;
import java.util.List;

final class Game {
  private static final int FRAMES = 10;

  private final List<Integer> rolls = new ArrayList<>();

  void roll(int pins) {
    rolls.add(pins);
  }

  /** The last total that is known, 0 if none is. */
  int score() {
    List<Integer> totals = totals();
    return totals.isEmpty() ? 0 : totals.get(totals.size() - 1);
  }

  /** The running total of each frame whose rolls, and those that it counts, have been made. */
  List<Integer> totals() {
    List<Integer> totals = new ArrayList<>();
    List<Integer> left = rolls;
    int total = 0;
    while (totals.size() < FRAMES && Frame.of(left).isComplete(left)) {
      Frame frame = Frame.of(left);
      total += frame.score(left);
      totals.add(total);
      left = frame.after(left);
    }
    return totals;
  }
}
