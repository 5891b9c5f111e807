// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/**
 * Lesson 7: stateful testing.
 *
 * <p>What an object answers depends on what was done to it before. So the input is a list of
 * actions, and the judge is a model: something simple that is done the same, and must answer the
 * same. The object here is {@link Lru}, a cache; the model is a {@link LinkedHashMap} in the order
 * of access, which the JDK has tested for us.
 *
 * <p>Hypothesis: an {@link ActionChain} is a {@code RuleBasedStateMachine}, an action is a
 * {@code @rule}, {@code Action.when} is {@code @precondition}, {@code withInvariant} is
 * {@code @invariant}. jqwik has no {@code Bundle}: an action that needs what another one made looks
 * for it in the state ({@code Action.Dependent}).
 */
class Lesson07StatefulTesting {

  private static final int CAPACITY = 3;

  /** Step 1. Examples, which pass, though the cache has a bug. */
  @Test
  void step_1_examples_of_a_cache() {
    Lru<Integer, Integer> cache = new Lru.ForgetsThatPutIsUse<>(CAPACITY);
    for (int key = 1; key <= 3; key++) cache.put(key, key * 10);
    assertThat(cache.get(1)).isEqualTo(10);
    cache.put(4, 40);
    assertThat(cache.get(2)).as("the least recently used").isNull();
    assertThat(cache.get(1)).isEqualTo(10);
    cache.put(1, 11);
    assertThat(cache.get(1)).as("the new value").isEqualTo(11);
    assertThat(cache.size()).isEqualTo(CAPACITY);
  }

  /** The state of a test: the cache, and the model that goes with it. */
  record Both(Lru<Integer, Integer> cache, Map<Integer, Integer> model) {

    static Both empty(IntFunction<Lru<Integer, Integer>> caches) {
      return new Both(
          caches.apply(CAPACITY),
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
              return size() > CAPACITY;
            }
          });
    }

    void put(int key, int value) {
      cache.put(key, value);
      model.put(key, value);
    }

    void get(int key) {
      assertThat(cache.get(key)).as("get " + key).isEqualTo(model.get(key));
    }
  }

  /** An action is an arbitrary of what is done to the state, with a description. */
  static Action.Independent<Both> put(Arbitrary<Integer> keys) {
    return () ->
        Combinators.combine(keys, Arbitraries.integers().between(0, 9))
            .as(
                (key, value) ->
                    Transformer.mutate("put " + key + "=" + value, both -> both.put(key, value)));
  }

  static Action.Independent<Both> get(Arbitrary<Integer> keys) {
    return () -> keys.map(key -> Transformer.mutate("get " + key, both -> both.get(key)));
  }

  /** The property: whatever is done, the cache answers as the model does and is as large. */
  abstract static class Caches {
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void answer_as_the_model_does(@ForAll("chains") ActionChain<Both> chain) {
      chain
          .withInvariant("size", both -> assertThat(both.cache.size()).isEqualTo(both.model.size()))
          .run();
    }

    @Provide
    Arbitrary<ActionChain<Both>> chains() {
      return ActionChain.startWith(() -> Both.empty(this::cache))
          .withAction(2, put(keys()))
          .withAction(1, get(keys()))
          .withMaxTransformations(20);
    }

    Arbitrary<Integer> keys() {
      return Arbitraries.integers().between(0, 4);
    }

    abstract Lru<Integer, Integer> cache(int capacity);
  }

  static class OfCorrectCache extends Caches {
    @Override
    Lru<Integer, Integer> cache(int capacity) {
      return new Lru<>(capacity);
    }
  }

  static class OfBuggyCache extends Caches {
    @Override
    Lru<Integer, Integer> cache(int capacity) {
      return new Lru.ForgetsThatPutIsUse<>(capacity);
    }
  }

  /** Step 2. The correct cache agrees with the model in 200 chains of 20 actions. */
  @Test
  void step_2_a_correct_cache_agrees_with_the_model() {
    Outcome outcome = Run.of(OfCorrectCache.class);
    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.checks()).isEqualTo(200);
  }

  /**
   * Step 3. The buggy one does not. The report tells a story of six actions: 2 and 1 are put, 2 is
   * put again, two more are put, so 1 must go. The cache has it still, for 2 went.
   */
  @Test
  void step_3_the_counterexample_is_a_short_story() {
    assertThat(Seeds.of(OfBuggyCache.class).found()).isEqualTo(10);

    Outcome outcome = Run.of(OfBuggyCache.class);
    assertThat(outcome.report())
        .contains(
            """
                Run failed after the following actions: [
                    put 2=0
                    put 1=0
                    put 2=0
                    put 3=0
                    put 0=0
                    get 1 \s
                ]
            """)
        .contains(
            """
                [get 1]\s
                expected: null
                 but was: 0
            """);
  }

  /** Wrong: any int is a key. */
  static class WithAnyKeys extends OfBuggyCache {
    @Override
    Arbitrary<Integer> keys() {
      return Arbitraries.integers();
    }
  }

  /** Step 4. Collisions matter: among all ints, too few are used again in one chain. */
  @Test
  void step_4_keys_must_come_again() {
    assertThat(Seeds.of(OfBuggyCache.class).medianTries()).isLessThan(20);
    assertThat(Seeds.of(WithAnyKeys.class).found()).isZero();
  }

  /** Step 5. Look at what the chains do, as at any data: whether what matters comes about. */
  @Property(tries = 200, seed = "7", edgeCases = EdgeCasesMode.NONE)
  void step_5_chains_are_measured(@ForAll("chains") ActionChain<Both> chain) {
    Both last = chain.run();
    List<String> puts =
        chain.transformations().stream()
            .filter(action -> action.startsWith("put"))
            .map(action -> action.replaceFirst("=.*", ""))
            .toList();
    Statistics.label("full").collect(last.model.size() == CAPACITY);
    Statistics.label("full").coverage(full -> full.check(true).percentage(p -> p > 95));
    Statistics.label("some key twice").collect(Set.copyOf(puts).size() < puts.size());
    Statistics.label("some key twice").coverage(keys -> keys.check(true).percentage(p -> p > 95));
  }

  @Provide
  Arbitrary<ActionChain<Both>> chains() {
    return new OfCorrectCache().chains();
  }

  /** An action on a key that is there: it needs a state with one, and takes its key from it. */
  record OnPresentKey(String name, BiConsumer<Both, Integer> action)
      implements Action.Dependent<Both> {
    @Override
    public boolean precondition(Both both) {
      return !both.model.isEmpty();
    }

    @Override
    public Arbitrary<Transformer<Both>> transformer(Both state) {
      return Arbitraries.of(List.copyOf(state.model.keySet()))
          .map(key -> Transformer.mutate(name + " " + key, both -> action.accept(both, key)));
    }
  }

  static class WithPresentKeys extends OfBuggyCache {
    @Override
    @Provide
    Arbitrary<ActionChain<Both>> chains() {
      return ActionChain.startWith(() -> Both.empty(this::cache))
          .withAction(2, put(Arbitraries.integers()))
          .withAction(1, new OnPresentKey("put again", (both, key) -> both.put(key, 0)))
          .withAction(1, new OnPresentKey("get", Both::get))
          .withMaxTransformations(20);
    }
  }

  /** Step 6. An action may have a precondition and may look at the state: any int, used again. */
  @Test
  void step_6_actions_may_depend_on_the_state() {
    Run quick = Run.DEFAULT.with("jqwik.shrinking.default", "OFF"); // such chains shrink slowly
    assertThat(List.of("1", "2", "3", "4", "5"))
        .allMatch(seed -> quick.withSeed(seed).the(WithPresentKeys.class).failed());
  }
}
