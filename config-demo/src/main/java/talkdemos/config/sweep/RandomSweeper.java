// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;

/**
 * Jobs drawn at random: of an interval any number, of a choice, a range or a glob any value.
 *
 * <p>Settings: {@code budget}, how many jobs; {@code seed}, which makes the same jobs every time.
 */
public final class RandomSweeper implements Sweeper {
  @java.lang.Override
  public String name() {
    return "random";
  }

  @java.lang.Override
  public List<List<String>> jobs(Space space) {
    int budget =
        space
            .count("budget")
            .orElseThrow(
                () -> new SweepException("hydra.sweeper.budget: expected the number of jobs"));
    if (budget > Space.MAX_JOBS) {
      throw new SweepException("hydra.sweeper.budget: expected at most " + Space.MAX_JOBS);
    }
    Random random = space.seeded();
    List<Draw> draws = space.overrides().stream().map(o -> draw(space, o)).toList();
    List<List<String>> jobs = new ArrayList<>();
    for (int i = 0; i < budget; i++) {
      jobs.add(draws.stream().map(draw -> draw.next(random)).toList());
    }
    return jobs;
  }

  private static Draw draw(Space space, Override override) {
    if (override.value().orElse(null) instanceof Value.IntervalSweep interval) {
      return new Sampling(override, interval)::draw;
    }
    List<String> values = space.values(override);
    if (values.isEmpty()) {
      throw new SweepException(override, "expected at least one value");
    }
    return random -> values.get(values.size() == 1 ? 0 : random.nextInt(values.size()));
  }

  private interface Draw {
    String next(Random random);
  }
}
