// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Some of the programs by hand in Java with its own numbers: what knowing the types would give. */
final class Unboxed {
  /** Program to what runs it with the arguments of a row. */
  static final Map<String, Function<List<String>, Object>> PROGRAMS =
      Map.of(
          "fib",
          a -> fib(Long.parseLong(a.get(0))),
          "tak",
          a -> tak(Long.parseLong(a.get(0)), Long.parseLong(a.get(1)), Long.parseLong(a.get(2))),
          "ack",
          Unboxed::ack,
          "nqueens",
          a -> place(oneTo(Integer.parseInt(a.get(0))), null, null),
          "deriv",
          Deriv::run, // it has no numbers to speak of
          "fibfp",
          a -> fibfp(Double.parseDouble(a.get(0))),
          "sumfp",
          Unboxed::sum,
          "quicksort",
          Unboxed::quicksort);

  private Unboxed() {}

  private static long fib(long n) {
    return n < 2 ? n : Math.addExact(fib(n - 1), fib(n - 2));
  }

  private static long tak(long x, long y, long z) {
    return y < x ? tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)) : z;
  }

  private static Object ack(List<String> arguments) {
    long result = 0;
    for (int i = Integer.parseInt(arguments.get(2)); i > 0; i--) {
      result = ack(Long.parseLong(arguments.get(0)), Long.parseLong(arguments.get(1)));
    }
    return result;
  }

  private static long ack(long m, long n) {
    while (m != 0) {
      n = n == 0 ? 1 : ack(m, n - 1);
      m = m - 1;
    }
    return n + 1;
  }

  private record Cell(long head, Cell tail) {}

  private static Cell oneTo(long n) {
    Cell list = null;
    for (long i = n; i != 0; i--) {
      list = new Cell(i, list);
    }
    return list;
  }

  private static boolean safe(long column, Cell placed) {
    long distance = 1;
    for (Cell rest = placed; rest != null; rest = rest.tail) {
      if (rest.head == column + distance || rest.head == column - distance) {
        return false;
      }
      distance++;
    }
    return true;
  }

  private static Cell append(Cell first, Cell second) {
    return first == null ? second : new Cell(first.head, append(first.tail, second));
  }

  private static long place(Cell columns, Cell tried, Cell placed) {
    if (columns == null) {
      return tried == null ? 1 : 0;
    }
    long here =
        safe(columns.head, placed)
            ? place(append(columns.tail, tried), null, new Cell(columns.head, placed))
            : 0;
    return here + place(columns.tail, new Cell(columns.head, tried), placed);
  }

  private static double fibfp(double n) {
    return n < 2. ? n : fibfp(n - 1.) + fibfp(n - 2.);
  }

  private static Object sum(List<String> arguments) {
    double total = 0.;
    for (int times = Integer.parseInt(arguments.get(1)); times > 0; times--) {
      total = 0.;
      for (double i = Double.parseDouble(arguments.get(0)); i >= 0.; i -= 1.) {
        total += i;
      }
    }
    return (long) total;
  }

  private static Object quicksort(List<String> arguments) {
    boolean sorted = true;
    for (long seed = Long.parseLong(arguments.get(1)); seed > 0; seed--) {
      long[] items = random(Integer.parseInt(arguments.get(0)), seed);
      sort(items, 0, items.length - 1);
      for (int i = 1; i < items.length; i++) {
        sorted &= items[i - 1] <= items[i];
      }
    }
    return sorted;
  }

  private static long[] random(int length, long seed) {
    long[] items = new long[length];
    for (int i = 0; i < length; i++) {
      seed = Math.floorMod(seed * 1103515245 + 12345, 2147483648L);
      items[i] = seed / 8;
    }
    return items;
  }

  private static void sort(long[] items, int low, int high) {
    if (low >= high) {
      return;
    }
    long pivot = items[(low + high) / 2];
    int i = low;
    int j = high;
    while (i <= j) {
      while (items[i] < pivot) {
        i++;
      }
      while (pivot < items[j]) {
        j--;
      }
      if (i <= j) {
        long old = items[i];
        items[i++] = items[j];
        items[j--] = old;
      }
    }
    sort(items, low, j);
    sort(items, i, high);
  }
}
