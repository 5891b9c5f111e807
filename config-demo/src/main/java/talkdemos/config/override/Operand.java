// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.List;

/** What a function takes and gives: a value, a sweep, or what a list is extended by. */
sealed interface Operand permits Element, Value.Sweep, Operand.Extension {
  /** What {@code extend_list(...)} gives. */
  record Extension(List<Element> elements) implements Operand {}

  /** How a message calls this. */
  static String kind(Operand operand) {
    if (operand instanceof Element element) {
      return Operand.kindOfElement(element);
    }
    if (operand instanceof Value.ChoiceSweep) {
      return "a choice";
    }
    if (operand instanceof Value.RangeSweep) {
      return "a range";
    }
    if (operand instanceof Value.IntervalSweep) {
      return "an interval";
    }
    return operand instanceof Value.GlobSweep ? "a glob" : "an extension of a list";
  }

  private static String kindOfElement(Element element) {
    if (element instanceof Element.Word || element instanceof Element.Quoted) {
      return "the text " + element.text();
    }
    if (element instanceof Element.Items) {
      return "a list";
    }
    return element instanceof Element.Pairs ? "a dictionary" : element.text();
  }
}
