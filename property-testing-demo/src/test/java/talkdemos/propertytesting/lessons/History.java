// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What threads called on a shared queue and what they were answered.
 *
 * <p>The search for an explanation is that of Wing and Gong ("Testing and Verifying Concurrent
 * Objects", 1993): it tries every order that time allows, so it is for short histories.
 */
record History(List<Event> events) {

  /** One operation. */
  interface Call {
    /** Performs it and returns the queue's answer, which may be null. */
    Object on(Queue<Integer> queue);
  }

  record Offer(int value) implements Call {
    @Override
    public Object on(Queue<Integer> queue) {
      return queue.offer(value);
    }
  }

  record Poll() implements Call {
    @Override
    public Object on(Queue<Integer> queue) {
      return queue.poll();
    }
  }

  record Peek() implements Call {
    @Override
    public Object on(Queue<Integer> queue) {
      return queue.peek();
    }
  }

  /** A call, its answer, and the ticks of one common clock just before and just after it. */
  record Event(String thread, Call call, Object answer, int began, int ended) {
    boolean endedBefore(Event other) {
      return ended < other.began;
    }

    @Override
    public String toString() {
      return thread + " " + began + ".." + ended + ": " + call + " = " + answer;
    }
  }

  /** Performs calls one after the other, each after a pause, and returns what happened. */
  static List<Event> perform(
      String thread, List<Call> calls, Queue<Integer> queue, AtomicInteger clock, Runnable pause) {
    List<Event> events = new ArrayList<>();
    for (Call call : calls) {
      pause.run();
      int began = clock.incrementAndGet();
      Object answer = call.on(queue);
      events.add(new Event(thread, call, answer, began, clock.incrementAndGet()));
    }
    return events;
  }

  /** Whether some call began before another had ended. */
  boolean overlaps() {
    return events.stream()
        .anyMatch(
            a -> events.stream().anyMatch(b -> a != b && !a.endedBefore(b) && !b.endedBefore(a)));
  }

  /**
   * An order in which one thread could have made these calls, with the same answers of a queue that
   * was empty at first: a call that had ended before another began comes before it. Empty if no
   * order explains the answers.
   */
  Optional<List<Event>> explanation(Supplier<Queue<Integer>> model) {
    return explain(List.of(), events, model);
  }

  private static Optional<List<Event>> explain(
      List<Event> order, List<Event> open, Supplier<Queue<Integer>> model) {
    if (open.isEmpty()) return Optional.of(order);
    for (Event next : open) {
      if (open.stream().anyMatch(other -> other.endedBefore(next))) continue;
      List<Event> longer = new ArrayList<>(order);
      longer.add(next);
      if (!answersAre(longer, model.get())) continue;
      List<Event> rest = open.stream().filter(other -> other != next).toList();
      Optional<List<Event>> found = explain(longer, rest, model);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private static boolean answersAre(List<Event> order, Queue<Integer> model) {
    return order.stream().allMatch(event -> Objects.equals(event.call.on(model), event.answer));
  }

  @Override
  public String toString() {
    return events.stream().map(Event::toString).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
