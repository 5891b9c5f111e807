// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;
import talkdemos.config.tree.Node;

/**
 * What a sweeper makes jobs of.
 *
 * @param overrides what was said on the command line and in {@code hydra.sweeper.params}; of
 *     several about the same key the last, where the first stood
 * @param options the options of a group, sorted; empty for what is no group
 * @param settings what stands under {@code hydra.sweeper}
 * @param random for shuffled sweeps and random searches
 */
public record Space(
    List<Override> overrides,
    Function<String, List<String>> options,
    Node.Dict settings,
    Random random) {
  /** More jobs than anybody means. */
  static final int MAX_JOBS = 100_000;

  /** Copies the overrides, only the last of each key. */
  public Space {
    Map<String, Override> last = new LinkedHashMap<>();
    overrides.forEach(override -> last.put(override.keyText(), override));
    overrides = List.copyOf(last.values());
  }

  /**
   * The overrides that {@code hydra.sweeper.params} stands for: each key with a text that is read
   * as the value of an override. Keys of dictionaries are joined by dots.
   *
   * @throws talkdemos.config.override.OverrideException for a value that cannot be read
   */
  public static List<Override> params(Node.Dict params, Random random) {
    List<Override> overrides = new ArrayList<>();
    params.entries().forEach((key, value) -> params(key, value, random, overrides));
    return overrides;
  }

  private static void params(String key, Node value, Random random, Collection<Override> into) {
    if (value instanceof Node.Dict dict) {
      dict.entries().forEach((inner, v) -> params(key + "." + inner, v, random, into));
    } else {
      into.add(Override.parse(0, key + "=" + Settings.text(value), random));
    }
  }

  /** The override with one value, or each of its values, as texts. */
  List<String> values(Override override) {
    String key = override.keyText() + "=";
    Value value = override.value().orElse(null);
    if (value instanceof Value.GlobSweep glob) {
      return matching(override, glob).stream().map(name -> key + name).toList();
    }
    if (value instanceof Value.ChoiceSweep choice) {
      return choice.elements(random).map(element -> key + element.text()).toList();
    }
    if (value instanceof Value.RangeSweep range) {
      List<String> values =
          range.elements(random).limit(MAX_JOBS + 1L).map(e -> key + e.text()).toList();
      if (values.size() > MAX_JOBS) {
        throw new SweepException(override, "expected at most " + MAX_JOBS + " values");
      }
      return values;
    }
    if (value instanceof Value.IntervalSweep) {
      throw new SweepException(
          override,
          "an interval has no values one by one: expected a choice or a range,"
              + " or hydra/sweeper=random or grid");
    }
    return List.of(single(override));
  }

  /** An override with one value as Hydra would repeat it. */
  static String single(Override override) {
    if (override.value().orElse(null) instanceof Value.Plain plain) {
      return override.keyText() + "=" + plain.element().text();
    }
    return override.value().isEmpty() ? override.keyText() + "=null" : override.print();
  }

  private List<String> matching(Override override, Value.GlobSweep glob) {
    List<String> all = options.apply(override.key().keyOrGroup());
    List<String> matching = glob.matching(all);
    if (all.isEmpty()) {
      throw new SweepException(
          override, "there is no group " + override.key().keyOrGroup() + " to take options from");
    }
    return matching;
  }

  /** A whole number from 1 among the settings. */
  Optional<Integer> count(String setting) {
    Node node = settings.get(setting);
    if (node == null || node instanceof Node.Null) {
      return Optional.empty();
    }
    if (node instanceof Node.Int number
        && number.value().signum() > 0
        && number.value().bitLength() < 31) {
      return Optional.of(number.value().intValue());
    }
    throw Settings.refused(setting, node, "a whole number from 1");
  }

  /** The random numbers of {@code hydra.sweeper.seed}, or of this space when it is not set. */
  Random seeded() {
    Node seed = settings.get("seed");
    if (seed == null || seed instanceof Node.Null) {
      return random;
    }
    if (seed instanceof Node.Int number) {
      return new Random(number.value().longValue());
    }
    throw Settings.refused("seed", seed, "a whole number");
  }
}
