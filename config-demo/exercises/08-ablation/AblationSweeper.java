package exercise.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import talkdemos.config.override.Element;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;
import talkdemos.config.sweep.Space;
import talkdemos.config.sweep.SweepException;
import talkdemos.config.sweep.Sweeper;
import talkdemos.config.tree.Node;

/**
 * One change at a time: the first job has the first value of each override, and each further job
 * differs from it in one of them. So twelve settings of two values each are 13 jobs, where all
 * combinations are 4096.
 *
 * <p>The jobs come in the order of the overrides, and of the values in each.
 *
 * <p>Settings: {@code fixed}, a list of keys which are not varied: they have their first value in
 * every job.
 */
public final class AblationSweeper implements Sweeper {
  @java.lang.Override
  public String name() {
    return "ablation";
  }

  @java.lang.Override
  public List<List<String>> jobs(Space space) {
    // gap: the base, and then its variations
    List<String> fixed = fixed(space);
    List<List<String>> values =
        space.overrides().stream().map(one -> values(one, space.random())).toList();
    List<String> base = values.stream().map(all -> all.get(0)).toList();
    List<List<String>> jobs = new ArrayList<>();
    jobs.add(base);
    for (int i = 0; i < values.size(); i++) {
      if (fixed.contains(space.overrides().get(i).key().keyOrGroup())) continue;
      for (String other : values.get(i).subList(1, values.get(i).size())) {
        List<String> job = new ArrayList<>(base);
        job.set(i, other);
        jobs.add(job);
      }
    }
    return jobs;
    //| return List.of();
    // end of gap
  }

  /**
   * The override with each of its values, at least one.
   *
   * @throws SweepException for an interval, which has no values one by one, and for a range that is
   *     empty
   */
  private static List<String> values(Override override, Random random) {
    // gap: a plain value, a choice or a range; what is left is refused
    Value value = override.value().orElse(null);
    Stream<Element> elements = Stream.of();
    if (value instanceof Value.ChoiceSweep choice) elements = choice.elements(random);
    else if (value instanceof Value.RangeSweep range) elements = range.elements(random);
    else if (value instanceof Value.Plain plain) elements = Stream.of(plain.element());
    List<String> values =
        elements.map(element -> override.keyText() + "=" + element.text()).toList();
    if (values.isEmpty()) throw new SweepException(override, "expected values one by one");
    return values;
    //| return List.of(override.input());
    // end of gap
  }

  /**
   * The keys in {@code hydra.sweeper.fixed}; none if it is not set.
   *
   * @throws SweepException if it is no list of texts, or names a key that no override is about
   */
  private static List<String> fixed(Space space) {
    // gap: read the setting, and check it
    Node setting = space.settings().get("fixed");
    if (setting == null) return List.of();
    if (!(setting instanceof Node.Items list))
      throw new SweepException("hydra.sweeper.fixed: expected a list of keys");
    List<String> keys = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Node.Text text) || !isSwept(space, text.value()))
        throw new SweepException("hydra.sweeper.fixed: " + item + " is no key of an override");
      keys.add(text.value());
    }
    return keys;
    //| return List.of();
    // end of gap
  }

  private static boolean isSwept(Space space, String key) {
    return space.overrides().stream().anyMatch(one -> one.key().keyOrGroup().equals(key));
  }
}
