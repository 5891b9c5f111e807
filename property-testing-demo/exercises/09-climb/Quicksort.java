package exercise.climb;

import java.util.ArrayList;
import java.util.List;

/** A quicksort that takes the element in the middle for its pivot, and counts. */
final class Quicksort {
  private int comparisons;

  private Quicksort() {}

  /** How many comparisons it needs to sort different numbers. */
  static int comparisons(List<Integer> numbers) {
    Quicksort sort = new Quicksort();
    sort.sort(numbers);
    return sort.comparisons;
  }

  private void sort(List<Integer> numbers) {
    if (numbers.size() < 2) return;
    int pivot = numbers.get(numbers.size() / 2);
    List<Integer> below = new ArrayList<>();
    List<Integer> above = new ArrayList<>();
    for (int number : numbers) {
      if (number == pivot) continue;
      comparisons++;
      (number < pivot ? below : above).add(number);
    }
    sort(below);
    sort(above);
  }
}
