// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.ArrayList;
import java.util.List;
import talkdemos.config.override.Override;
import talkdemos.config.tree.Node;

/**
 * Exactly these jobs. Settings: {@code jobs}, a list with an item for each job, either a list of
 * overrides ({@code ["lr=0.1", "seed=1"]}) or a dictionary ({@code {lr: 0.1, seed: 1}}). What the
 * command line says besides is crossed with them.
 */
public final class ListSweeper implements Sweeper {
  @java.lang.Override
  public String name() {
    return "list";
  }

  @java.lang.Override
  public List<List<String>> jobs(Space space) {
    Product product = new Product();
    for (Override override : space.overrides()) {
      product.by(space.values(override));
    }
    Node jobs = space.settings().get("jobs");
    if (!(jobs instanceof Node.Items list) || list.items().isEmpty()) {
      String expected = "a list with the overrides of each job";
      throw jobs == null
          ? new SweepException("hydra.sweeper.jobs: expected " + expected)
          : Settings.refused("jobs", jobs, expected);
    }
    return product.byTogether(list.items().stream().map(job -> job(space, job)).toList()).jobs();
  }

  private static List<String> job(Space space, Node job) {
    List<Override> overrides = new ArrayList<>();
    if (job instanceof Node.Dict dict) {
      overrides.addAll(Space.params(dict, space.random()));
    } else if (job instanceof Node.Items list) {
      for (Node item : list.items()) {
        overrides.add(Override.parse(0, Settings.text(item), space.random()));
      }
    } else {
      throw Settings.refused("jobs", job, "a list of overrides or a dictionary for each job");
    }
    for (Override override : overrides) {
      if (override.isSweep()) {
        throw new SweepException(override, "expected one value in a job of hydra.sweeper.jobs");
      }
    }
    return overrides.stream().map(Space::single).toList();
  }
}
