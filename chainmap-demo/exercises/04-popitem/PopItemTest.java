package exercise.popitem;

import static exercise.popitem.PopItem.pop;
import static exercise.popitem.PopItem.popItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import talkdemos.chainmap.ChainMap;
import talkdemos.chainmap.ChainMap.Policy;

class PopItemTest {
  private final Map<String, Integer> front = new LinkedHashMap<>();
  private final Map<String, Integer> back = new LinkedHashMap<>(Map.of("x", 10));
  private final ChainMap<String, Integer> chain = new ChainMap<>(front, back);

  @Test
  void what_came_last_into_the_front_map_comes_out_first() {
    front.put("x", 1);
    front.put("y", 2);
    assertThat(popItem(chain)).isEqualTo(entry("y", 2));
    assertThat(popItem(chain)).isEqualTo(entry("x", 1));
    assertThat(front).as("the front map after both").isEmpty();
  }

  @Test
  void what_the_entry_hid_is_seen_again() {
    front.put("x", 1);
    Entry<String, Integer> popped = popItem(chain);
    assertThat(chain.get("x")).isEqualTo(10);
    assertThat(popped).as("the entry afterwards").isEqualTo(entry("x", 1));
    assertThatThrownBy(() -> popped.setValue(2))
        .as("setting the value of an entry that is in no map any more")
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_empty_front_map_has_nothing_to_pop_whatever_is_behind_it() {
    assertThatThrownBy(() -> popItem(chain)).isInstanceOf(NoSuchElementException.class);
    assertThat(back).isEqualTo(Map.of("x", 10));
  }

  @Test
  void a_null_can_be_popped_as_key_and_as_value() {
    front.put(null, null);
    Entry<String, Integer> popped = popItem(chain);
    assertThat(popped.getKey()).isNull();
    assertThat(popped.getValue()).isNull();
    assertThat(front).isEmpty();
  }

  @Test
  void a_deep_chain_gives_no_more_than_its_front_map_either() {
    ChainMap<String, Integer> deep = new ChainMap<>(Policy.DEEP, List.of(front, back));
    front.put("x", 1);
    assertThat(popItem(deep)).isEqualTo(entry("x", 1));
    assertThat(back).as("the map behind").isEqualTo(Map.of("x", 10));
    front.put("x", 2);
    assertThat(pop(deep, "x", -1)).isEqualTo(2);
    assertThat(back).as("the map behind").isEqualTo(Map.of("x", 10));
  }

  @Test
  void pop_with_a_value_for_the_other_case_never_fails() {
    front.put("y", 2);
    front.put("none", null);
    assertThat(pop(chain, "y", -1)).isEqualTo(2);
    assertThat(pop(chain, "y", -1)).as("y, the second time").isEqualTo(-1);
    assertThat(pop(chain, "none", -1)).as("a null in the front map").isNull();
    assertThat(pop(chain, "x", -1)).as("x, which is only behind").isEqualTo(-1);
    assertThat(back).isEqualTo(Map.of("x", 10));
  }

  @Property(tries = 100)
  void all_that_is_popped_is_the_front_map_backwards(
      @ForAll Map<@CharRange(from = 'a', to = 'f') @StringLength(1) String, Integer> entries,
      @ForAll Map<@CharRange(from = 'a', to = 'f') @StringLength(1) String, Integer> behind) {
    Map<String, Integer> deeper = new HashMap<>(behind);
    ChainMap<String, Integer> chain = new ChainMap<>(deeper).newChild();
    chain.putAll(entries);
    List<Entry<String, Integer>> expected = new ArrayList<>();
    chain.maps().get(0).forEach((key, value) -> expected.add(entry(key, value)));
    Collections.reverse(expected);

    List<Entry<String, Integer>> popped = new ArrayList<>();
    while (!chain.maps().get(0).isEmpty() && popped.size() < 10) popped.add(popItem(chain));
    assertThat(popped).isEqualTo(expected);
    assertThat(chain).as("what is left").isEqualTo(behind);
  }
}
