package exercise.shortchains;

import java.util.ArrayList;
import java.util.List;

/** Computations with short chains. */
final class Chains {
  private Chains() {}

  /** The sum of at least one number. */
  static Num sum(List<Num> numbers) {
    // gap: four sums side by side
    Num[] sums = new Num[4];
    for (int i = 0; i < numbers.size(); i++)
      sums[i % 4] = i < 4 ? numbers.get(i) : sums[i % 4].plus(numbers.get(i));
    Num left = sums[1] == null ? sums[0] : sums[0].plus(sums[1]);
    if (sums[2] == null) return left;
    return left.plus(sums[3] == null ? sums[2] : sums[2].plus(sums[3]));
    //| Num sum = numbers.get(0);
    //| for (int i = 1; i < numbers.size(); i++) sum = sum.plus(numbers.get(i));
    //| return sum;
    // end of gap
  }

  /**
   * The value of a polynomial: for coefficients 7, 8 and 9 it is 7 + 8x + 9x².
   *
   * @param coefficients at least one
   */
  static Num polynomial(List<Num> coefficients, Num x) {
    // gap: pairs first, then pairs of pairs
    List<Num> rest = coefficients;
    Num power = x;
    while (rest.size() > 1) {
      List<Num> next = new ArrayList<>();
      for (int i = 0; i + 1 < rest.size(); i += 2)
        next.add(rest.get(i).plus(rest.get(i + 1).times(power)));
      if (rest.size() % 2 == 1) next.add(rest.get(rest.size() - 1));
      if (next.size() > 1) power = power.times(power);
      rest = next;
    }
    return rest.get(0);
    //| Num result = coefficients.get(coefficients.size() - 1);
    //| for (int i = coefficients.size() - 2; i >= 0; i--)
    //|   result = coefficients.get(i).plus(result.times(x));
    //| return result;
    // end of gap
  }
}
