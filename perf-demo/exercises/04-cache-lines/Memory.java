package exercise.cachelines;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers in lines of eight, behind a cache of 32 lines that keeps those used last. */
final class Memory {
  static final int LINE = 8;
  private static final int LINES = 32;

  private final long[] numbers;
  private final Map<Integer, Boolean> cache =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
          return size() > LINES;
        }
      };
  private int fetched;

  /** A memory of so many numbers, all 0, with nothing in its cache. */
  Memory(int size) {
    numbers = new long[size];
  }

  long get(int index) {
    touch(index);
    return numbers[index];
  }

  void set(int index, long number) {
    touch(index);
    numbers[index] = number;
  }

  /** How many lines have been fetched so far. */
  int fetched() {
    return fetched;
  }

  private void touch(int index) {
    if (cache.put(index / LINE, true) == null) fetched++;
  }
}
