// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static talkdemos.chainmap.ChainMap.Policy.DEEP;
import static talkdemos.chainmap.ChainMap.Policy.FRONT;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ChainMapTest {
  private final Map<String, Integer> a = map("a", 1);
  private final Map<String, Integer> b = map("b", 2);
  private final Map<String, Integer> c = map("b", 3, "c", 4);
  private final ChainMap<String, Integer> chain = new ChainMap<>(a, b, c);

  private static Map<String, Integer> map(Object... keysAndValues) {
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], (Integer) keysAndValues[i + 1]);
    }
    return map;
  }

  @Test
  void usage() {
    Map<String, String> defaults = new HashMap<>(Map.of("port", "8000", "host", "localhost"));
    Map<String, String> arguments = new HashMap<>(Map.of("port", "9090"));
    ChainMap<String, String> settings = new ChainMap<>(arguments, defaults);

    assertThat(settings.get("port")).isEqualTo("9090");
    assertThat(settings.get("host")).isEqualTo("localhost");
    assertThat(settings.levelOf("host")).isEqualTo(1);

    settings.put("host", "example.org"); // in the front map
    assertThat(defaults).containsEntry("host", "localhost");
    settings.remove("host"); // unmasks the default
    assertThat(settings).containsEntry("host", "localhost");

    ChainMap<String, String> inner = settings.newChild();
    inner.put("port", "1");
    inner.change("host", "::1"); // where it is bound
    assertThat(inner.parents().get("port")).isEqualTo("9090");
    assertThat(defaults).containsEntry("host", "::1");
  }

  @Test
  void the_front_wins() {
    assertThat(chain.get("a")).isEqualTo(1);
    assertThat(chain.get("b")).isEqualTo(2);
    assertThat(chain.get("c")).isEqualTo(4);
    assertThat(chain.get("d")).isNull();
  }

  @Test
  void the_order_is_as_if_each_map_the_deepest_first_were_put_over_the_last() {
    assertThat(chain).containsExactly(entry("b", 2), entry("c", 4), entry("a", 1));
    assertThat(chain.keySet()).containsExactly("b", "c", "a");
    assertThat(chain.values()).containsExactly(2, 4, 1);
    assertThat(chain).hasToString("{b=2, c=4, a=1}").isEqualTo(map("a", 1, "b", 2, "c", 4));
    assertThat(chain).hasSameHashCodeAs(map("a", 1, "b", 2, "c", 4)).hasSize(3);
  }

  @Test
  void maps_are_stored_not_merged_so_changes_to_them_show() {
    c.put("d", 5);
    b.remove("b");
    assertThat(chain).containsEntry("d", 5).containsEntry("b", 3);
    assertThat(chain.maps()).hasSize(3);
    assertThat(chain.maps().get(2)).isSameAs(c);
  }

  @Test
  void put_writes_only_to_the_first_map_and_returns_what_was_visible() {
    assertThat(chain.put("b", 20)).isEqualTo(2);
    assertThat(chain.put("new", 30)).isNull();
    assertThat(a).isEqualTo(map("a", 1, "b", 20, "new", 30));
    assertThat(b).isEqualTo(map("b", 2));
  }

  @Test
  void a_null_value_shadows() {
    a.put("b", null);
    assertThat(chain.get("b")).isNull();
    assertThat(chain.containsKey("b")).isTrue();
    assertThat(chain.getOrDefault("b", 9)).isNull();
    assertThat(chain.containsValue(2)).isFalse();
    assertThat(chain.levelOf("b")).isZero();
  }

  @Test
  void removing_from_the_front_unmasks() {
    chain.put("b", 20);
    assertThat(chain.remove("b")).isEqualTo(20);
    assertThat(chain).containsEntry("b", 2).hasSize(3);
  }

  @Test
  void removing_a_key_that_only_a_parent_holds_is_refused_and_named() {
    assertThatThrownBy(() -> chain.remove("c"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "key 'c' is bound in level 2, not in the front map: a FRONT chain removes from its front map only");
    assertThatThrownBy(() -> chain.keySet().remove("b"))
        .hasMessageContaining("'b'")
        .hasMessageContaining("level 1");
    assertThatThrownBy(() -> chain.values().remove(4)).hasMessageContaining("'c'");
    assertThat(chain.remove("nowhere")).isNull();
    assertThat(chain).hasSize(3);
  }

  @Test
  void clear_empties_the_front_map_only() {
    chain.clear();
    assertThat(a).isEmpty();
    assertThat(chain).containsExactly(entry("b", 2), entry("c", 4));
  }

  @Test
  void views_write_by_the_policy() {
    chain.entrySet().forEach(each -> each.setValue(each.getValue() * 10));
    assertThat(a).isEqualTo(map("a", 10, "b", 20, "c", 40));
    assertThat(c).isEqualTo(map("b", 3, "c", 4));
    assertThat(chain.entrySet().remove(entry("a", 99))).isFalse();
    assertThat(chain.entrySet().remove(entry("a", 10))).isTrue();
    chain.replaceAll((key, value) -> value + 1);
    assertThat(a).isEqualTo(map("b", 21, "c", 41));
  }

  @Test
  void a_DEEP_chain_writes_where_the_key_was_found_and_removes_it_everywhere() {
    ChainMap<String, Integer> deep = new ChainMap<>(DEEP, List.of(a, b, c));
    assertThat(deep.put("c", 40)).isEqualTo(4);
    assertThat(c).containsEntry("c", 40);
    assertThat(deep.put("d", 5)).isNull();
    assertThat(a).containsEntry("d", 5);
    assertThat(deep.remove("b")).isEqualTo(2);
    assertThat(deep.containsKey("b")).isFalse();
    deep.clear();
    assertThat(c).isEmpty();
  }

  @Test
  void change_assigns_where_the_key_is_bound_by_either_policy_else_fails() {
    assertThat(chain.change("c", 40)).isEqualTo(4);
    assertThat(c).containsEntry("c", 40);
    assertThat(a).doesNotContainKey("c");
    assertThatThrownBy(() -> chain.change("x", 1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("key 'x' is bound in no map of the chain: put would bind it in the front map");
  }

  @Test
  void children_share_the_maps_of_their_parents() {
    ChainMap<String, Integer> child = chain.newChild();
    child.put("a", 100);
    assertThat(child.get("a")).isEqualTo(100);
    assertThat(chain.get("a")).isEqualTo(1);
    assertThat(child.parents()).isEqualTo(chain);
    assertThat(child.parents().maps().get(0)).isSameAs(a);
    Map<String, Integer> own = map("z", 26);
    assertThat(chain.newChild(own).maps().get(0)).isSameAs(own);
  }

  @Test
  void there_is_always_at_least_one_map() {
    assertThat(new ChainMap<String, Integer>().maps()).hasSize(1);
    assertThat(new ChainMap<>(a).parents().maps()).hasSize(1);
    assertThat(new ChainMap<>(a).parents()).isEmpty();
    assertThatThrownBy(() -> chain.maps().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> new ChainMap<>(a, null)).hasMessage("map 1 of the chain is null");
  }

  @Test
  void copy_copies_the_front_and_shares_the_parents() {
    ChainMap<String, Integer> copy = chain.copy();
    copy.put("a", 100);
    b.put("b", 200);
    assertThat(chain).containsEntry("a", 1);
    assertThat(copy).containsEntry("a", 100).containsEntry("b", 200);
    TreeMap<String, Integer> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.put("A", 1);
    assertThat(new ChainMap<>(sorted, b).copy().get("a")).isEqualTo(1);
  }

  @Test
  void union_copies_the_front_and_updates_the_copy() {
    ChainMap<String, Integer> union = chain.union(Map.of("c", 40));
    assertThat(union).containsEntry("c", 40).containsEntry("a", 1);
    assertThat(union.maps().get(0)).containsEntry("c", 40);
    assertThat(chain).containsEntry("c", 4);
    assertThat(new ChainMap<>(DEEP, List.of(a, c)).union(Map.of("c", 40)).get("c")).isEqualTo(40);
    assertThat(c).containsEntry("c", 4);
  }

  @Test
  void the_hook_answers_get_for_missing_keys_and_nothing_else() {
    List<String> asked = new ArrayList<>();
    ChainMap<String, Integer> hooked =
        chain.withMissing(
            key -> {
              asked.add(key);
              return -1;
            });
    assertThat(hooked.get("x")).isEqualTo(-1);
    assertThat(hooked.containsKey("x")).isFalse();
    assertThat(hooked.getOrDefault("x", 7)).isEqualTo(7);
    assertThat(hooked.putIfAbsent("y", 8)).isNull();
    assertThat(hooked.merge("z", 9, Integer::sum)).isEqualTo(9);
    assertThat(hooked.replace("x", 1)).isNull();
    assertThat(hooked).doesNotContainKey("x");
    a.put("n", null);
    assertThat(hooked.get("n")).isNull();
    assertThat(hooked.newChild().get("x")).isEqualTo(-1);
    assertThat(hooked.parents().get("x")).isEqualTo(-1);
    assertThat(hooked.copy().get("x")).isEqualTo(-1);
    assertThat(asked).containsExactly("x", "x", "x", "x");
  }

  @Test
  void a_nested_chain_is_flattened_where_nothing_can_tell() {
    ChainMap<String, Integer> deep = new ChainMap<>(DEEP, List.of(b, c));
    assertThat(new ChainMap<>(new ChainMap<>(a, b), c).maps()).hasSize(3);
    assertThat(new ChainMap<>(a, deep).maps())
        .hasSize(3); // a FRONT chain never writes behind its front
    assertThat(new ChainMap<>(DEEP, List.of(a, deep)).maps()).hasSize(3);
    assertThat(new ChainMap<>(a).newChild(new ChainMap<>(b, c)).maps()).hasSize(3);
  }

  @Test
  void a_nested_chain_in_the_way_of_writes_keeps_its_policy() {
    ChainMap<String, Integer> front = new ChainMap<>(new ChainMap<>(DEEP, List.of(b, c)), a);
    assertThat(front.maps()).hasSize(2);
    front.put("c", 40);
    assertThat(c).containsEntry("c", 40);
    ChainMap<String, Integer> deep = new ChainMap<>(DEEP, List.of(a, new ChainMap<>(b, c)));
    deep.put("c", 50);
    assertThat(b).containsEntry("c", 50);
    assertThat(c).containsEntry("c", 40);
    b.remove("c");
    deep.change("c", 60);
    assertThat(c).containsEntry("c", 60);
    assertThat(front.union(Map.of("c", 70)).get("c")).isEqualTo(70);
    assertThat(c).containsEntry("c", 60);
  }

  @Test
  void the_hook_of_a_nested_chain_answers_for_its_level_as_in_python() {
    ChainMap<String, Integer> outer =
        new ChainMap<>(a, new ChainMap<>(b).withMissing(key -> -1), c);
    assertThat(outer.get("a")).isEqualTo(1);
    assertThat(outer.get("b")).isEqualTo(2);
    assertThat(outer.get("c")).isEqualTo(-1); // the hook hides what is deeper from get
    assertThat(outer.getOrDefault("c", 0)).isEqualTo(4);
    assertThat(outer.containsKey("x")).isFalse();
    assertThat(new ChainMap<>(new ChainMap<>(outer, c)).get("x")).isEqualTo(-1);
  }

  @Test
  void iterator_remove_after_look_ahead_removes_the_entry_returned_last() {
    ChainMap<String, Integer> deep =
        new ChainMap<>(DEEP, List.of(map("x", 1, "b", 0), map("y", 2), c));
    Iterator<Entry<String, Integer>> entries = deep.entrySet().iterator();
    List<String> seen = new ArrayList<>();
    while (entries.hasNext()) {
      Entry<String, Integer> each = entries.next();
      seen.add(each.getKey());
      assertThat(entries.hasNext()).isEqualTo(!each.getKey().equals("x"));
      entries.remove();
    }
    assertThat(seen).containsExactly("b", "c", "y", "x");
    assertThat(deep).isEmpty();
    assertThatThrownBy(entries::remove).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void iteration_fails_fast_on_changes_through_the_chain_and_to_the_map_being_walked() {
    Iterator<String> keys = chain.keySet().iterator();
    keys.next();
    chain.put("new", 1);
    assertThatThrownBy(keys::next).isInstanceOf(ConcurrentModificationException.class);
    Iterator<String> others = chain.keySet().iterator();
    others.next();
    c.put("other", 1);
    assertThatThrownBy(others::next).isInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void iteration_after_a_change_to_another_map_never_lacks_an_entry_that_was_announced() {
    Iterator<String> keys = chain.keySet().iterator();
    assertThat(List.of(keys.next(), keys.next())).containsExactly("b", "c");
    assertThat(keys.hasNext()).isTrue(); // a, which is counted now
    c.put("a", 5);
    assertThat(keys.hasNext()).isTrue();
    assertThatThrownBy(keys::next).isInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void maps_that_refuse_null_bind_no_null_key() {
    ChainMap<String, Integer> mixed =
        new ChainMap<>(a, new ConcurrentHashMap<>(b), Map.copyOf(c), new TreeMap<>());
    assertThat(mixed.get(null)).isNull();
    assertThat(mixed.containsKey(null)).isFalse();
    assertThat(mixed.put(null, 0)).isNull();
    assertThat(mixed).containsEntry(null, 0).hasSize(4);
  }

  @Test
  void a_map_whose_getOrDefault_takes_only_its_own_type_is_asked_in_another_way() {
    Map<String, Integer> narrow =
        new HashMap<>(c) {
          private static final long serialVersionUID = 1;

          @Override
          public Integer getOrDefault(Object key, Integer other) {
            return super.getOrDefault(key, other);
          }
        };
    narrow.put("n", null);
    ChainMap<String, Integer> mixed = new ChainMap<>(narrow, map("n", 1, "z", 26));
    assertThat(mixed.get("c")).isEqualTo(4);
    assertThat(mixed.get("n")).isNull();
    assertThat(mixed.get("z")).isEqualTo(26);
  }

  /** Counts what it is asked. */
  private static final class Counting<K, V> extends HashMap<K, V> {
    private static final long serialVersionUID = 1;
    private int probes;

    @Override
    public V get(Object key) {
      probes++;
      return super.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
      probes++;
      return super.containsKey(key);
    }

    @Override
    public V getOrDefault(Object key, V other) {
      probes++;
      return super.getOrDefault(key, other);
    }
  }

  @Test
  void a_lookup_probes_each_map_once_until_one_binds_the_key() {
    Counting<String, Integer> front = new Counting<>();
    Counting<String, Integer> middle = new Counting<>();
    Counting<String, Integer> back = new Counting<>();
    middle.put("null", null);
    ChainMap<String, Integer> counted = new ChainMap<>(front, middle, back);
    assertThat(counted.get("null")).isNull();
    assertThat(List.of(front.probes, middle.probes, back.probes)).containsExactly(1, 1, 0);
    assertThat(counted.getOrDefault("nowhere", 1)).isEqualTo(1);
    assertThat(List.of(front.probes, middle.probes, back.probes)).containsExactly(2, 2, 1);
  }

  @Test
  void the_policies_are_where_writes_go() {
    assertThat(new ChainMap<>(FRONT, List.of(a, b)).newChild().maps()).hasSize(3);
    assertThat(chain.unmodifiable()).isEqualTo(chain);
    assertThatThrownBy(() -> chain.unmodifiable().put("a", 2))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
