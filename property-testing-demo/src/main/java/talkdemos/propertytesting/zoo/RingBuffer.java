// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * A queue in a ring, which grows when it is full. The array is copied as it is: right as long as
 * the first element is at its start, but when the elements go round the end, those behind the end
 * stay at the start of the new array. It needs a queue that has been read from and then fills up.
 */
public final class RingBuffer {
  private RingBuffer() {}

  /** The specification: first in, first out. */
  public interface Fifo {
    void add(int element);

    /** Takes the element that is there for longest, or null if there is none. */
    Integer poll();
  }

  public static final class Buggy implements Fifo {
    private int[] ring = new int[4];
    private int head;
    private int size;

    @Override
    public void add(int element) {
      if (size == ring.length) ring = Arrays.copyOf(ring, 2 * size);
      ring[(head + size) % ring.length] = element;
      size++;
    }

    @Override
    public Integer poll() {
      if (size == 0) return null;
      int element = ring[head];
      head = (head + 1) % ring.length;
      size--;
      return element;
    }
  }

  public static final class Correct implements Fifo {
    private int[] ring = new int[4];
    private int head;
    private int size;

    @Override
    public void add(int element) {
      if (size == ring.length) grow();
      ring[(head + size) % ring.length] = element;
      size++;
    }

    private void grow() {
      int[] grown = new int[2 * size];
      for (int i = 0; i < size; i++) grown[i] = ring[(head + i) % size];
      ring = grown;
      head = 0;
    }

    @Override
    public Integer poll() {
      if (size == 0) return null;
      int element = ring[head];
      head = (head + 1) % ring.length;
      size--;
      return element;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Fifo queue;

    Examples(Fifo queue) {
      this.queue = queue;
    }

    @Test
    void a_new_queue_is_empty() {
      assertThat(queue.poll()).isNull();
    }

    @Test
    void first_in_is_first_out() {
      queue.add(1);
      queue.add(2);
      assertThat(queue.poll()).isEqualTo(1);
      assertThat(queue.poll()).isEqualTo(2);
      assertThat(queue.poll()).isNull();
    }

    @Test
    void it_goes_round_the_ring() {
      for (int i = 0; i < 100; i++) {
        queue.add(i);
        queue.add(-i);
        assertThat(queue.poll()).isEqualTo(i);
        assertThat(queue.poll()).isEqualTo(-i);
      }
    }

    @Test
    void a_full_ring_keeps_its_order_round_the_end() {
      for (int i = 0; i < 4; i++) queue.add(i);
      queue.poll();
      queue.add(4);
      for (int i = 1; i <= 4; i++) assertThat(queue.poll()).isEqualTo(i);
    }

    @Test
    void it_grows() {
      for (int i = 0; i < 1000; i++) queue.add(i);
      for (int i = 0; i < 1000; i++) assertThat(queue.poll()).isEqualTo(i);
      assertThat(queue.poll()).isNull();
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** One call. */
  public sealed interface Call {}

  public record Add(int element) implements Call {}

  public record Poll() implements Call {}

  /** What must hold for all calls: they go as with the JDK's queue. */
  public abstract static class Properties {
    private final Supplier<Fifo> queues;

    Properties(Supplier<Fifo> queues) {
      this.queues = queues;
    }

    @Property
    void it_does_what_its_model_does(@ForAll("calls") List<Call> calls) {
      Fifo queue = queues.get();
      Queue<Integer> model = new ArrayDeque<>();
      for (Call call : calls) {
        if (call instanceof Add add) {
          queue.add(add.element);
          model.add(add.element);
        } else {
          assertThat(queue.poll()).isEqualTo(model.poll());
        }
      }
      while (!model.isEmpty()) assertThat(queue.poll()).isEqualTo(model.poll());
    }

    @Provide
    Arbitrary<List<Call>> calls() {
      Arbitrary<Call> call =
          Arbitraries.oneOf(Arbitraries.integers().map(Add::new), Arbitraries.create(Poll::new));
      return call.list().ofMaxSize(longest());
    }

    int longest() {
      return 50;
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
      Arbitrary<List<Call>> calls() {
        return Choices.arbitrary(CALLS);
      }
    }
  }

  /** The same property with few calls: the bug needs seven of a certain kind. */
  public static final class WithTenCalls extends Properties.OnBuggy {
    @Override
    int longest() {
      return 10;
    }
  }

  /** A weak property: all is added, then all is taken. */
  public static final class AddAllThenPollAll {
    @Property
    void all_come_out_as_they_went_in(@ForAll List<Integer> elements) {
      Fifo queue = new Buggy();
      elements.forEach(queue::add);
      for (Integer element : elements) assertThat(queue.poll()).isEqualTo(element);
    }
  }

  static final Generator<List<Call>> CALLS =
      Generator.<Call>oneOf(
              source -> new Add(source.integer(Integer.MIN_VALUE, Integer.MAX_VALUE)),
              source -> new Add(source.integer(0, 9)),
              source -> new Poll())
          .list(0, 50);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Fifo queue = new Buggy();
    for (Call call : CALLS.from(source)) {
      if (call instanceof Add add) queue.add(add.element);
      else queue.poll();
    }
  }
}
