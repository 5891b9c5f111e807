// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;

/** equal? against its definition: no path through both values leads to a difference. */
class EquivalencePropertyTest {
  /** A pair of references, or a vector of them; a reference below zero is a leaf. */
  record Node(boolean vector, List<Integer> references) {}

  @Property(tries = 5000)
  void equal_is_the_greatest_bisimulation(
      @ForAll("graphs") List<Node> graph,
      @ForAll @IntRange(max = 7) int x,
      @ForAll @IntRange(max = 7) int y) {
    Object[] built = build(graph);
    int a = x % graph.size();
    int b = y % graph.size();
    boolean expected = same(graph, a, b, new HashSet<>());
    assertThat(Equivalence.equal(built[a], built[b])).isEqualTo(expected);
    if (expected) {
      assertThat(Key.structuralHash(built[a])).isEqualTo(Key.structuralHash(built[b]));
    }
  }

  @Property(tries = 500)
  void also_when_it_takes_long(
      @ForAll("graphs") List<Node> graph,
      @ForAll @IntRange(max = 7) int x,
      @ForAll @IntRange(max = 7) int y,
      @ForAll @IntRange(min = 990, max = 1010) int length) {
    Object[] built = build(graph);
    int a = x % graph.size();
    int b = y % graph.size();
    assertThat(Equivalence.equal(behind(length, built[a]), behind(length, built[b])))
        .isEqualTo(same(graph, a, b, new HashSet<>()));
  }

  private static Object behind(int length, Object tail) {
    Object list = tail;
    for (int i = 0; i < length; i++) {
      list = new Pair(1L, list);
    }
    return list;
  }

  private static boolean same(List<Node> graph, int a, int b, Set<List<Integer>> assumed) {
    if (a < 0 || b < 0) {
      return a == b;
    } else if (!assumed.add(List.of(a, b))) {
      return true;
    }
    Node x = graph.get(a);
    Node y = graph.get(b);
    if (x.vector != y.vector || x.references.size() != y.references.size()) {
      return false;
    }
    for (int i = 0; i < x.references.size(); i++) {
      int next = target(graph, x.references.get(i));
      if (!same(graph, next, target(graph, y.references.get(i)), assumed)) {
        return false;
      }
    }
    return true;
  }

  private static int target(List<Node> graph, int reference) {
    return reference < 0 ? reference : reference % graph.size();
  }

  private static Object[] build(List<Node> graph) {
    Object[] values =
        graph.stream()
            .map(n -> n.vector ? new Object[n.references.size()] : new Pair(null, null))
            .toArray();
    for (int i = 0; i < values.length; i++) {
      Object[] parts =
          graph.get(i).references.stream()
              .map(r -> r < 0 ? leaf(r) : values[target(graph, r)])
              .toArray();
      if (values[i] instanceof Object[] vector) {
        System.arraycopy(parts, 0, vector, 0, parts.length);
      } else {
        ((Pair) values[i]).car = parts[0];
        ((Pair) values[i]).cdr = parts[1];
      }
    }
    return values;
  }

  private static Object leaf(int reference) {
    return reference == -1 ? MutableString.of("leaf") : new byte[] {(byte) reference};
  }

  @Provide
  static Arbitrary<List<Node>> graphs() {
    Arbitrary<Integer> reference = Arbitraries.integers().between(-2, 7);
    Arbitrary<Node> pairs = reference.list().ofSize(2).map(list -> new Node(false, list));
    Arbitrary<Node> vectors = reference.list().ofMaxSize(3).map(list -> new Node(true, list));
    Arbitrary<Node> twins =
        Combinators.combine(reference, Arbitraries.of(true, false))
            .as((r, vector) -> new Node(vector, List.of(r, r)));
    return Arbitraries.oneOf(pairs, vectors, twins).list().ofMinSize(1).ofMaxSize(8);
  }
}
