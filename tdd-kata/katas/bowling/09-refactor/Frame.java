package kata.bowling;

import java.util.List;

/** A kind of frame; its methods are given the rolls from the first one of the frame on. */
enum Frame {
  STRIKE(1, 3),
  SPARE(2, 3),
  OPEN(2, 2);

  private static final int PINS = 10;

  private final int own;
  private final int counted;

  /**
   * @param own how many rolls the frame has
   * @param counted how many rolls count for it
   */
  Frame(int own, int counted) {
    this.own = own;
    this.counted = counted;
  }

  static Frame of(List<Integer> rolls) {
    if (pins(1, rolls) == PINS) {
      return STRIKE;
    }
    return pins(2, rolls) == PINS ? SPARE : OPEN;
  }

  boolean isComplete(List<Integer> rolls) {
    return counted <= rolls.size();
  }

  int score(List<Integer> rolls) {
    return pins(counted, rolls);
  }

  /** The rolls from the first one of the next frame on. */
  List<Integer> after(List<Integer> rolls) {
    return rolls.subList(own, rolls.size());
  }

  private static int pins(int count, List<Integer> rolls) {
    return rolls.stream().limit(count).mapToInt(Integer::intValue).sum();
  }
}
