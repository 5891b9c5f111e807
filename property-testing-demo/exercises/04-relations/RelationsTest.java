package exercise.relations;

import exercise.relations.RoadMap.Road;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private static final int MAPS = 500;

  @Test
  void it_notices_a_planner_that_counts_roads() {
    notices(Planners::countsRoads, "that takes the way of the fewest roads");
  }

  @Test
  void it_notices_a_planner_that_drives_one_way() {
    notices(Planners::drivesOneWay, "that takes each road for a one-way road");
  }

  @Test
  void it_notices_a_planner_that_tires() {
    notices(Planners::tiresAfterThreeRoads, "that knows no way of more than three roads");
  }

  @Test
  void it_notices_a_planner_that_never_says_no() {
    notices(Planners::neverSaysNo, "that knows a way where there is none");
  }

  @Test
  void it_notices_a_planner_that_adds_one() {
    notices(Planners::startsWithOne, "that says 1 more than the right distance");
  }

  @Test
  void it_notices_a_planner_that_stays_at_home() {
    notices(Planners::staysAtHome, "that says 0 wherever there is a way");
  }

  @Test
  void it_finds_nothing_wrong_with_the_right_planner() {
    Random random = new Random(7);
    for (int i = 0; i < MAPS; i++) check(Planners::right, random);
  }

  private static void notices(Planner planner, String what) {
    Random random = new Random(42);
    for (int i = 0; i < MAPS; i++) {
      try {
        check(planner, random);
      } catch (AssertionError | RuntimeException noticed) {
        return;
      }
    }
    Assertions.fail("nothing found wrong with a planner " + what + " (on " + MAPS + " maps)");
  }

  private static void check(Planner planner, Random random) {
    int places = 2 + random.nextInt(7);
    List<Road> roads = new ArrayList<>();
    for (int i = random.nextInt(2 * places); i > 0; i--) {
      int one = random.nextInt(places);
      int other = (one + 1 + random.nextInt(places - 1)) % places;
      roads.add(new Road(one, other, 1 + random.nextInt(9)));
    }
    Relations.check(
        planner,
        new RoadMap(places, roads),
        random.nextInt(places),
        random.nextInt(places),
        random.nextInt(places));
  }
}
