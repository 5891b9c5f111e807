// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/**
 * A heap is taken apart in order: the buggy program takes only the root out properly. A heap is a
 * key and two heaps whose keys are not less, or empty.
 */
public class BinaryHeap {
  /** A heap that is not empty; left and right may be null, which is the empty heap. */
  public record Heap(int key, Heap left, Heap right) {
    @Override
    public String toString() {
      return "(" + key + " " + text(left) + " " + text(right) + ")";
    }
  }

  private static String text(Heap heap) {
    return heap == null ? "-" : heap.toString();
  }

  /** A heap that may be empty. */
  public record Root(Heap heap) {
    @Override
    public String toString() {
      return text(heap);
    }
  }

  @Property
  void the_keys_come_in_order(@ForAll("heaps") Root root) {
    List<Integer> keys = inWrongOrder(root.heap);
    assertThat(keys).isSorted();
    assertThat(list(root.heap).stream().sorted().toList()).isEqualTo(keys);
  }

  private static List<Integer> inWrongOrder(Heap heap) {
    if (heap == null) return List.of();
    return Stream.concat(Stream.of(heap.key), list(merge(heap.left, heap.right)).stream()).toList();
  }

  private static Heap merge(Heap a, Heap b) {
    if (a == null) return b;
    if (b == null) return a;
    if (a.key <= b.key) return new Heap(a.key, merge(a.right, b), a.left);
    return new Heap(b.key, merge(b.right, a), b.left);
  }

  private static List<Integer> list(Heap root) {
    List<Integer> keys = new ArrayList<>();
    Deque<Heap> rest = new ArrayDeque<>();
    if (root != null) rest.push(root);
    while (!rest.isEmpty()) {
      Heap heap = rest.pop();
      keys.add(heap.key);
      if (heap.left != null) rest.push(heap.left);
      if (heap.right != null) rest.push(heap.right);
    }
    return keys;
  }

  @Provide
  Arbitrary<Root> heaps() {
    return Arbitraries.integers()
        .between(0, 20)
        .flatMap(size -> heaps(Integer.MIN_VALUE, size))
        .map(Root::new);
  }

  private static Arbitrary<Heap> heaps(int least, int size) {
    Arbitrary<Heap> none = Arbitraries.just(null);
    if (size <= 0) return none;
    return Arbitraries.integers()
        .between(1, 8)
        .flatMap(
            branch ->
                branch == 1
                    ? none
                    : Arbitraries.integers()
                        .greaterOrEqual(least)
                        .flatMap(
                            key ->
                                Combinators.combine(heaps(key, size / 2), heaps(key, size / 2))
                                    .as((left, right) -> new Heap(key, left, right))));
  }

  /** The same with data that shrinks by its choices. */
  public static final class ByChoices extends BinaryHeap {
    @Override
    @Provide
    Arbitrary<Root> heaps() {
      return Choices.arbitrary(
          source -> {
            int size = source.integer(0, 20);
            return new Root(source.draw(heap(Integer.MIN_VALUE, size)));
          });
    }

    private static Generator<Heap> heap(int least, int size) {
      return source -> {
        if (size <= 0 || source.integer(1, 8) == 1) return null;
        int key = source.integer(least, Integer.MAX_VALUE);
        return new Heap(key, source.draw(heap(key, size / 2)), source.draw(heap(key, size / 2)));
      };
    }
  }
}
