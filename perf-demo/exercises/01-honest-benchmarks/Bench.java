package exercise.honestbenchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a harness gives a benchmark: inputs that no compiler can foresee, and a sink. */
final class Bench {
  /** Something to be sorted, which counts how often it is compared. */
  final class Item implements Comparable<Item> {
    private final int key;

    Item(int key) {
      this.key = key;
    }

    @Override
    public int compareTo(Item other) {
      comparisons++;
      return Integer.compare(key, other.key);
    }
  }

  private final Random random = new Random(42);
  private final List<Item> items = new ArrayList<>();
  private final List<Double> inputs = new ArrayList<>();
  private final List<Object> sunk = new ArrayList<>();
  private int comparisons;

  Bench() {
    for (int i = 0; i < 200; i++) items.add(new Item(random.nextInt(10_000)));
  }

  /** A number from 1 to 1000, another one at each call. */
  double input() {
    inputs.add(1 + random.nextInt(1000) + random.nextDouble());
    return inputs.get(inputs.size() - 1);
  }

  /** The same items at each call, in no order. They may be changed, but then they are changed. */
  List<Item> items() {
    return items;
  }

  /** Uses a result, so that it has to be computed. */
  void sink(Object result) {
    sunk.add(result);
  }

  /** All inputs that were taken, in order. */
  List<Double> inputs() {
    return inputs;
  }

  /** All results that were given, in order. */
  List<Object> sunk() {
    return sunk;
  }

  /** How many comparisons of items there were so far. */
  int comparisons() {
    return comparisons;
  }
}
