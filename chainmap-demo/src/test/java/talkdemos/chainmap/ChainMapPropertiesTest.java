// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.chainmap.ChainMap.Policy;

/** Random operations on a chain and on its model give the same results, and leave the same maps. */
class ChainMapPropertiesTest {
  /**
   * One thing done to a chain; the level says to which of the maps, where it is done behind the
   * chain's back.
   */
  record Step(Kind kind, String key, Integer value, int level) {}

  enum Kind {
    PUT,
    REMOVE,
    CHANGE,
    PUT_IF_ABSENT,
    COMPUTE,
    COMPUTE_IF_PRESENT,
    MERGE,
    REPLACE,
    REMOVE_ENTRY,
    PUT_BEHIND,
    REMOVE_BEHIND,
    SET_VALUES,
    ITERATOR_REMOVE,
    RETAIN,
    CLEAR
  }

  /** The maps that a chain may be made of. */
  enum Levels {
    HASH_MAPS,
    FRAMES,
    INDEXED_FRAMES,
    MIXED;

    ChainMap<String, Integer> chain(Policy policy, List<Map<String, Integer>> contents) {
      List<Map<String, Integer>> maps = new ArrayList<>();
      for (Map<String, Integer> each : contents) {
        boolean plain = this == HASH_MAPS || this == MIXED && maps.size() % 2 == 1;
        maps.add(plain ? new LinkedHashMap<>(each) : new Frame<>(each));
      }
      ChainMap<String, Integer> chain = new ChainMap<>(policy, maps);
      return this == INDEXED_FRAMES ? chain.indexed() : chain;
    }
  }

  private static final List<String> KEPT = Arrays.asList("a", "b", "c", "d", null);

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "Aa", "BB", null);
  }

  private Arbitrary<Integer> values() {
    return Arbitraries.integers().between(0, 3).injectNull(0.2);
  }

  @Provide
  Arbitrary<List<Map<String, Integer>>> contents() {
    return Arbitraries.maps(keys(), values()).ofMaxSize(12).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class), keys(), values(), Arbitraries.integers().between(0, 4))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void a_chain_does_what_its_model_does(
      @ForAll Policy policy,
      @ForAll Levels levels,
      @ForAll("contents") List<Map<String, Integer>> contents,
      @ForAll("steps") List<Step> steps) {
    ModelChain model = new ModelChain(policy, contents);
    ChainMap<String, Integer> chain = levels.chain(policy, contents);
    for (Step step : steps) {
      assertThat(outcome(() -> onChain(chain, step)))
          .as("%s", step)
          .isEqualTo(outcome(() -> onModel(model, step)));
      assertSame(chain, model);
    }
  }

  private static Object outcome(Supplier<Object> action) {
    try {
      return Objects.toString(action.get());
    } catch (UnsupportedOperationException | NoSuchElementException refused) {
      return refused.getClass();
    }
  }

  private static void assertSame(ChainMap<String, Integer> chain, ModelChain model) {
    Map<String, Integer> merged = model.merged();
    assertThat(chain.maps()).isEqualTo(model.maps);
    assertThat(new ArrayList<>(chain.entrySet())).isEqualTo(new ArrayList<>(merged.entrySet()));
    assertThat(chain.isEmpty()).isEqualTo(merged.isEmpty());
    assertThat(chain.size()).isEqualTo(merged.size());
    assertThat(chain.hashCode()).isEqualTo(merged.hashCode());
    assertThat(chain.toString()).isEqualTo(merged.toString());
    for (String key : new String[] {"a", "Aa", "BB", null, "nowhere"}) {
      for (int again = 0; again < 8; again++) assertThat(chain.get(key)).isEqualTo(merged.get(key));
      assertThat(chain.getOrDefault(key, -1)).isEqualTo(merged.getOrDefault(key, -1));
      assertThat(chain.containsKey(key)).isEqualTo(merged.containsKey(key));
      assertThat(chain.levelOf(key)).isEqualTo(levelOf(model, key));
    }
  }

  private static int levelOf(ModelChain model, String key) {
    for (int i = 0; i < model.maps.size(); i++) if (model.maps.get(i).containsKey(key)) return i;
    return -1;
  }

  /** Odd values, as a function that may return null. */
  private static Integer odd(Integer value) {
    return value == null || value % 2 == 0 ? null : Integer.valueOf(value + 1);
  }

  private static Object onChain(ChainMap<String, Integer> chain, Step step) {
    String key = step.key();
    Integer value = step.value();
    Map<String, Integer> behind = chain.maps().get(step.level() % chain.maps().size());
    return switch (step.kind()) {
      case PUT -> chain.put(key, value);
      case REMOVE -> chain.remove(key);
      case CHANGE -> chain.change(key, value);
      case PUT_IF_ABSENT -> chain.putIfAbsent(key, value);
      case COMPUTE -> chain.compute(key, (k, old) -> odd(old));
      case COMPUTE_IF_PRESENT -> chain.computeIfPresent(key, (k, old) -> odd(old));
      case MERGE -> chain.merge(key, step.level(), (old, level) -> odd(old));
      case REPLACE -> chain.replace(key, value);
      case REMOVE_ENTRY -> chain.entrySet().remove(new SimpleEntry<>(key, value));
      case PUT_BEHIND -> behind.put(key, value);
      case REMOVE_BEHIND -> behind.remove(key);
      case SET_VALUES -> {
        chain.entrySet().forEach(each -> each.setValue(value));
        yield null;
      }
      case ITERATOR_REMOVE -> walk(chain.entrySet().iterator(), value);
      case RETAIN -> chain.keySet().retainAll(KEPT);
      case CLEAR -> {
        chain.clear();
        yield null;
      }
    };
  }

  /** Removes the entries of the value, sometimes after looking ahead, and returns all keys seen. */
  private static List<String> walk(Iterator<Entry<String, Integer>> entries, Integer value) {
    List<String> seen = new ArrayList<>();
    while (entries.hasNext()) {
      Entry<String, Integer> each = entries.next();
      seen.add(each.getKey());
      if (seen.size() % 2 == 0) entries.hasNext();
      if (Objects.equals(each.getValue(), value)) entries.remove();
    }
    return seen;
  }

  private static Object onModel(ModelChain model, Step step) {
    String key = step.key();
    Integer value = step.value();
    Map<String, Integer> merged = model.merged();
    Integer old = merged.get(key);
    Map<String, Integer> behind = model.maps.get(step.level() % model.maps.size());
    return switch (step.kind()) {
      case PUT -> model.put(key, value);
      case REMOVE -> model.remove(key);
      case CHANGE -> {
        if (!merged.containsKey(key)) throw new NoSuchElementException();
        yield model.home(key).put(key, value);
      }
      case PUT_IF_ABSENT -> {
        if (old == null) model.put(key, value);
        yield old;
      }
      case COMPUTE -> computed(model, key, odd(old));
      case COMPUTE_IF_PRESENT -> old == null ? null : computed(model, key, odd(old));
      case MERGE -> computed(model, key, old == null ? Integer.valueOf(step.level()) : odd(old));
      case REPLACE -> merged.containsKey(key) ? model.put(key, value) : null;
      case REMOVE_ENTRY -> {
        boolean matches = merged.containsKey(key) && Objects.equals(old, value);
        if (matches) model.remove(key);
        yield matches;
      }
      case PUT_BEHIND -> behind.put(key, value);
      case REMOVE_BEHIND -> behind.remove(key);
      case SET_VALUES -> {
        merged.keySet().forEach(each -> model.put(each, value));
        yield null;
      }
      case ITERATOR_REMOVE -> {
        merged.forEach((each, its) -> removeIf(Objects.equals(its, value), model, each));
        yield new ArrayList<>(merged.keySet());
      }
      case RETAIN -> {
        merged.keySet().forEach(each -> removeIf(!KEPT.contains(each), model, each));
        yield !KEPT.containsAll(merged.keySet());
      }
      case CLEAR -> {
        model.clear();
        yield null;
      }
    };
  }

  private static Integer computed(ModelChain model, String key, Integer value) {
    if (value != null) model.put(key, value);
    else if (model.merged().containsKey(key)) model.remove(key);
    return value;
  }

  private static void removeIf(boolean condition, ModelChain model, String key) {
    if (condition) model.remove(key);
  }

  @Property(tries = 500)
  void copies_children_and_unions_leave_the_original_as_it_is(
      @ForAll Policy policy,
      @ForAll Levels levels,
      @ForAll("contents") List<Map<String, Integer>> contents) {
    ChainMap<String, Integer> chain = levels.chain(policy, contents);
    ModelChain model = new ModelChain(policy, contents);
    chain.copy().maps().get(0).put("copied", 1);
    chain.newChild().put("new", 1);
    chain.union(Map.of("united", 1));
    chain.parents();
    assertSame(chain, model);
    assertThat(chain.newChild().parents().maps()).isEqualTo(chain.maps());
    assertThat(chain.copy()).isEqualTo(chain);
  }
}
