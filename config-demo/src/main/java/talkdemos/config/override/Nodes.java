// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/** Makes what the configuration gets of what was written, with the column of each part. */
final class Nodes {
  private final Map<Element, Integer> starts = new IdentityHashMap<>();
  private final Written written;

  Nodes(Written written) {
    this.written = written;
  }

  /** Notes where an element begins, from 0. */
  void at(Element element, int start) {
    starts.put(element, start);
  }

  /** The node of an element that begins at a noted place. */
  Node node(Element element) {
    return node(element, starts.get(element));
  }

  /** What functions made begins where the function does. */
  private Node node(Element element, int around) {
    int start = starts.getOrDefault(element, around);
    Origin origin = written.origin(start);
    if (element instanceof Element.Items list) {
      List<Node> items = new ArrayList<>();
      for (Element item : list.items()) {
        items.add(node(item, start));
      }
      return new Node.Items(items, origin);
    }
    if (element instanceof Element.Pairs dict) {
      Map<String, Node> entries = new LinkedHashMap<>();
      for (Element.Pair pair : dict.pairs()) {
        entries.put(key(pair.key()), node(pair.value(), start));
      }
      return new Node.Dict(entries, origin);
    }
    if (element instanceof Element.Int number) {
      return new Node.Int(number.value(), origin);
    }
    if (element instanceof Element.Real number) {
      return new Node.Real(number.value(), origin);
    }
    if (element instanceof Element.Bool bool) {
      return new Node.Bool(bool.value(), origin);
    }
    if (element instanceof Element.Word word) {
      return text(word.value(), origin);
    }
    return element instanceof Element.Quoted quoted
        ? text(quoted.value(), origin)
        : new Node.Null(origin);
  }

  private String key(Element key) {
    if (key instanceof Element.Word word) {
      return word.value();
    }
    if (key instanceof Element.Null) {
      throw written.refused(
          starts.getOrDefault(key, 0),
          "got the key null, expected a text, a number, true or false");
    }
    return key instanceof Element.Bool bool ? String.valueOf(bool.value()) : key.text();
  }

  private static Node text(String text, Origin origin) {
    if (text.equals(Node.Missing.TEXT)) {
      return new Node.Missing(origin);
    }
    return text.contains("${") ? new Node.Reference(text, origin) : new Node.Text(text, origin);
  }
}
