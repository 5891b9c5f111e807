// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import talkdemos.lispy.source.Label;

/**
 * Where each node of a tree stands, in terminal columns from the left and in text rows from the
 * root's.
 *
 * <p>Tidy in the sense of Reingold and Tilford, "Tidier Drawings of Trees" (IEEE Transactions on
 * Software Engineering, 1981): siblings share a row, a subtree is drawn the same wherever it is,
 * and siblings are moved together until their {@linkplain Contour contours} are a gap apart. The
 * contours are kept per text row, since labels, bars and stems differ in width. Sharing out the
 * spare room by packing twice is from Andrew Kennedy, "Drawing Trees" (Journal of Functional
 * Programming, 1996).
 *
 * <p>A node takes one row, its stem another, the bar over its children a third if they are two or
 * more. Its stem is over its middle child if their number is odd, else midway (rounded to the left)
 * between the first and the last.
 */
final class Layout {
  private static final Label BRANCH = Label.of("[ ]");

  private final List<Node> nodes = new ArrayList<>(); // parents before children, from left to right
  private int columns;
  private int rows;

  /** A node in its place, its stem in {@code column}: the middle of its label, or left of it. */
  static final class Node {
    final Label label;
    final Node parent;
    final List<Node> children = new ArrayList<>();
    int column;
    int row;
    private Contour contour;

    private Node(Tree tree, Node parent) {
      this.label = tree instanceof Tree.Leaf leaf ? Label.of(leaf.label()) : BRANCH;
      this.parent = parent;
    }

    /** The label's first column. */
    int left() {
      return column - (label.width() - 1) / 2;
    }

    /** The label's last column. */
    int right() {
      return left() + label.width() - 1;
    }

    Node first() {
      return children.get(0);
    }

    Node last() {
      return children.get(children.size() - 1);
    }

    boolean isBranch() {
      return label == BRANCH;
    }

    boolean hasBar() {
      return children.size() > 1;
    }

    /** Places the children, placed themselves, relative to this node. */
    private void placeChildren() {
      if (children.isEmpty()) {
        contour = new Contour();
        contour.add(left(), right()); // a free row, lest another's bar seem to belong to it
      } else {
        List<Contour> contours = children.stream().map(child -> child.contour).toList();
        int[] at = Contour.pack(contours);
        int last = at.length - 1;
        int stem = last % 2 == 0 ? at[last / 2] : at[last] / 2;
        contour = Contour.cover(contours, at);
        contour.move(-stem);
        for (int i = 0; i <= last; i++) {
          children.get(i).column = at[i] - stem;
          children.get(i).contour = null;
        }
        if (hasBar()) {
          contour.add(first().column, last().column);
        }
        contour.add(0, 0);
      }
      contour.add(left(), right());
    }
  }

  Layout(Tree tree) {
    collect(tree);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      nodes.get(i).placeChildren();
    }
    int margin = 0;
    for (Node node : nodes) {
      if (node.parent != null) {
        node.column += node.parent.column;
        node.row = node.parent.row + (node.parent.hasBar() ? 3 : 2);
      }
      margin = Math.max(margin, -node.left());
    }
    for (Node node : nodes) {
      node.column += margin;
      columns = Math.max(columns, node.right() + 1);
      rows = Math.max(rows, node.row + 1);
    }
  }

  private void collect(Tree root) {
    record Pending(Tree tree, Node parent) {}
    Deque<Pending> stack = new ArrayDeque<>();
    stack.push(new Pending(root, null));
    while (!stack.isEmpty()) {
      Pending next = stack.pop();
      Node node = new Node(next.tree, next.parent);
      nodes.add(node);
      if (node.parent != null) {
        node.parent.children.add(node);
      }
      if (next.tree instanceof Tree.Branch branch) {
        List<Tree> children = branch.children();
        for (int i = children.size() - 1; i >= 0; i--) {
          stack.push(new Pending(children.get(i), node));
        }
      }
    }
  }

  /** Parents before their children, and in every row from left to right. */
  List<Node> nodes() {
    return nodes;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }
}
