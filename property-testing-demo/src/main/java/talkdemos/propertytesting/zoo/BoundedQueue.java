// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * A queue that refuses more elements than its capacity. Its array has a power of two elements, so
 * that a mask finds the place of an element; and it takes itself to be full when the array is.
 * Every example with a capacity of 1, 2 or 4 is fine.
 */
public final class BoundedQueue {
  private BoundedQueue() {}

  /** The specification: first in, first out, and never more than its capacity. */
  public interface Fifo {
    /** Adds the element, or returns false if there are as many as the capacity. */
    boolean offer(int element);

    /** Takes the element that is there for longest, or null if there is none. */
    Integer poll();
  }

  public static final class Buggy implements Fifo {
    private final int[] elements;
    private int added;
    private int taken;

    Buggy(int capacity) {
      int highest = Integer.highestOneBit(capacity);
      elements = new int[highest == capacity ? capacity : 2 * highest];
    }

    @Override
    public boolean offer(int element) {
      if (added - taken == elements.length) return false;
      elements[added++ & (elements.length - 1)] = element;
      return true;
    }

    @Override
    public Integer poll() {
      return taken == added ? null : elements[taken++ & (elements.length - 1)];
    }
  }

  public static final class Correct implements Fifo {
    private final int capacity;
    private final int[] elements;
    private int added;
    private int taken;

    Correct(int capacity) {
      this.capacity = capacity;
      int highest = Integer.highestOneBit(capacity);
      elements = new int[highest == capacity ? capacity : 2 * highest];
    }

    @Override
    public boolean offer(int element) {
      if (added - taken == capacity) return false;
      elements[added++ & (elements.length - 1)] = element;
      return true;
    }

    @Override
    public Integer poll() {
      return taken == added ? null : elements[taken++ & (elements.length - 1)];
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final IntFunction<Fifo> queueOf;

    Examples(IntFunction<Fifo> queueOf) {
      this.queueOf = queueOf;
    }

    @Test
    void a_new_queue_is_empty() {
      assertThat(queueOf.apply(4).poll()).isNull();
    }

    @Test
    void first_in_is_first_out() {
      Fifo queue = queueOf.apply(10);
      for (int i = 0; i < 10; i++) assertThat(queue.offer(i)).isTrue();
      for (int i = 0; i < 10; i++) assertThat(queue.poll()).isEqualTo(i);
      assertThat(queue.poll()).isNull();
    }

    @Test
    void a_full_queue_refuses_and_stays_as_it_is() {
      Fifo queue = queueOf.apply(2);
      queue.offer(1);
      queue.offer(2);
      assertThat(queue.offer(3)).isFalse();
      assertThat(queue.poll()).isEqualTo(1);
      assertThat(queue.poll()).isEqualTo(2);
      assertThat(queue.poll()).isNull();
    }

    @Test
    void what_was_taken_makes_room() {
      Fifo queue = queueOf.apply(1);
      for (int i = 0; i < 100; i++) {
        assertThat(queue.offer(i)).isTrue();
        assertThat(queue.offer(-1)).isFalse();
        assertThat(queue.poll()).isEqualTo(i);
      }
    }

    @Test
    void the_order_is_kept_round_the_end_of_the_array() {
      Fifo queue = queueOf.apply(4);
      for (int i = 0; i < 3; i++) queue.offer(i);
      queue.poll();
      queue.poll();
      for (int i = 3; i < 6; i++) assertThat(queue.offer(i)).isTrue();
      for (int i = 2; i < 6; i++) assertThat(queue.poll()).isEqualTo(i);
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

  public record Offer(int element) implements Call {}

  public record Poll() implements Call {}

  /** What is done with a new queue. */
  public record Session(int capacity, List<Call> calls) {}

  /** What must hold for every session: it goes as with the JDK's queue of that capacity. */
  public abstract static class Properties {
    private final IntFunction<Fifo> queueOf;

    Properties(IntFunction<Fifo> queueOf) {
      this.queueOf = queueOf;
    }

    @Property
    void it_does_what_its_model_does(@ForAll("sessions") Session session) {
      Fifo queue = queueOf.apply(session.capacity);
      Queue<Integer> model = new ArrayBlockingQueue<>(session.capacity);
      for (Call call : session.calls) {
        if (call instanceof Offer offer) {
          assertThat(queue.offer(offer.element)).isEqualTo(model.offer(offer.element));
        } else {
          assertThat(queue.poll()).isEqualTo(model.poll());
        }
      }
    }

    /** More is offered than taken, or the queue would seldom fill. */
    @Provide
    Arbitrary<Session> sessions() {
      Arbitrary<Call> offer = Arbitraries.integers().between(0, 9).map(Offer::new);
      Arbitrary<Call> poll = Arbitraries.create(Poll::new);
      Arbitrary<Call> call = Arbitraries.frequencyOf(Tuple.of(2, offer), Tuple.of(1, poll));
      return Combinators.combine(capacities(), call.list().ofMaxSize(50)).as(Session::new);
    }

    Arbitrary<Integer> capacities() {
      return Arbitraries.integers().between(1, 12);
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

  /** The same property with one capacity: parameters are data too. */
  public static final class WithCapacityOfFour extends Properties.OnBuggy {
    @Override
    Arbitrary<Integer> capacities() {
      return Arbitraries.just(4);
    }
  }

  private static final Generator<Call> CALLS =
      source -> source.weighted(0.33) ? new Poll() : new Offer(source.integer(0, 9));

  static final Generator<Session> SESSIONS =
      source -> new Session(source.integer(1, 12), source.list(CALLS, 0, 50));

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Session session = SESSIONS.from(source);
    Fifo queue = new Buggy(session.capacity);
    for (Call call : session.calls) {
      if (call instanceof Offer offer) queue.offer(offer.element);
      else queue.poll();
    }
  }
}
