// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import talkdemos.config.CompositionException;
import talkdemos.config.override.Element;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;
import talkdemos.config.tree.Node.Dict;

/** The jobs of a sweep: the cross product of what its overrides may be, the last one fastest. */
public final class Jobs {
  private Jobs() {}

  /**
   * The overrides of each job. A later override of the same key takes the place of an earlier one.
   *
   * @param overrides with sweeps among them
   * @param options of a group, for {@code glob}
   * @param random for {@code shuffle}
   * @throws CompositionException for a sweep that cannot be enumerated
   */
  public static List<List<String>> product(
      List<Numbered> overrides, Function<String, List<String>> options, Random random) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    for (Numbered numbered : overrides) {
      Override override = numbered.override();
      String key = override.keyText();
      List<String> texts = new ArrayList<>();
      values(numbered, options, random).forEach(value -> texts.add(key + "=" + value));
      ways.put(key, texts);
    }
    List<List<String>> jobs = List.of(List.of());
    for (List<String> way : ways.values()) {
      List<List<String>> longer = new ArrayList<>(jobs.size() * way.size());
      for (List<String> job : jobs) {
        for (String value : way) {
          List<String> with = new ArrayList<>(job);
          with.add(value);
          longer.add(with);
        }
      }
      jobs = longer;
    }
    return jobs;
  }

  private static List<String> values(
      Numbered numbered, Function<String, List<String>> options, Random random) {
    Override override = numbered.override();
    Value value = override.value().orElse(null);
    if (value instanceof Value.ChoiceSweep sweep) {
      return sweep.elements(random).map(Element::text).toList();
    }
    if (value instanceof Value.RangeSweep sweep) {
      return sweep.elements(random).map(Element::text).toList();
    }
    if (value instanceof Value.GlobSweep sweep) {
      return sweep.matching(options.apply(override.key().keyOrGroup()));
    }
    if (value instanceof Value.IntervalSweep) {
      throw new CompositionException(
          numbered.origin(),
          "an interval has no end of values: '"
              + override.input()
              + "'; choose a sweeper that draws from it, or use range(...) or choice(...)");
    }
    if (value instanceof Value.Plain plain) {
      return List.of(plain.element().text());
    }
    return List.of(override.valueText().orElse("null")); // ~key is what ~key=null is
  }

  /** What the framework knows of one job. */
  public static Dict settings(int number) {
    return Framework.job(number);
  }
}
