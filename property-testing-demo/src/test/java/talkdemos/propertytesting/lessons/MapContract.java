// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The contract of {@code Map}: whatever is done with it, it answers as a HashMap does. */
abstract class MapContract {

  /** A new map without entries, which allows them to be put. */
  abstract Map<String, Integer> empty();

  @Property
  void it_answers_as_a_hash_map_does(@ForAll("operations") List<Operation> operations) {
    Map<String, Integer> map = empty();
    Map<String, Integer> model = new HashMap<>();
    for (Operation operation : operations) {
      assertThat(operation.on(map)).as(operation.toString()).isEqualTo(operation.on(model));
      assertThat(map.size()).isEqualTo(model.size());
      assertThat(map.equals(model) && model.equals(map)).as(map + " equals " + model).isTrue();
      assertThat(map.hashCode()).isEqualTo(model.hashCode());
      assertThat(map.keySet()).containsExactlyInAnyOrderElementsOf(model.keySet());
      assertThat(map.values()).containsExactlyInAnyOrderElementsOf(model.values());
    }
  }

  /** Few keys, since maps go wrong where keys meet; each made anew, as a parser makes them. */
  @Provide
  Arbitrary<List<Operation>> operations() {
    Arbitrary<String> key = Arbitraries.of('a', 'A', 'b').map(String::valueOf);
    Arbitrary<Integer> value = Arbitraries.integers().between(0, 3);
    Arbitrary<Operation> operation =
        Arbitraries.oneOf(
            Combinators.combine(key, value).as(Put::new), key.map(Remove::new), key.map(Get::new));
    return operation.list().ofMaxSize(10);
  }

  /** What one may do with a map, and what the map answers. */
  interface Operation {
    Object on(Map<String, Integer> map);
  }

  record Put(String key, int value) implements Operation {
    @Override
    public Object on(Map<String, Integer> map) {
      return map.put(key, value);
    }
  }

  record Remove(String key) implements Operation {
    @Override
    public Object on(Map<String, Integer> map) {
      return map.remove(key);
    }
  }

  record Get(String key) implements Operation {
    @Override
    public Object on(Map<String, Integer> map) {
      return map.get(key);
    }
  }
}
