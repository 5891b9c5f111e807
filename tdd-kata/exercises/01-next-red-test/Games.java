package exercise.nextredtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The right code, and wrong ones. Better not look before the test is green. */
final class Games {
  private Games() {}

  static Bowling right() {
    return scored(rolls -> pins(rolls) + bonus(rolls, 2, 1, false));
  }

  static Bowling countsTwoRolls() {
    return scored(rolls -> pins(rolls) + bonus(rolls, 2, 2, false));
  }

  static Bowling looksAcrossFrames() {
    return scored(rolls -> pins(rolls) + bonus(rolls, 1, 1, false));
  }

  static Bowling countsTheSecondRollOfTheFrame() {
    return scored(rolls -> pins(rolls) + bonus(rolls, 2, 0, false));
  }

  static Bowling takesAnyTenForASpare() {
    return scored(rolls -> pins(rolls) + bonus(rolls, 2, 1, true));
  }

  static Bowling addsTen() {
    return scored(rolls -> pins(rolls) + (bonus(rolls, 2, 1, false) > 0 ? 10 : 0));
  }

  static Bowling doublesAllThatFollows() {
    return scored(rolls -> pins(rolls) + bonus(rolls, 2, 30, false));
  }

  static Bowling refusesStrikes() {
    Bowling game = right();
    return new Bowling() {
      @Override
      public void roll(int pins) {
        if (pins == 10) throw new AssertionError("a strike: that is another test");
        game.roll(pins);
      }

      @Override
      public int score() {
        return game.score();
      }
    };
  }

  private static int pins(List<Integer> rolls) {
    return rolls.stream().mapToInt(Integer::intValue).sum();
  }

  /** What spares add: so many rolls (0: the frame's own second roll) after each. */
  private static int bonus(List<Integer> rolls, int step, int count, boolean nine) {
    int bonus = 0;
    for (int i = 0; i + 1 < rolls.size(); i += step) {
      int frame = rolls.get(i) + rolls.get(i + 1);
      if (frame != 10 && !(nine && frame >= 8)) continue;
      if (count == 0) bonus += rolls.get(i + 1);
      for (int k = i + 2; k < Math.min(i + 2 + count, rolls.size()); k++) bonus += rolls.get(k);
    }
    return bonus;
  }

  private static Bowling scored(ToIntFunction<List<Integer>> rule) {
    List<Integer> rolls = new ArrayList<>();
    return new Bowling() {
      @Override
      public void roll(int pins) {
        rolls.add(pins);
      }

      @Override
      public int score() {
        return rule.applyAsInt(rolls);
      }
    };
  }
}
