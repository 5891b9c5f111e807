package exercise.relations;

import java.util.OptionalInt;

interface Planner {
  /** The length of the shortest way; empty if there is none. */
  OptionalInt distance(RoadMap map, int from, int to);
}
