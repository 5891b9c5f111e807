// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * A cache that evicts what was not used for longest. It keeps a LinkedHashMap in the order of use
 * and re-enters what is read. But to put a new value at a key that is there does not move it: such
 * a map is in the order in which keys were first entered. So a fresh value may be the next to go.
 */
public final class LruCache {
  private LruCache() {}

  /** The specification: of more keys than its capacity, the one not used for longest is lost. */
  public interface Cache {
    /** The value of the key, which is used by that, or null. */
    Integer get(int key);

    /** Sets the value of the key, which is used by that. */
    void put(int key, int value);
  }

  public static final class Buggy implements Cache {
    private final Map<Integer, Integer> entries = new LinkedHashMap<>(); // by time of use
    private final int capacity;

    Buggy(int capacity) {
      this.capacity = capacity;
    }

    @Override
    public Integer get(int key) {
      Integer value = entries.remove(key);
      if (value != null) entries.put(key, value);
      return value;
    }

    @Override
    public void put(int key, int value) {
      entries.put(key, value);
      if (entries.size() > capacity) entries.remove(entries.keySet().iterator().next());
    }
  }

  public static final class Correct implements Cache {
    private final Map<Integer, Integer> entries = new LinkedHashMap<>(); // by time of use
    private final int capacity;

    Correct(int capacity) {
      this.capacity = capacity;
    }

    @Override
    public Integer get(int key) {
      Integer value = entries.remove(key);
      if (value != null) entries.put(key, value);
      return value;
    }

    @Override
    public void put(int key, int value) {
      entries.remove(key); // or it would keep its old place
      entries.put(key, value);
      if (entries.size() > capacity) entries.remove(entries.keySet().iterator().next());
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final IntFunction<Cache> cacheOf;

    Examples(IntFunction<Cache> cacheOf) {
      this.cacheOf = cacheOf;
    }

    @Test
    void what_was_put_is_there() {
      Cache cache = cacheOf.apply(2);
      cache.put(1, 10);
      assertThat(cache.get(1)).isEqualTo(10);
      assertThat(cache.get(2)).isNull();
    }

    @Test
    void the_oldest_is_evicted() {
      Cache cache = cacheOf.apply(2);
      for (int key = 1; key <= 3; key++) cache.put(key, 10 * key);
      assertThat(cache.get(1)).isNull();
      assertThat(cache.get(2)).isEqualTo(20);
      assertThat(cache.get(3)).isEqualTo(30);
    }

    @Test
    void what_was_read_stays() {
      Cache cache = cacheOf.apply(2);
      cache.put(1, 10);
      cache.put(2, 20);
      cache.get(1);
      cache.put(3, 30);
      assertThat(cache.get(1)).isEqualTo(10);
      assertThat(cache.get(2)).isNull();
    }

    @Test
    void an_update_replaces_the_value_and_evicts_nothing() {
      Cache cache = cacheOf.apply(2);
      cache.put(1, 10);
      cache.put(2, 20);
      cache.put(1, 11);
      assertThat(cache.get(1)).isEqualTo(11);
      assertThat(cache.get(2)).isEqualTo(20);
    }

    @Test
    void a_cache_of_one_holds_the_last() {
      Cache cache = cacheOf.apply(1);
      cache.put(1, 10);
      cache.put(2, 20);
      assertThat(cache.get(1)).isNull();
      assertThat(cache.get(2)).isEqualTo(20);
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(Buggy::new);
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(Correct::new);
      }
    }
  }

  /** One call. */
  public sealed interface Call {}

  public record Put(int key, int value) implements Call {}

  public record Get(int key) implements Call {}

  /** What is done with a new cache. */
  public record Session(int capacity, List<Call> calls) {}

  /** What must hold for every session: it goes as with the JDK's map in the order of access. */
  public abstract static class Properties {
    private final IntFunction<Cache> cacheOf;

    Properties(IntFunction<Cache> cacheOf) {
      this.cacheOf = cacheOf;
    }

    @Property
    void it_does_what_its_model_does(@ForAll("sessions") Session session) {
      Cache cache = cacheOf.apply(session.capacity);
      Map<Integer, Integer> model = new LinkedHashMap<>(16, 0.75f, true);
      for (Call call : session.calls) {
        if (call instanceof Get get) {
          assertThat(cache.get(get.key)).as("%s", get).isEqualTo(model.get(get.key));
        } else if (call instanceof Put put) {
          cache.put(put.key, put.value);
          model.put(put.key, put.value);
          if (model.size() > session.capacity) model.remove(model.keySet().iterator().next());
        }
      }
      model.forEach((key, value) -> assertThat(cache.get(key)).as("%d", key).isEqualTo(value));
    }

    @Provide
    Arbitrary<Session> sessions() {
      Arbitrary<Call> call =
          Arbitraries.oneOf(
              Combinators.combine(keys(), Arbitraries.integers().between(0, 9)).as(Put::new),
              keys().map(Get::new));
      return Combinators.combine(Arbitraries.integers().between(1, 3), call.list().ofMaxSize(30))
          .as(Session::new);
    }

    Arbitrary<Integer> keys() {
      return Arbitraries.integers().between(0, 3);
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(Buggy::new);
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(Correct::new);
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<Session> sessions() {
        return Choices.arbitrary(SESSIONS);
      }
    }
  }

  /** The same property with keys that seldom meet. */
  public static final class WithDefaultIntegers extends Properties.OnBuggy {
    @Override
    Arbitrary<Integer> keys() {
      return Arbitraries.integers();
    }
  }

  /** A weak property: what was just put is there. */
  public static final class PutThenGet {
    @Property
    void what_was_just_put_is_there(@ForAll List<Integer> keys) {
      Cache cache = new Buggy(2);
      for (int i = 0; i < keys.size(); i++) {
        cache.put(keys.get(i), i);
        assertThat(cache.get(keys.get(i))).isEqualTo(i);
      }
    }
  }

  private static final Generator<Integer> KEYS = Generator.integers(0, 3);
  private static final Generator<Call> CALLS =
      Generator.oneOf(
          source -> new Put(KEYS.from(source), source.integer(0, 9)),
          source -> new Get(KEYS.from(source)));

  static final Generator<Session> SESSIONS =
      source -> new Session(source.integer(1, 3), source.list(CALLS, 0, 30));

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Session session = SESSIONS.from(source);
    Cache cache = new Buggy(session.capacity);
    for (Call call : session.calls) {
      if (call instanceof Get get) cache.get(get.key);
      else if (call instanceof Put put) cache.put(put.key, put.value);
    }
  }
}
