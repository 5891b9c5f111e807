// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
 * Counts the visits of pages in a map for many threads. Each call of a ConcurrentHashMap is atomic,
 * but two calls are not: two threads may read the same count, and each adds one to it. The property
 * leaves nothing to luck: in which order the threads use the map is part of its data.
 */
public final class HitCounter {
  private HitCounter() {}

  /** The specification: each hit of a page adds one to its count, from whichever thread. */
  public interface Counter {
    void hit(String page);
  }

  public static final class Buggy implements Counter {
    private final ConcurrentMap<String, Integer> hits;

    Buggy(ConcurrentMap<String, Integer> hits) {
      this.hits = hits;
    }

    @Override
    public void hit(String page) {
      hits.put(page, hits.getOrDefault(page, 0) + 1);
    }
  }

  public static final class Correct implements Counter {
    private final ConcurrentMap<String, Integer> hits;

    Correct(ConcurrentMap<String, Integer> hits) {
      this.hits = hits;
    }

    @Override
    public void hit(String page) {
      hits.merge(page, 1, Integer::sum);
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final ConcurrentMap<String, Integer> hits = new ConcurrentHashMap<>();
    private final Counter counter;

    Examples(Function<ConcurrentMap<String, Integer>, Counter> counterOf) {
      counter = counterOf.apply(hits);
    }

    @Test
    void the_first_hit_is_counted() {
      counter.hit("/");
      assertThat(hits).containsOnly(Map.entry("/", 1));
    }

    @Test
    void each_hit_adds_one() {
      for (int i = 0; i < 1000; i++) counter.hit("/");
      assertThat(hits).containsOnly(Map.entry("/", 1000));
    }

    @Test
    void each_page_has_its_count() {
      counter.hit("/");
      counter.hit("/talks");
      counter.hit("/talks");
      assertThat(hits).containsOnly(Map.entry("/", 1), Map.entry("/talks", 2));
    }

    @Test
    void threads_count_together() throws InterruptedException {
      List<Thread> threads = new ArrayList<>();
      for (String page : List.of("/", "/talks", "/rooms", "/people")) {
        threads.add(new Thread(() -> hitOften(page)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) thread.join(10_000);
      assertThat(hits).hasSize(4).allSatisfy((page, count) -> assertThat(count).isEqualTo(1000));
    }

    private void hitOften(String page) {
      for (int i = 0; i < 1000; i++) counter.hit(page);
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

  /**
   * Visits, each in a thread of its own, and whose turn it is.
   *
   * @param pages the page of each visit
   * @param turns at each turn, which of the visits that wait uses the map; the first one, when all
   *     turns are over
   */
  public record Traffic(List<String> pages, List<Integer> turns) {

    /** The counts after all visits. */
    Map<String, Integer> counts(Function<ConcurrentMap<String, Integer>, Counter> counterOf) {
      ConcurrentMap<String, Integer> hits = new ConcurrentHashMap<>();
      Counter counter = counterOf.apply(Visit.eachUseOf(hits));
      List<Visit> waiting = new ArrayList<>();
      for (String page : pages) waiting.add(new Visit(() -> counter.hit(page)));
      waiting.forEach(Visit::begin);
      Iterator<Integer> turn = turns.iterator();
      while (!waiting.isEmpty()) {
        int next = turn.hasNext() ? turn.next() % waiting.size() : 0;
        if (waiting.get(next).goesOn()) waiting.remove(next);
      }
      return hits;
    }
  }

  /** A thread that stops before each use of the shared map. Only one of them runs at a time. */
  private static final class Visit extends Thread {
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private boolean over; // handed over by the semaphores

    Visit(Runnable visit) {
      super(visit, "visit");
      setDaemon(true);
    }

    /** A view of the map for visits: each call waits for its turn. */
    @SuppressWarnings("unchecked") // a proxy of that very interface
    static ConcurrentMap<String, Integer> eachUseOf(ConcurrentMap<String, Integer> map) {
      InvocationHandler waiting =
          (proxy, method, arguments) -> {
            if (Thread.currentThread() instanceof Visit visit) visit.waitForTurn();
            return method.invoke(map, arguments);
          };
      return (ConcurrentMap<String, Integer>)
          Proxy.newProxyInstance(
              HitCounter.class.getClassLoader(), new Class<?>[] {ConcurrentMap.class}, waiting);
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        over = true;
        stopped.release();
      }
    }

    private void waitForTurn() {
      stopped.release();
      acquire(turn);
    }

    /** Runs until it is about to use the map. */
    void begin() {
      start();
      acquire(stopped);
    }

    /** Uses the map once, and runs until it is about to again. Returns whether it is over. */
    boolean goesOn() {
      turn.release();
      acquire(stopped);
      return over;
    }

    private static void acquire(Semaphore semaphore) {
      try {
        if (semaphore.tryAcquire(10, TimeUnit.SECONDS)) return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("the turn did not come within ten seconds");
    }
  }

  /** What must hold for all traffic: no hit is lost. */
  public abstract static class Properties {
    private final Function<ConcurrentMap<String, Integer>, Counter> counterOf;

    Properties(Function<ConcurrentMap<String, Integer>, Counter> counterOf) {
      this.counterOf = counterOf;
    }

    @Property
    void each_hit_is_counted(@ForAll("traffic") Traffic traffic) {
      Map<String, Integer> expected = new TreeMap<>();
      for (String page : traffic.pages) expected.merge(page, 1, Integer::sum);
      assertThat(traffic.counts(counterOf)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Traffic> traffic() {
      return Combinators.combine(pages().list().ofMaxSize(4), turns()).as(Traffic::new);
    }

    Arbitrary<String> pages() {
      return Arbitraries.of("/", "/talks");
    }

    Arbitrary<List<Integer>> turns() {
      return Arbitraries.integers().between(0, 3).list().ofMaxSize(8);
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
      Arbitrary<Traffic> traffic() {
        return Choices.arbitrary(TRAFFIC);
      }
    }
  }

  /** The same property, one visit after the other. */
  public static final class WithoutTurns extends Properties.OnBuggy {
    @Override
    Arbitrary<List<Integer>> turns() {
      return Arbitraries.just(List.of());
    }
  }

  /** The same property with pages that seldom meet. */
  public static final class WithDefaultStrings extends Properties.OnBuggy {
    @Override
    Arbitrary<String> pages() {
      return Arbitraries.strings();
    }
  }

  static final Generator<Traffic> TRAFFIC =
      source ->
          new Traffic(
              source.list(Generator.of("/", "/talks"), 0, 4),
              source.list(Generator.integers(0, 3), 0, 8));

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    TRAFFIC.from(source).counts(Buggy::new);
  }
}
