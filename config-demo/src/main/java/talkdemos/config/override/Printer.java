// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Values in a form that reads back as the same value, with no more quotes than needed. */
final class Printer {
  private Printer() {}

  static String text(Value value) {
    if (value instanceof Value.Plain plain) {
      Element element = plain.element();
      return element.equals(new Element.Word("")) ? "" : text(element);
    }
    if (value instanceof Value.ListExtension extension) {
      return call("extend_list", texts(extension.elements()));
    }
    if (value instanceof Value.GlobSweep glob) {
      return call("glob", names(glob.include()) + ",exclude=" + names(glob.exclude()));
    }
    if (value instanceof Value.IntervalSweep interval) {
      return tagged(interval.tags(), interval(interval));
    }
    if (value instanceof Value.RangeSweep range) {
      String call = call("range", texts(List.of(range.start(), range.stop(), range.step())));
      return tagged(range.tags(), range.shuffle() ? call("shuffle", call) : call);
    }
    return choice((Value.ChoiceSweep) value);
  }

  private static String choice(Value.ChoiceSweep choice) {
    String choices = texts(choice.choices());
    if (choice.simple() && choice.tags().isEmpty() && choice.choices().size() != 1) {
      return choice.shuffle() ? call("shuffle", choices) : choices;
    }
    String call = call("choice", choices);
    return tagged(choice.tags(), choice.shuffle() ? call("shuffle", call) : call);
  }

  private static String interval(Value.IntervalSweep interval) {
    String call = call("interval", texts(List.of(interval.start(), interval.end())));
    return interval.start() instanceof Element.Int ? call("int", call) : call;
  }

  private static String tagged(Collection<String> tags, String sweep) {
    if (tags.isEmpty()) {
      return sweep;
    }
    return call(
        "tag", tags.stream().map(Printer::word).collect(Collectors.joining(",")) + "," + sweep);
  }

  private static String call(String function, String arguments) {
    return function + "(" + arguments + ")";
  }

  private static String names(List<String> names) {
    return names.stream().map(Printer::word).collect(Collectors.joining(",", "[", "]"));
  }

  private static String texts(List<Element> elements) {
    return elements.stream().map(Printer::text).collect(Collectors.joining(","));
  }

  private static String text(Element element) {
    if (element instanceof Element.Items list) {
      return "[" + texts(list.items()) + "]";
    }
    if (element instanceof Element.Pairs dict) {
      return dict.pairs().stream()
          .map(pair -> pair.key().text() + ":" + text(pair.value()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return element instanceof Element.Word word ? word(word.value()) : element.text();
  }

  /** As it is when that reads back, else with escapes, else in quotes. */
  private static String word(String word) {
    for (String attempt : List.of(word, Quoting.escaped(word))) {
      if (!(attempt == word && open(word)) && reads(attempt, word)) {
        return attempt;
      }
    }
    return Quoting.quoted(word, '\'');
  }

  /** Whether what is around it would change how it reads: white space, a backslash at the end. */
  private static boolean open(String word) {
    return word.endsWith("\\") || !word.strip().equals(word);
  }

  private static boolean reads(String attempt, String word) {
    try {
      return Parser.readElement(attempt).equals(new Element.Word(word));
    } catch (OverrideException notReadable) {
      return false;
    }
  }
}
