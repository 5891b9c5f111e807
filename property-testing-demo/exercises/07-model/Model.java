package exercise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Stories, and what must come of them. */
final class Model {
  private Model() {}

  /** What is done to a cache, call after call. */
  static Arbitrary<List<Call>> calls() {
    // gap: stories in which something happens
    Arbitrary<Integer> keys = Arbitraries.integers().between(0, 4);
    Arbitrary<String> values = Arbitraries.strings().withCharRange('a', 'z').ofLength(1);
    Arbitrary<Call> puts = Combinators.combine(keys, values).as(Call.Put::new);
    Arbitrary<Call> gets = keys.map(Call.Get::new);
    Arbitrary<Call> removals = keys.map(Call.Remove::new);
    return Arbitraries.oneOf(puts, puts, gets, removals).list().ofSize(30);
    //| Arbitrary<Integer> keys = Arbitraries.integers();
    //| Arbitrary<Call> puts = keys.map(key -> new Call.Put(key, "a"));
    //| Arbitrary<Call> gets = keys.map(Call.Get::new);
    //| return Arbitraries.oneOf(puts, gets).list().ofSize(10);
    // end of gap
  }

  /**
   * Throws an AssertionError where the cache does not do what {@link Cache} says.
   *
   * @param cache empty, with room for so many keys
   */
  static void check(Cache cache, int capacity, List<Call> calls) {
    // gap: the same calls to the cache and to a model
    Map<Integer, String> model =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > capacity;
          }
        };
    for (Call call : calls) {
      if (call instanceof Call.Get get) {
        assertThat(cache.get(get.key())).as(call.toString()).isEqualTo(model.get(get.key()));
      } else if (call instanceof Call.Put put) {
        cache.put(put.key(), put.value());
        model.put(put.key(), put.value());
      } else if (call instanceof Call.Remove remove) {
        cache.remove(remove.key());
        model.remove(remove.key());
      }
      assertThat(cache.size()).as("size after " + call).isEqualTo(model.size());
    }
    for (int key = 0; key <= 4; key++)
      assertThat(cache.get(key)).as("at the end, " + key).isEqualTo(model.get(key));
    //| for (Call call : calls) {
    //|   if (call instanceof Call.Put put) {
    //|     cache.put(put.key(), put.value());
    //|     assertThat(cache.get(put.key())).isEqualTo(put.value());
    //|   }
    //| }
    //| assertThat(cache.size()).isLessThanOrEqualTo(capacity);
    // end of gap
  }
}
