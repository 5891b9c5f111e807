// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import java.util.List;

/**
 * An ordered tree to be drawn: labelled leaves, and branches drawn as {@code [ ]}.
 *
 * <p>{@code equals}, {@code hashCode} and {@code toString} recurse, as those of records do; {@link
 * TreeDrawing} does not, and draws a tree of any depth.
 */
public sealed interface Tree {

  /** A leaf, its label given as it is to be shown: {@code 'define'} with its quotes, {@code 2}. */
  record Leaf(String label) implements Tree {
    /**
     * A leaf with this label.
     *
     * @throws IllegalArgumentException if it is empty, for a line must end at something
     */
    public Leaf {
      if (label.isEmpty()) {
        throw new IllegalArgumentException("label of a leaf: got \"\", expected some text");
      }
    }
  }

  /** A list of any length, none included. */
  record Branch(List<Tree> children) implements Tree {
    public Branch {
      children = List.copyOf(children);
    }
  }

  static Tree leaf(String label) {
    return new Leaf(label);
  }

  static Tree branch(Tree... children) {
    return new Branch(List.of(children));
  }
}
