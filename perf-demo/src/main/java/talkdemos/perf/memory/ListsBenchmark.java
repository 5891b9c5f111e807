// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * The same numbers cost more to read with each step of indirection: an array holds them, an
 * ArrayList points to boxes, a LinkedList points to nodes that point to boxes. A linked list is a
 * pointer chase by design.
 *
 * <p>Trap avoided: the boxes are outside the cache of boxes and shuffled after they were made, as
 * in a list that has lived; its twin in order shows the best case, that of a list just made.
 *
 * <p>Expected: int[] well below 1 ns per number, the boxed ones two or three times that, the
 * LinkedList the most; the order of the boxes shows only where they are more than the caches hold.
 */
public class ListsBenchmark extends Timed {
  static final int LENGTH = 1 << 17;

  private int[] primitives;
  private Integer[] boxes;
  private List<Integer> arrayList;
  private List<Integer> linkedList;
  private List<Integer> linkedListInOrder;

  /** Fills all with the same numbers. */
  @Setup
  public void setUp() {
    List<Integer> inOrder = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) inOrder.add(1000 + i);
    List<Integer> numbers = new ArrayList<>(inOrder);
    Collections.shuffle(numbers, new Random(1));
    primitives = numbers.stream().mapToInt(Integer::intValue).toArray();
    boxes = numbers.toArray(Integer[]::new);
    arrayList = numbers;
    linkedList = new LinkedList<>(numbers);
    linkedListInOrder = new LinkedList<>(inOrder);
  }

  /** The numbers themselves. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long primitiveArray() {
    long sum = 0;
    for (int number : primitives) sum += number;
    return sum;
  }

  /** An array of boxes. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long boxedArray() {
    long sum = 0;
    for (Integer number : boxes) sum += number;
    return sum;
  }

  /** An ArrayList of boxes. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long arrayList() {
    return sum(arrayList);
  }

  /** A LinkedList whose boxes lie in random order. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long linkedList() {
    return sum(linkedList);
  }

  /** A LinkedList whose boxes lie in the order of the list. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long linkedListInOrder() {
    return sum(linkedListInOrder);
  }

  private static long sum(List<Integer> numbers) {
    long sum = 0;
    for (Integer number : numbers) sum += number;
    return sum;
  }
}
