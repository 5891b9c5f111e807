package exercise.relations;

import exercise.relations.RoadMap.Road;
import java.util.Arrays;
import java.util.OptionalInt;

/** A right planner, and wrong ones. Better not look before the test is green. */
final class Planners {
  private static final int NONE = Integer.MAX_VALUE / 2;

  private Planners() {}

  static OptionalInt right(RoadMap map, int from, int to) {
    return known(relaxed(map, from, map.places(), false)[to]);
  }

  static OptionalInt countsRoads(RoadMap map, int from, int to) {
    int[] lengths = relaxed(map, from, 0, false);
    for (int round = 1; round < map.places() && lengths[to] == NONE; round++)
      lengths = relaxed(map, from, round, false);
    return known(lengths[to]);
  }

  static OptionalInt drivesOneWay(RoadMap map, int from, int to) {
    return known(relaxed(map, from, map.places(), true)[to]);
  }

  static OptionalInt startsWithOne(RoadMap map, int from, int to) {
    int length = relaxed(map, from, map.places(), false)[to];
    return from == to ? OptionalInt.of(0) : known(length == NONE ? NONE : length + 1);
  }

  static OptionalInt staysAtHome(RoadMap map, int from, int to) {
    return relaxed(map, from, map.places(), false)[to] == NONE
        ? OptionalInt.empty()
        : OptionalInt.of(0);
  }

  static OptionalInt tiresAfterThreeRoads(RoadMap map, int from, int to) {
    return known(relaxed(map, from, 3, false)[to]);
  }

  static OptionalInt neverSaysNo(RoadMap map, int from, int to) {
    int length = relaxed(map, from, map.places(), false)[to];
    return OptionalInt.of(length == NONE ? 1000 : length);
  }

  private static OptionalInt known(int length) {
    return length == NONE ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /** The lengths of the shortest ways of so many roads at most. */
  private static int[] relaxed(RoadMap map, int from, int most, boolean oneWay) {
    int[] lengths = new int[map.places()];
    Arrays.fill(lengths, NONE);
    lengths[from] = 0;
    for (int round = 0; round < most; round++) {
      int[] before = lengths.clone();
      for (Road road : map.roads()) {
        int there = before[road.one()] + road.length();
        int back = before[road.other()] + road.length();
        if (before[road.one()] < NONE)
          lengths[road.other()] = Math.min(lengths[road.other()], there);
        if (!oneWay && before[road.other()] < NONE)
          lengths[road.one()] = Math.min(lengths[road.one()], back);
      }
    }
    return lengths;
  }
}
