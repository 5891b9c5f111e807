package exercise.honestbenchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Each method is a benchmark: the harness calls it very often, and divides the time. */
final class Benchmarks {
  private Benchmarks() {}

  /** What a logarithm of a number costs. */
  static void logarithm(Bench bench) {
    // gap: nobody uses it
    bench.sink(Math.log(bench.input()));
    //| Math.log(bench.input());
    // end of gap
  }

  /** What it costs to divide 1 by a number. */
  static void division(Bench bench) {
    // gap: the compiler knows the result
    bench.sink(1 / bench.input());
    //| double divisor = 17.5;
    //| bench.sink(1 / divisor);
    // end of gap
  }

  /** What one step of a hash costs: 31 times a number, and 7 more. */
  static void hashStep(Bench bench) {
    // gap: a loop of its own, from which the compiler takes out what it can
    bench.sink(31 * bench.input() + 7);
    //| double number = bench.input();
    //| double sum = 0;
    //| for (int i = 0; i < 1000; i++) sum += 31 * number + 7;
    //| bench.sink(sum / 1000);
    // end of gap
  }

  /** What it costs to sort the bench's items, which are in no order. */
  static void sort(Bench bench) {
    // gap: only the first call sorts what is in no order
    List<Bench.Item> items = new ArrayList<>(bench.items());
    Collections.sort(items);
    bench.sink(items);
    //| List<Bench.Item> items = bench.items();
    //| Collections.sort(items);
    //| bench.sink(items);
    // end of gap
  }
}
