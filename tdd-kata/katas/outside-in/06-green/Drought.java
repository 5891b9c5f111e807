package kata.outsidein;

import java.util.List;

/** The rule for what a drought is. */
final class Drought {
  private Drought() {}

  /** Whether the last month is the first one of a drought. */
  static boolean begins(List<Integer> percentOfNormal) {
    List<Integer> before = percentOfNormal.subList(0, percentOfNormal.size() - 1);
    return isOn(percentOfNormal) && !isOn(before);
  }

  /** Whether the last three months had less than half of their normal rain. */
  static boolean isOn(List<Integer> percentOfNormal) {
    int months = percentOfNormal.size();
    if (months < 3) return false;
    List<Integer> season = percentOfNormal.subList(months - 3, months);
    return season.stream().mapToInt(Integer::intValue).average().orElseThrow() < 50;
  }
}
