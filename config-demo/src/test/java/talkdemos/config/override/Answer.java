// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import talkdemos.config.tree.Json;

/** What an override means, on one line. */
final class Answer {
  private Answer() {}

  static String of(String text) {
    try {
      Override override = Override.parse(text);
      String value = override.value().map(some -> " " + value(some)).orElse("");
      String answer = override.kind() + " " + override.key().text() + value;
      return answer.replace("\t", "\\t").stripTrailing();
    } catch (OverrideException refused) {
      return "refused";
    }
  }

  private static String value(Value value) {
    if (value instanceof Value.Plain plain) {
      return Json.text(plain.node()) + "  " + plain.element().text();
    }
    if (value instanceof Value.ListExtension extension) {
      return "extend " + Json.text(extension.items());
    }
    if (value instanceof Value.GlobSweep glob) {
      return "glob " + glob.include() + " without " + glob.exclude();
    }
    if (value instanceof Value.IntervalSweep interval) {
      return "interval " + texts(List.of(interval.start(), interval.end())) + tags(interval.tags());
    }
    if (value instanceof Value.RangeSweep range) {
      List<Element> elements = range.elements(new Random(1)).limit(20).toList();
      return range.shuffle()
          ? "shuffled range " + elements.size() + tags(range.tags())
          : "range " + texts(elements) + tags(range.tags());
    }
    Value.ChoiceSweep choice = (Value.ChoiceSweep) value;
    return (choice.shuffle() ? "shuffled " : "")
        + (choice.simple() ? "choice simple " : "choice ")
        + texts(choice.choices())
        + tags(choice.tags());
  }

  private static String tags(java.util.Set<String> tags) {
    return tags.isEmpty() ? "" : " tags " + new TreeSet<>(tags);
  }

  private static String texts(List<Element> elements) {
    return elements.stream().map(Element::text).collect(Collectors.joining(" | "));
  }
}
