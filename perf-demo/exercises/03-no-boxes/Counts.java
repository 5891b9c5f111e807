package exercise.noboxes;

import java.util.HashMap;
import java.util.Map;

/** How often numbers occur. */
final class Counts {
  // gap: two arrays instead of the map
  private int[] keys = new int[16];
  private int[] counts = new int[16];
  private int size;

  //| private final Map<Integer, Integer> counts = new HashMap<>();
  // end of gap

  /** Counts a number once more. */
  void add(int number) {
    // gap: find its place, or make one
    if (2 * size >= keys.length) grow();
    int place = place(number);
    if (counts[place] == 0) size++;
    keys[place] = number;
    counts[place]++;
    //| counts.merge(number, 1, Integer::sum);
    // end of gap
  }

  /** How often a number was counted; 0 if never. */
  int count(int number) {
    // gap: find its place
    return counts[place(number)];
    //| return counts.getOrDefault(number, 0);
    // end of gap
  }

  /** How many different numbers were counted. */
  int size() {
    // gap: how many places are taken
    return size;
    //| return counts.size();
    // end of gap
  }

  // gap: methods of your own, as one that finds a place and one that makes room
  private int place(int number) {
    int hash = number * 0x9E3779B9; // spreads neighbours
    int last = keys.length - 1; // all its bits are 1, as the length is a power of 2
    int place = (hash ^ hash >>> 15) & last;
    while (counts[place] != 0 && keys[place] != number) place = place + 1 & last;
    return place;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] == 0) continue;
      int place = place(oldKeys[i]);
      keys[place] = oldKeys[i];
      counts[place] = oldCounts[i];
    }
  }

  // end of gap

  /** As a map, for whoever wants to look at all. */
  Map<Integer, Integer> toMap(Iterable<Integer> numbers) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int number : numbers) if (count(number) > 0) map.put(number, count(number));
    return map;
  }
}
