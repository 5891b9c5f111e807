// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
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
  /** Finds what a reference stands for while the tree around it is being merged. */
  public interface Target {
    /**
     * What a reference stands for.
     *
     * @param keys where the reference is in the tree
     * @param merged the whole tree as far as it is merged
     * @return the reference itself when that is not known
     */
    Node of(Reference reference, List<String> keys, Dict merged);
  }

  /** A dictionary into which another one is being merged, and the key that is being merged. */
  private record Open(Map<String, Node> merged, String key, Origin origin) {}

  private final Target target;
  private final BinaryOperator<Node> clash;
  private final List<Open> path = new ArrayList<>();

  /**
   * Merging where a reference may stand for a dictionary. Not for several threads.
   *
   * @param clash gives what comes of a dictionary over a list, or a list over a dictionary
   */
  public Merge(Target target, BinaryOperator<Node> clash) {
    this.target = target;
    this.clash = clash;
  }

  /** Merging of values that refer to nothing outside them. */
  public static Node over(Node upper, Node lower) {
    return new Merge((reference, keys, merged) -> reference, (above, below) -> above)
        .merge(upper, lower);
  }

  /** The later value over the earlier one. */
  public Node merge(Node upper, Node lower) {
    if (upper instanceof Dict above) {
      Node below = lower instanceof Reference reference ? standsFor(reference) : lower;
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
    for (Map.Entry<String, Node> entry : upper.entries().entrySet()) {
      String key = entry.getKey();
      Node below = merged.get(key);
      path.add(new Open(merged, key, lower.origin()));
      merged.put(key, below == null ? entry.getValue() : merge(entry.getValue(), below));
      path.remove(path.size() - 1);
    }
    return new Dict(merged, lower.origin());
  }

  /** Keys that come before this one are merged already, those behind it are not. */
  private Node standsFor(Reference reference) {
    Node merged = reference;
    for (int i = path.size() - 1; i >= 0; i--) {
      Open open = path.get(i);
      merged = new Dict(open.merged, open.origin).with(open.key, merged);
    }
    return merged instanceof Dict whole
        ? target.of(reference, path.stream().map(Open::key).toList(), whole)
        : reference;
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
