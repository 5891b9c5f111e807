// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.lessons.History.Call;
import talkdemos.propertytesting.lessons.History.Event;
import talkdemos.propertytesting.lessons.History.Offer;
import talkdemos.propertytesting.lessons.History.Peek;
import talkdemos.propertytesting.lessons.History.Poll;

/**
 * Lesson 14: concurrency. Several threads share a queue: which answers are right? Those that one
 * thread could have got, if each call is taken as one moment between its beginning and its end.
 * That is linearisability (Herlihy and Wing, 1990), and it needs no specification but the queue
 * itself, used by one thread. What the threads call is generated, and so is who goes on when:
 * chance that is data can be repeated and shrunk.
 *
 * <p>Hypothesis has no counterpart: its stateful tests run in one thread. Lincheck (for the JVM)
 * and Quviq's QuickCheck with PULSE (for Erlang) work as this lesson does.
 *
 * <p>{@link History} holds the check, {@link Handover} the schedule.
 */
class Lesson14Concurrency {

  /** 1. Calls that overlap may have taken effect in either order. */
  @Test
  void a_history_is_right_if_some_order_explains_it() {
    Event offer = new Event("A", new Offer(7), true, 1, 4);
    Event poll = new Event("B", new Poll(), 7, 2, 3);
    assertThat(new History(List.of(poll, offer)).explanation(ArrayDeque::new))
        .hasValue(List.of(offer, poll));
  }

  /** 2. What had ended before is before. And nothing can be taken twice. */
  @Test
  void a_history_is_wrong_if_no_order_explains_it() {
    Event offer = new Event("A", new Offer(7), true, 1, 2);
    Event late = new Event("B", new Poll(), null, 3, 4);
    assertThat(new History(List.of(offer, late)).explanation(ArrayDeque::new)).isEmpty();

    Event one = new Event("A", new Poll(), 7, 3, 6);
    Event other = new Event("B", new Poll(), 7, 4, 5);
    assertThat(new History(List.of(offer, one, other)).explanation(ArrayDeque::new)).isEmpty();
  }

  /** What two threads call. */
  record Program(List<Call> a, List<Call> b) {

    /** Runs it in turns, on a queue that is given what it calls where it may be interrupted. */
    History on(Function<Runnable, Queue<Integer>> newQueue, Handover handover)
        throws InterruptedException {
      AtomicInteger clock = new AtomicInteger();
      Queue<Integer> queue = newQueue.apply(handover::point);
      List<Event> events = new ArrayList<>();
      handover.run(
          () -> events.addAll(History.perform("A", a, queue, clock, handover::point)),
          () -> events.addAll(History.perform("B", b, queue, clock, handover::point)));
      return new History(events);
    }
  }

  /** Few calls, few values: most histories are then about the same elements. */
  static class Programs implements ArbitrarySupplier<Program> {
    @Override
    public Arbitrary<Program> get() {
      Arbitrary<Call> call =
          Arbitraries.oneOf(
              Arbitraries.integers().between(0, 3).map(Offer::new),
              Arbitraries.of(new Poll(), new Peek()));
      Arbitrary<List<Call>> calls = call.list().ofMinSize(1).ofMaxSize(4);
      return Combinators.combine(calls, calls).as(Program::new);
    }
  }

  /**
   * 3. The queues of the JDK, on real threads: each program is run 50 times on either, and each
   * history must have an explanation. This never fails by chance, since a right queue has no wrong
   * history. The statistics say in how many histories calls overlapped: the others test little.
   */
  @Property(tries = 40)
  void each_history_of_the_jdk_queues_has_an_explanation(
      @ForAll(supplier = Programs.class) Program program) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 50; i++) {
        check(on(threads, program, new ConcurrentLinkedQueue<>()), ConcurrentLinkedQueue::new);
        History bounded = on(threads, program, new ArrayBlockingQueue<>(2));
        check(bounded, () -> new ArrayBlockingQueue<>(2));
        Statistics.label("calls").collect(bounded.overlaps() ? "overlap" : "do not overlap");
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void check(History history, Supplier<Queue<Integer>> model) {
    assertThat(history.explanation(model)).as("explanation of " + history).isPresent();
  }

  private static History on(ExecutorService threads, Program program, Queue<Integer> queue)
      throws Exception {
    AtomicInteger clock = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(2);
    Future<List<Event>> a = threads.submit(task("A", program.a, queue, clock, together));
    Future<List<Event>> b = threads.submit(task("B", program.b, queue, clock, together));
    List<Event> events = new ArrayList<>(a.get());
    events.addAll(b.get());
    return new History(events);
  }

  private static Callable<List<Event>> task(
      String thread,
      List<Call> calls,
      Queue<Integer> queue,
      AtomicInteger clock,
      CountDownLatch together) {
    List<Call> yielding = calls.stream().<Call>map(Yielding::new).toList();
    return () -> {
      together.countDown();
      together.await();
      return History.perform(thread, yielding, queue, clock, () -> {});
    };
  }

  /** A call that lets the other thread go first: on a busy machine two calls hardly ever meet. */
  record Yielding(Call call) implements Call {
    @Override
    public Object on(Queue<Integer> queue) {
      Thread.yield();
      return call.on(queue);
    }
  }

  /** A queue whose elements are a list that is never changed, but replaced. */
  abstract static class ListQueue extends AbstractQueue<Integer> {
    final AtomicReference<List<Integer>> elements = new AtomicReference<>(List.of());
    private final Runnable pause;

    /**
     * @param pause called between reading and replacing
     */
    ListQueue(Runnable pause) {
      this.pause = pause;
    }

    /** Makes it {@code now}, and says true; or says false, and it is to be tried again. */
    abstract boolean replace(List<Integer> old, List<Integer> now);

    @Override
    public boolean offer(Integer element) {
      while (true) {
        List<Integer> old = elements.get();
        pause.run();
        List<Integer> now = new ArrayList<>(old);
        now.add(element);
        if (replace(old, List.copyOf(now))) return true;
      }
    }

    @Override
    public Integer poll() {
      while (true) {
        List<Integer> old = elements.get();
        pause.run();
        if (old.isEmpty()) return null;
        if (replace(old, List.copyOf(old.subList(1, old.size())))) return old.get(0);
      }
    }

    @Override
    public Integer peek() {
      List<Integer> now = elements.get();
      return now.isEmpty() ? null : now.get(0);
    }

    @Override
    public Iterator<Integer> iterator() {
      return elements.get().iterator();
    }

    @Override
    public int size() {
      return elements.get().size();
    }
  }

  /** 4. A buggy queue: what another thread did between reading and replacing is lost. */
  static class Buggy extends ListQueue {
    Buggy(Runnable pause) {
      super(pause);
    }

    @Override
    boolean replace(List<Integer> old, List<Integer> now) {
      elements.set(now);
      return true;
    }
  }

  /** Its correct twin differs in one line. */
  static class Correct extends ListQueue {
    Correct(Runnable pause) {
      super(pause);
    }

    @Override
    boolean replace(List<Integer> old, List<Integer> now) {
      return elements.compareAndSet(old, now);
    }
  }

  /** 5. One thread after the other never meets the bug: a test without threads passes. */
  @Property
  void one_thread_after_the_other_finds_the_buggy_queue_right(
      @ForAll(supplier = Programs.class) Program program) throws Exception {
    check(program.on(Buggy::new, new Handover(List.of())), ArrayDeque::new);
  }

  /**
   * 6. Real threads meet it now and then, which is worse: it fails today and passes tomorrow. So
   * the schedule becomes data, as the program is.
   *
   * @param changes whether the other thread goes on, at each point where it might
   */
  record Interleaving(Program program, List<Boolean> changes) {

    History on(Function<Runnable, Queue<Integer>> newQueue) throws InterruptedException {
      return program.on(newQueue, new Handover(changes));
    }
  }

  static class Interleavings implements ArbitrarySupplier<Interleaving> {
    @Override
    public Arbitrary<Interleaving> get() {
      Arbitrary<List<Boolean>> changes = Arbitraries.of(false, true).list().ofMaxSize(12);
      return Combinators.combine(new Programs().get(), changes).as(Interleaving::new);
    }
  }

  static class OnBuggy {
    @Property
    void each_history_has_an_explanation(
        @ForAll(supplier = Interleavings.class) Interleaving interleaving) throws Exception {
      check(interleaving.on(Buggy::new), ArrayDeque::new);
    }
  }

  /** 7. Now it is found for sure, and what is reported is small: an element is taken twice. */
  @Test
  void the_buggy_queue_is_caught_with_a_program_and_its_schedule() throws Exception {
    Run.Outcome outcome = Run.of(OnBuggy.class);
    assertThat(outcome.failed()).isTrue();
    Interleaving found = (Interleaving) outcome.counterexample();
    assertThat(found.program)
        .isEqualTo(new Program(List.of(new Offer(0), new Poll()), List.of(new Poll())));
    assertThat(outcome.error().orElseThrow())
        .hasMessageContainingAll(
            "A 1..2: Offer[value=0] = true", "A 3..6: Poll[] = 0", "B 4..5: Poll[] = 0");
    assertThat(found.on(Buggy::new)).as("the same each time").isEqualTo(found.on(Buggy::new));
  }

  /** 8. Its correct twin has an explanation for each program and each schedule that is tried. */
  @Property
  void each_history_of_the_correct_twin_has_an_explanation(
      @ForAll(supplier = Interleavings.class) Interleaving interleaving) throws Exception {
    History history = interleaving.on(Correct::new);
    check(history, ArrayDeque::new);
    Statistics.label("calls").collect(history.overlaps() ? "overlap" : "do not overlap");
    Statistics.label("calls")
        .coverage(calls -> calls.check("overlap").percentage(share -> share > 15));
  }

  /**
   * 9. For one small program jqwik tries all schedules (lesson 8): then it is no sample, but a
   * proof for this program, as a model checker gives it.
   */
  @Property
  void no_schedule_makes_the_correct_twin_hand_out_an_element_twice(
      @ForAll @Size(max = 8) List<Boolean> changes) throws Exception {
    Program program = new Program(List.of(new Offer(0), new Poll()), List.of(new Poll()));
    Handover handover = new Handover(changes);
    check(program.on(Correct::new, handover), ArrayDeque::new);
    assertThat(handover.points()).as("a schedule says all").isLessThanOrEqualTo(8);
  }
}
