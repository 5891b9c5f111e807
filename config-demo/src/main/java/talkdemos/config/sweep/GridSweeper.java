// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.List;
import java.util.Optional;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;

/**
 * The cross product as {@link BasicSweeper} makes it, with points of each interval at equal
 * distances.
 *
 * <p>Settings: {@code points}, how many of each interval; or {@code budget}, how many jobs at most:
 * then as many points as fit.
 */
public final class GridSweeper implements Sweeper {
  private static final int DEFAULT_POINTS = 5;

  @java.lang.Override
  public String name() {
    return "grid";
  }

  @java.lang.Override
  public List<List<String>> jobs(Space space) {
    Optional<Integer> budget = space.count("budget");
    int points = space.count("points").orElseGet(() -> points(space, budget));
    Product product = new Product();
    for (Override override : space.overrides()) {
      product.by(
          override.value().orElse(null) instanceof Value.IntervalSweep interval
              ? new Sampling(override, interval).spread(points)
              : space.values(override));
    }
    List<List<String>> jobs = product.jobs();
    if (budget.isPresent() && jobs.size() > budget.get()) {
      throw new SweepException(
          "hydra.sweeper.budget: the grid has "
              + jobs.size()
              + " jobs, expected at most "
              + budget.get()
              + ": give a larger budget, or fewer values or points");
    }
    return jobs;
  }

  private static int points(Space space, Optional<Integer> budget) {
    if (budget.isEmpty()) {
      return DEFAULT_POINTS;
    }
    int intervals = 0;
    double others = 1;
    for (Override override : space.overrides()) {
      if (override.value().orElse(null) instanceof Value.IntervalSweep) {
        intervals++;
      } else {
        others *= space.values(override).size();
      }
    }
    int most = Math.min(budget.get(), Space.MAX_JOBS);
    int points = 1;
    while (intervals > 0 && others * Math.pow(points + 1, intervals) <= most) {
      points++;
    }
    return points;
  }
}
