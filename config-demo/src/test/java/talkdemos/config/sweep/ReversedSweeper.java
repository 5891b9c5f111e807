// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A plugin of somebody else: the jobs of the basic sweeper, the last one first. */
public final class ReversedSweeper implements Sweeper {
  @Override
  public String name() {
    return "reversed";
  }

  @Override
  public List<List<String>> jobs(Space space) {
    List<List<String>> jobs = new ArrayList<>(new BasicSweeper().jobs(space));
    Collections.reverse(jobs);
    return jobs;
  }
}
