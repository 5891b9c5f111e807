package exercise.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;

/** What must be true of a planner's answers. */
final class Relations {
  private Relations() {}

  /**
   * Throws an AssertionError if the planner's answers do not fit together.
   *
   * @param a a place of the map, as b and c are; they may be the same
   */
  static void check(Planner planner, RoadMap map, int a, int b, int c) {
    // gap: relations between answers
    OptionalInt ab = planner.distance(map, a, b);
    OptionalInt bc = planner.distance(map, b, c);
    OptionalInt ac = planner.distance(map, a, c);
    assertThat(planner.distance(map, a, a)).as("to itself").hasValue(0);
    assertThat(planner.distance(map, b, a)).as("the way back").isEqualTo(ab);
    if (ab.isPresent() && bc.isPresent()) {
      assertThat(ac).as("as there is a way by a third place").isPresent();
      assertThat(ac.getAsInt()).isLessThanOrEqualTo(ab.getAsInt() + bc.getAsInt());
    }
    if (a == b) return;
    int least = Integer.MAX_VALUE;
    for (RoadMap.Road road : map.roads()) {
      if (road.one() != b && road.other() != b) continue;
      OptionalInt before = planner.distance(map, a, road.one() == b ? road.other() : road.one());
      if (before.isPresent()) least = Math.min(least, before.getAsInt() + road.length());
    }
    assertThat(ab.orElse(Integer.MAX_VALUE)).as("the best last road").isEqualTo(least);
    //| assertThat(planner.distance(map, a, b)).isNotNull();
    // end of gap
  }
}
