// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which {@code sort} puts values: numbers by size, texts by their characters, lists by
 * their first different items; anything else, and values of different kinds, are refused.
 */
final class Order implements Comparator<Element> {
  private final Call call;

  Order(Call call) {
    this.call = call;
  }

  @java.lang.Override
  public int compare(Element a, Element b) {
    if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
      return Numbers.compare(a, b);
    }
    if (a instanceof Element.Word x && b instanceof Element.Word y) {
      return texts(x.value(), y.value());
    }
    if (a instanceof Element.Items x && b instanceof Element.Items y) {
      return lists(x.items(), y.items());
    }
    throw call.refused(
        "cannot tell which comes first, " + Operand.kind(a) + " or " + Operand.kind(b));
  }

  private int lists(List<Element> a, List<Element> b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      if (!a.get(i).equals(b.get(i))) {
        int order = compare(a.get(i), b.get(i));
        if (order != 0) {
          return order;
        }
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** By code points, not by the units of UTF-16. */
  private static int texts(String a, String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    return java.util.Arrays.compare(x, y);
  }
}
