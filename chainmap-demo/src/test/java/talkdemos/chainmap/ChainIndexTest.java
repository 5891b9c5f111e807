// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainIndexTest {
  private final Frame<String, Integer> globals = new Frame<>(Map.of("g", 1));
  private final ChainMap<String, Integer> chain = new ChainMap<>(new Frame<>(), globals);

  private static ChainMap<String, Integer> indexed(ChainMap<String, Integer> chain) {
    ChainMap<String, Integer> indexed = chain.indexed();
    for (int i = 0; i < 50; i++) indexed.get("g");
    return indexed;
  }

  @Test
  void usage() {
    ChainMap<String, Integer> indexed = indexed(chain);
    assertThat(indexed.get("g")).isEqualTo(1);
    chain.put("g", 2); // the other chain has the same maps
    assertThat(indexed.get("g")).isEqualTo(2);
  }

  @Test
  void every_way_to_change_a_frame_drops_the_copy() {
    ChainMap<String, Integer> indexed = indexed(chain);
    globals.put("g", 3);
    assertThat(indexed(indexed).get("g")).isEqualTo(3);
    globals.entrySet().iterator().next().setValue(4);
    assertThat(indexed.get("g")).isEqualTo(4);
    globals.put("h", null);
    assertThat(indexed.containsKey("h")).isTrue();
    globals.keySet().removeIf("h"::equals);
    assertThat(indexed.containsKey("h")).isFalse();
    globals.remove("g");
    assertThat(indexed.get("g")).isNull();
    globals.put("g", 5);
    indexed(indexed);
    globals.clear();
    assertThat(indexed.get("g")).isNull();
  }

  @Test
  void frames_may_be_in_several_indexes() {
    ChainMap<String, Integer> one = indexed(chain);
    ChainMap<String, Integer> other = indexed(chain.newChild());
    globals.put("g", 6);
    assertThat(one.get("g")).isEqualTo(6);
    assertThat(other.get("g")).isEqualTo(6);
  }

  @Test
  void null_keys_and_values_and_keys_of_one_hash_are_found() {
    Map<Object, Object> model = new HashMap<>();
    model.put(null, "null");
    model.put("null", null);
    for (String key : new String[] {"AaAa", "AaBB", "BBAa", "BBBB"}) model.put(key, key);
    for (int i = 0; i < 100; i++) model.put(i << 20, i);
    ChainMap<Object, Object> indexed = new ChainMap<>(new Frame<>(model)).indexed();
    for (int i = 0; i < 100; i++) assertThat(indexed.containsKey("BBBB ")).isFalse();
    assertThat(indexed).isEqualTo(model).containsEntry("null", null).containsEntry(null, "null");
  }

  @Test
  void threads_that_read_together_never_miss_a_key() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 300; round++) {
        globals.put("g", round);
        ChainMap<String, Integer> indexed = chain.indexed();
        List<Future<Boolean>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          int expected = round;
          readers.add(
              threads.submit(
                  () -> IntStream.range(0, 100).allMatch(each -> indexed.get("g") == expected)));
        }
        for (Future<Boolean> reader : readers) assertThat(reader.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_map_that_does_not_tell_of_its_changes_is_refused_and_named() {
    assertThatThrownBy(() -> chain.newChild(new HashMap<>()).indexed())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("level 0 is a java.util.HashMap")
        .hasMessageContaining("needs a Frame in each level");
  }
}
