// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.util.List;

/** One job after the other, in this thread. */
public final class SerialLauncher implements Launcher {
  @Override
  public String name() {
    return "basic";
  }

  @Override
  public void launch(List<Job> jobs, Launch launch) throws InterruptedException {
    for (Job job : jobs) {
      if (launch.stopped()) {
        return;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      launch.run(job);
    }
  }
}
