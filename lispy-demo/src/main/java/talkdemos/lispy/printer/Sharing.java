// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.printer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Pair;

/**
 * Which parts of a value are met more than once, and which of these lie on a cycle.
 *
 * <p>Cycles are the strongly connected components of the graph: Robert Tarjan, "Depth-First Search
 * and Linear Graph Algorithms", SIAM Journal on Computing 1 (1972), here with a stack of its own.
 */
final class Sharing {
  private final Map<Object, Node> labelled = new IdentityHashMap<>();
  private int numbered;

  /** A value that has parts. */
  private static final class Node {
    private final Object value;
    private final int index;
    private int lowest;
    private int nextPart;
    private boolean inComponent = true;
    private boolean onCycle;
    private boolean metAgain;
    private int number = -1;

    Node(Object value, int index) {
      this.value = value;
      this.index = index;
      this.lowest = index;
    }
  }

  private Sharing() {}

  /** What that style marks in a value. */
  static Sharing of(Object value, Printer.Style style) {
    Sharing sharing = new Sharing();
    if (style == Printer.Style.WRITE_SHARED) {
      Search search = new Search();
      search.ends(value, Long.MAX_VALUE);
      search.metAgain.forEach(node -> sharing.labelled.put(node.value, node));
    } else if (style != Printer.Style.WRITE_SIMPLE) {
      for (Node node : metAgain(value)) {
        if (node.onCycle) {
          sharing.labelled.put(node.value, node);
        }
      }
    }
    return sharing;
  }

  /**
   * The nodes that were met more than once; or none, if there is no cycle. A walk without a table
   * is much faster than a search, but only what has no cycles lets it end. So the two take turns,
   * each with more patience than before.
   */
  private static List<Node> metAgain(Object root) {
    for (long patience = 64; ; patience *= 32) {
      if (walkEnds(root, 32 * patience)) {
        return List.of();
      }
      Search search = new Search();
      if (search.ends(root, patience)) {
        return search.metAgain;
      }
    }
  }

  boolean isLabelled(Object value) {
    return !labelled.isEmpty() && labelled.containsKey(value);
  }

  /** True if the label of a value has its number, that is, if the value was met before. */
  boolean isNumbered(Object value) {
    return labelled.get(value).number >= 0;
  }

  /** The number of a value's label; numbers are given out in the order of asking. */
  int number(Object value) {
    Node node = labelled.get(value);
    if (node.number < 0) {
      node.number = numbered++;
    }
    return node.number;
  }

  // ---------------------------------------------------------------- parts

  /** How many parts there are; none for atoms, and for empty vectors, which need no label. */
  private static int parts(Object value) {
    return value instanceof Pair
        ? 2
        : value instanceof Object[] vector ? vector.length : value instanceof Condition ? 1 : 0;
  }

  private static Object part(Object value, int index) {
    if (value instanceof Pair pair) {
      return index == 0 ? pair.car : pair.cdr;
    }
    return value instanceof Object[] vector ? vector[index] : ((Condition) value).irritants();
  }

  /** True if a walk through it comes to an end soon enough, so that there is no cycle. */
  private static boolean walkEnds(Object root, long patience) {
    Deque<Object> waiting = new ArrayDeque<>();
    waiting.push(root);
    for (long visited = 0; visited < patience; ) {
      if (waiting.isEmpty()) {
        return true;
      }
      Object value = waiting.pop();
      int parts = parts(value);
      for (int i = 0; i < parts && visited < patience; i++, visited++) {
        Object part = part(value, i);
        if (parts(part) > 0) {
          waiting.push(part);
        }
      }
    }
    return false;
  }

  // ---------------------------------------------------------------- cycles

  /** The walk through a value's parts, with Tarjan's stack of what may yet lie on a cycle. */
  private static final class Search {
    private final Map<Object, Node> nodes = new IdentityHashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> component = new ArrayDeque<>();
    private final List<Node> metAgain = new ArrayList<>();

    /** Visits all; false if it gave up before it was through. */
    boolean ends(Object root, long patience) {
      meet(null, root);
      while (!path.isEmpty() && nodes.size() <= patience) {
        Node node = path.peek();
        if (node.nextPart < parts(node.value)) {
          meet(node, part(node.value, node.nextPart++));
        } else {
          path.pop();
          leave(node);
        }
      }
      return path.isEmpty();
    }

    private void meet(Node parent, Object value) {
      if (parts(value) == 0) {
        return;
      }
      Node node = nodes.get(value);
      if (node == null) {
        node = new Node(value, nodes.size());
        nodes.put(value, node);
        path.push(node);
        component.push(node);
        return;
      }
      if (!node.metAgain) {
        node.metAgain = true;
        metAgain.add(node);
      }
      if (node.inComponent) {
        parent.lowest = Math.min(parent.lowest, node.index);
        parent.onCycle |= parent == node;
      }
    }

    /** All parts of a node were visited: if none leads to before it, its component ends here. */
    private void leave(Node node) {
      if (!path.isEmpty()) {
        path.peek().lowest = Math.min(path.peek().lowest, node.lowest);
      }
      if (node.lowest < node.index) {
        return;
      }
      boolean cycle = component.peek() != node;
      Node member;
      do {
        member = component.pop();
        member.inComponent = false;
        member.onCycle |= cycle;
      } while (member != node);
    }
  }
}
