package exercise.iterator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import talkdemos.chainmap.ChainMap;
import talkdemos.chainmap.ChainMap.Policy;

class WalkTest {
  private static final int FAR_TOO_MANY = 50;

  /** A map in the order of its keys and values: {@code map("a", 1, "b", 2)}. */
  private static Map<String, Integer> map(Object... keysAndValues) {
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2)
      map.put((String) keysAndValues[i], (Integer) keysAndValues[i + 1]);
    return map;
  }

  /** All that an iterator has, or as much of it as shows that it does not end. */
  private static <T> List<T> all(Iterator<T> walk) {
    List<T> all = new ArrayList<>();
    while (walk.hasNext() && all.size() < FAR_TOO_MANY) all.add(walk.next());
    return all;
  }

  @Test
  void the_deepest_map_comes_first_and_each_key_once() {
    List<Map<String, Integer>> maps = List.of(map("b", 1, "c", 2), map("a", 3), map("b", 4));
    assertThat(all(new Walk(maps))).containsExactly(entry("b", 1), entry("a", 3), entry("c", 2));
  }

  @Test
  void empty_maps_are_passed_over() {
    assertThat(all(new Walk(List.of(map(), map("a", 1), map(), map())))).hasSize(1);
    assertThat(all(new Walk(List.of(map(), map())))).isEmpty();
  }

  @Test
  void asking_whether_there_is_more_takes_nothing_away() {
    Walk walk = new Walk(List.of(map("a", 1, "b", 2), map("c", 3)));
    for (int i = 0; i < 10; i++) assertThat(walk.hasNext()).isTrue();
    assertThat(all(walk)).hasSize(3);
    for (int i = 0; i < 10; i++) assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void next_needs_nobody_to_have_asked() {
    Walk walk = new Walk(List.of(map("a", 1, "b", 2), map("a", 3)));
    assertThat(walk.next()).isEqualTo(entry("a", 1));
    assertThat(walk.next()).isEqualTo(entry("b", 2));
    assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_map_is_not_walked_before_the_deeper_ones_have_ended() {
    Map<String, Integer> front =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          public Set<String> keySet() {
            throw new AssertionError("the front map is walked too early");
          }

          @Override
          public Set<Entry<String, Integer>> entrySet() {
            throw new AssertionError("the front map is walked too early");
          }
        };
    Walk walk = new Walk(List.of(front, map("a", 1, "b", 2)));
    assertThat(walk.next()).isEqualTo(entry("a", 1));
    assertThat(walk.hasNext()).isTrue();
    assertThat(walk.next()).isEqualTo(entry("b", 2));
  }

  @Test
  void a_null_in_front_is_the_value_that_is_seen() {
    Walk walk = new Walk(List.of(map("a", null), map("a", 1)));
    assertThat(walk.next().getValue()).isNull();
    assertThat(walk.hasNext()).isFalse();
  }

  @Property(tries = 200)
  void it_walks_as_ChainMap_does(
      @ForAll @Size(min = 1, max = 4)
          List<Map<@CharRange(from = 'a', to = 'f') @StringLength(1) String, Integer>> maps) {
    ChainMap<String, Integer> chain = new ChainMap<>(Policy.FRONT, maps);
    List<Entry<String, Integer>> expected = new ArrayList<>();
    chain.forEach((key, value) -> expected.add(entry(key, value)));
    assertThat(all(new Walk(maps))).as("the walk over %s", maps).isEqualTo(expected);
  }
}
