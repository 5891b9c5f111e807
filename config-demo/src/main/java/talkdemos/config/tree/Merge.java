// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Over;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Substitution;

/**
 * A later value put over an earlier one: dictionaries are merged, key by key; anything else, lists
 * too, hides what was there. A missing value hides nothing.
 *
 * <p>The order of keys is that of the earlier dictionary, then what the later one adds.
 */
public final class Merge {
  private final UnaryOperator<Node> target;
  private final BinaryOperator<Node> clash;

  /**
   * Merging where a reference may stand for a dictionary.
   *
   * @param target what a {@link Reference} stands for now; the reference itself when unknown
   * @param clash gives what comes of a dictionary over a list, or a list over a dictionary
   */
  public Merge(UnaryOperator<Node> target, BinaryOperator<Node> clash) {
    this.target = target;
    this.clash = clash;
  }

  /** Merging of values that refer to nothing outside them. */
  public static Node over(Node upper, Node lower) {
    return new Merge(UnaryOperator.identity(), (above, below) -> above).merge(upper, lower);
  }

  /** The later value over the earlier one. */
  public Node merge(Node upper, Node lower) {
    if (upper instanceof Dict above) {
      Node below = lower instanceof Reference ? target.apply(lower) : lower;
      if (below instanceof Dict known) {
        return entries(above, known);
      }
      if (below instanceof Items) {
        return clash.apply(upper, below);
      }
      return hocon(below) ? new Over(upper, below, upper.origin()) : upper;
    }
    if (upper instanceof Items && lower instanceof Dict) {
      return clash.apply(upper, lower);
    }
    if (upper instanceof Missing) {
      return lower;
    }
    return hocon(upper) ? late(upper, lower) : upper;
  }

  private Dict entries(Dict upper, Dict lower) {
    Map<String, Node> merged = new LinkedHashMap<>(lower.entries());
    upper.entries().forEach((key, value) -> merged.merge(key, value, (l, u) -> merge(u, l)));
    return new Dict(merged, lower.origin());
  }

  private static boolean hocon(Node node) {
    return node instanceof Late && !(node instanceof Reference);
  }

  /** {@code list += x} over a list that is known is known. */
  private static Node late(Node upper, Node lower) {
    if (upper instanceof Join join && lower instanceof Items list && appends(join)) {
      List<Node> items = new ArrayList<>(list.items());
      join.parts().stream().skip(1).forEach(part -> items.addAll(((Items) part).items()));
      return new Items(items, lower.origin());
    }
    return new Over(upper, lower, upper.origin());
  }

  private static boolean appends(Join join) {
    return join.parts().get(0) instanceof Substitution self
        && self.path().isEmpty()
        && join.parts().stream().skip(1).allMatch(Items.class::isInstance);
  }
}
