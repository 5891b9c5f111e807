// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import talkdemos.config.override.Override;
import talkdemos.config.tree.Node;

/**
 * Sweeps side by side: {@code a=1,2 b=x,y} gives (1,x) and (2,y). All must have as many values.
 *
 * <p>Settings: {@code keys}, a list of the keys to pair; all others are crossed, in the place of
 * the first of these for all together. Without it every sweep is paired.
 */
public final class ZipSweeper implements Sweeper {
  @java.lang.Override
  public String name() {
    return "zip";
  }

  @java.lang.Override
  public List<List<String>> jobs(Space space) {
    Set<String> keys = keys(space);
    List<Override> paired =
        space.overrides().stream()
            .filter(o -> o.isSweep() && (keys.isEmpty() || keys.contains(o.key().text())))
            .toList();
    paired.forEach(override -> keys.remove(override.key().text()));
    if (!keys.isEmpty()) {
      throw new SweepException(
          "hydra.sweeper.keys: there is no sweep over " + String.join(", ", keys));
    }
    Product product = new Product();
    for (Override override : space.overrides()) {
      if (!paired.contains(override)) {
        product.by(space.values(override));
      } else if (override.equals(paired.get(0))) {
        product.byTogether(pairs(space, paired));
      }
    }
    return product.jobs();
  }

  private static List<List<String>> pairs(Space space, List<Override> paired) {
    List<List<String>> pairs = new ArrayList<>();
    for (Override override : paired) {
      List<String> values = space.values(override);
      if (pairs.isEmpty()) {
        values.forEach(value -> pairs.add(new ArrayList<>()));
      }
      if (values.size() != pairs.size()) {
        throw new SweepException(
            override,
            "got "
                + values.size()
                + " values, expected "
                + pairs.size()
                + " as in '"
                + paired.get(0).input()
                + "': zip takes one of each for a job");
      }
      for (int i = 0; i < values.size(); i++) {
        pairs.get(i).add(values.get(i));
      }
    }
    return pairs;
  }

  private static Set<String> keys(Space space) {
    Set<String> keys = new TreeSet<>();
    Node node = space.settings().get("keys");
    if (node instanceof Node.Items list
        && list.items().stream().allMatch(Node.Text.class::isInstance)) {
      list.items().forEach(item -> keys.add(((Node.Text) item).value()));
    } else if (node != null && !(node instanceof Node.Null)) {
      throw Settings.refused("keys", node, "a list of keys");
    }
    return keys;
  }
}
