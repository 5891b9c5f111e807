package exercise.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes lists simpler that a property fails with. */
final class Shrink {
  private Shrink() {}

  /**
   * A list that fails, and that no single step makes simpler.
   *
   * @param failing a list that fails
   * @param fails runs the property
   */
  static List<Integer> smallest(List<Integer> failing, Predicate<List<Integer>> fails) {
    // gap: until nothing gets simpler any more
    List<Integer> best = failing;
    while (true) {
      List<Integer> next = nearer(shorter(best, fails), fails);
      if (next.equals(best)) return best;
      best = next;
    }
    //| return nearer(shorter(failing, fails), fails);
    // end of gap
  }

  /** A list that fails, made of the given one by leaving out elements. */
  private static List<Integer> shorter(List<Integer> failing, Predicate<List<Integer>> fails) {
    List<Integer> best = failing;
    // gap: leave out what is not needed, much of it at once
    for (int length = best.size(); length > 0; length /= 2) {
      int from = 0;
      while (from + length <= best.size()) {
        List<Integer> tried = without(best, from, length);
        if (fails.test(tried)) best = tried;
        else from += length;
      }
    }
    // end of gap
    return best;
  }

  /** A list that fails, as long as the given one, with numbers that are not farther from 0. */
  private static List<Integer> nearer(List<Integer> failing, Predicate<List<Integer>> fails) {
    List<Integer> best = failing;
    for (int i = 0; i < failing.size(); i++) {
      // gap: bring the number at i nearer to 0, in large steps first
      for (int step = best.get(i); step != 0; step /= 2) {
        while (Math.abs(best.get(i) - step) < Math.abs(best.get(i))) {
          List<Integer> tried = with(best, i, best.get(i) - step);
          if (!fails.test(tried)) break;
          best = tried;
        }
      }
      // end of gap
    }
    return best;
  }

  private static List<Integer> without(List<Integer> list, int from, int length) {
    List<Integer> rest = new ArrayList<>(list);
    rest.subList(from, from + length).clear();
    return rest;
  }

  private static List<Integer> with(List<Integer> list, int index, int number) {
    List<Integer> changed = new ArrayList<>(list);
    changed.set(index, number);
    return changed;
  }
}
