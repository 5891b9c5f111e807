package exercise.climb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** A search for an input with a high score. */
final class Climb {
  /** After so many tries without a better score one should begin elsewhere. */
  static final int PATIENCE = 150;

  private Climb() {}

  /** Another list of the same elements, which differs from this one only a little. */
  static List<Integer> neighbour(List<Integer> permutation, Random random) {
    List<Integer> changed = new ArrayList<>(permutation);
    // gap: a small change
    int one = random.nextInt(changed.size());
    int other = random.nextInt(changed.size());
    Collections.swap(changed, one, other);
    //| Collections.shuffle(changed, random);
    // end of gap
    return changed;
  }

  /**
   * The input with the highest score that was seen.
   *
   * @param start makes an input by chance
   * @param neighbour makes of an input another one that is a little different
   * @param tries how often a score may be computed, at least once
   */
  static <T> T maximum(
      Supplier<T> start, UnaryOperator<T> neighbour, ToDoubleFunction<T> score, int tries) {
    // gap: climb
    T best = start.get();
    double high = score.applyAsDouble(best);
    T here = best;
    double level = high;
    int inVain = 0;
    for (int i = 1; i < tries; i++) {
      boolean stuck = inVain >= PATIENCE;
      T candidate = stuck ? start.get() : neighbour.apply(here);
      double reached = score.applyAsDouble(candidate);
      inVain = stuck || reached > level ? 0 : inVain + 1;
      if (stuck || reached >= level) {
        here = candidate;
        level = reached;
      }
      if (level > high) {
        best = here;
        high = level;
      }
    }
    return best;
    //| T best = start.get();
    //| double high = score.applyAsDouble(best);
    //| for (int i = 1; i < tries; i++) {
    //|   T candidate = start.get();
    //|   double reached = score.applyAsDouble(candidate);
    //|   if (reached > high) {
    //|     best = candidate;
    //|     high = reached;
    //|   }
    //| }
    //| return best;
    // end of gap
  }
}
