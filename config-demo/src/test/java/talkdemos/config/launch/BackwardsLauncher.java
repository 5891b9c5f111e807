// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.util.List;

/** A plugin of somebody else: the last job first. */
public final class BackwardsLauncher implements Launcher {
  @Override
  public String name() {
    return "backwards";
  }

  @Override
  public void launch(List<Job> jobs, Launch launch) {
    for (int i = jobs.size() - 1; i >= 0 && !launch.stopped(); i--) {
      launch.run(jobs.get(i));
    }
  }
}
