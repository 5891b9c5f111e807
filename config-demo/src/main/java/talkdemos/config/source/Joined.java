// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.util.ArrayList;
import java.util.List;
import talkdemos.config.SyntaxException;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Join;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** HOCON's concatenation with a list or dictionary in it, or with a substitution. */
final class Joined {
  private Joined() {}

  static Node of(List<Node> parts, boolean late, Origin origin) {
    List<Node> joined = new ArrayList<>();
    boolean container = parts.stream().anyMatch(p -> p instanceof Dict || p instanceof Items);
    for (Node part : parts) {
      if (container && part instanceof Text text && text.value().isBlank()) {
        continue; // the space between two lists says nothing
      }
      if (container && !(part instanceof Dict || part instanceof Items || part instanceof Late)) {
        throw new SyntaxException(
            part.origin(), "a list or dictionary cannot be joined with text: a comma is missing");
      }
      joined.add(part);
    }
    if (late) {
      return new Join(joined, origin);
    }
    Node sum = joined.get(0);
    for (Node next : joined.subList(1, joined.size())) {
      sum = sum(sum, next);
    }
    return sum;
  }

  private static Node sum(Node left, Node right) {
    if (left instanceof Items first && right instanceof Items second) {
      List<Node> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return new Items(items, left.origin());
    }
    if (left instanceof Dict && right instanceof Dict) {
      return Merge.over(right, left);
    }
    throw new SyntaxException(
        right.origin(), "a list and a dictionary cannot be joined: a comma is missing");
  }
}
