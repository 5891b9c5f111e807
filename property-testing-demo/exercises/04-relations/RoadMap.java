package exercise.relations;

import java.util.List;

/** Places, numbered from 0, and roads between them. */
record RoadMap(int places, List<Road> roads) {
  RoadMap {
    roads = List.copyOf(roads);
  }

  /** A road for both ways; its length is positive. */
  record Road(int one, int other, int length) {}
}
