package exercise.model;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.assertj.core.api.Assertions;

class ModelTest {
  private static final int CAPACITY = 3;
  private static final int SEARCHES = 10;
  private static final int STORIES = 100;

  @Example
  void it_finds_a_put_that_is_no_use() {
    finds(Caches.Bug.PUT_IS_NO_USE, "in which to put a known key again is not to use it");
  }

  @Example
  void it_finds_a_get_that_is_no_use() {
    finds(Caches.Bug.GET_IS_NO_USE, "in which to get a key is not to use it");
  }

  @Example
  void it_finds_a_put_that_makes_room_without_need() {
    finds(
        Caches.Bug.MAKES_ROOM_FOR_A_KEY_THAT_IS_THERE,
        "that drops the oldest key when a known one is put");
  }

  @Example
  void it_finds_a_put_that_keeps_the_old_value() {
    finds(Caches.Bug.KEEPS_THE_OLD_VALUE, "that keeps the old value of a known key");
  }

  @Example
  void it_finds_removed_keys_that_take_room() {
    finds(Caches.Bug.REMOVED_KEYS_TAKE_ROOM, "in which removed keys take room");
  }

  @Example
  void it_finds_a_removal_that_confuses_the_order() {
    finds(Caches.Bug.REMOVES_THE_OLDEST, "that loses track of its oldest key by a removal");
  }

  @Example
  void it_finds_a_cache_that_grows() {
    finds(Caches.Bug.FORGETS_TO_MAKE_ROOM_AFTER_A_REMOVAL, "that grows once a key was removed");
  }

  @Example
  void it_finds_nothing_wrong_with_the_right_cache() {
    RandomGenerator<List<Call>> stories = Model.calls().generator(1000);
    Random random = new Random(1);
    for (int i = 0; i < 3 * STORIES; i++)
      for (int capacity = 1; capacity <= 4; capacity++)
        Model.check(new Caches(Caches.Bug.NONE, capacity), capacity, stories.next(random).value());
  }

  private static void finds(Caches.Bug bug, String what) {
    RandomGenerator<List<Call>> stories = Model.calls().generator(1000);
    for (int seed = 0; seed < SEARCHES; seed++)
      if (!isFound(bug, stories, new Random(seed)))
        Assertions.fail("nothing found wrong with a cache " + what + " (" + STORIES + " stories)");
  }

  private static boolean isFound(
      Caches.Bug bug, RandomGenerator<List<Call>> stories, Random random) {
    for (int i = 0; i < STORIES; i++) {
      try {
        Model.check(new Caches(bug, CAPACITY), CAPACITY, stories.next(random).value());
      } catch (AssertionError | RuntimeException found) {
        return true;
      }
    }
    return false;
  }
}
