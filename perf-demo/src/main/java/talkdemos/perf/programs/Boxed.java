// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Some of the programs by hand in Java, every number an object: what an engine could reach that
 * knows each procedure and each operation, but no types.
 */
final class Boxed {
  /** Program to what runs it with the arguments of a row. */
  static final Map<String, Function<List<String>, Object>> PROGRAMS =
      Map.of(
          "fib", a -> fib(Long.valueOf(a.get(0))),
          "tak", a -> tak(Long.valueOf(a.get(0)), Long.valueOf(a.get(1)), Long.valueOf(a.get(2))),
          "ack", a -> repeat(a.get(2), () -> ack(Long.valueOf(a.get(0)), Long.valueOf(a.get(1)))),
          "nqueens", a -> place(oneTo(Long.valueOf(a.get(0))), null, null),
          "deriv", Deriv::run,
          "fibfp", a -> fibfp(Double.valueOf(a.get(0))),
          "sumfp", a -> repeat(a.get(1), () -> sum(Double.valueOf(a.get(0)))),
          "quicksort", Boxed::quicksort);

  private Boxed() {}

  private interface Body {
    Object run();
  }

  private static Object repeat(String times, Body body) {
    Object result = body.run();
    for (int i = Integer.parseInt(times); i > 1; i--) {
      result = body.run();
    }
    return result;
  }

  private static Long fib(Long n) {
    return n < 2 ? n : Long.valueOf(Math.addExact(fib(n - 1), fib(n - 2)));
  }

  private static Long tak(Long x, Long y, Long z) {
    return y < x ? tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)) : z;
  }

  private static Long ack(Long m, Long n) {
    while (m != 0) {
      n = n == 0 ? Long.valueOf(1) : ack(m, n - 1);
      m = m - 1;
    }
    return n + 1;
  }

  private record Cell(Long head, Cell tail) {}

  private static Cell oneTo(Long n) {
    Cell list = null;
    for (Long i = n; i != 0; i--) {
      list = new Cell(i, list);
    }
    return list;
  }

  private static boolean safe(Long column, Cell placed) {
    Long distance = 1L;
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

  private static Long place(Cell columns, Cell tried, Cell placed) {
    if (columns == null) {
      return tried == null ? 1L : 0L;
    }
    Long here =
        safe(columns.head, placed)
            ? place(append(columns.tail, tried), null, new Cell(columns.head, placed))
            : Long.valueOf(0);
    return here + place(columns.tail, new Cell(columns.head, tried), placed);
  }

  private static Double fibfp(Double n) {
    return n < 2. ? n : Double.valueOf(fibfp(n - 1.) + fibfp(n - 2.));
  }

  private static Long sum(Double n) {
    Double total = 0.;
    for (Double i = n; i >= 0.; i = i - 1.) {
      total = i + total;
    }
    return total.longValue();
  }

  private static Object quicksort(List<String> arguments) {
    Boolean sorted = true;
    for (long seed = Long.parseLong(arguments.get(1)); seed > 0; seed--) {
      Object[] items = random(Integer.parseInt(arguments.get(0)), seed);
      sort(items, 0, items.length - 1, (a, b) -> Long.compare((Long) a, (Long) b));
      for (int i = 1; i < items.length; i++) {
        sorted &= (Long) items[i - 1] <= (Long) items[i];
      }
    }
    return sorted;
  }

  private static Object[] random(int length, Long seed) {
    Object[] items = new Object[length];
    for (int i = 0; i < length; i++) {
      seed = Math.floorMod(seed * 1103515245 + 12345, 2147483648L);
      items[i] = seed / 8;
    }
    return items;
  }

  private static void sort(Object[] items, int low, int high, Comparator<Object> order) {
    if (low >= high) {
      return;
    }
    Object pivot = items[(low + high) / 2];
    int i = low;
    int j = high;
    while (i <= j) {
      while (order.compare(items[i], pivot) < 0) {
        i++;
      }
      while (order.compare(pivot, items[j]) < 0) {
        j--;
      }
      if (i <= j) {
        Object old = items[i];
        items[i++] = items[j];
        items[j--] = old;
      }
    }
    sort(items, low, j, order);
    sort(items, i, high, order);
  }
}
