// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.util.List;

/**
 * Jobs side by side in threads of this process. Settings: {@code threads}, by default as many as
 * there are processors.
 */
public final class ThreadLauncher implements Launcher {
  @Override
  public String name() {
    return "threads";
  }

  @Override
  public void launch(List<Job> jobs, Launch launch) throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    int threads = launch.settings().count("threads", 1).orElse(processors);
    new SideBySide(Math.min(threads, jobs.size())).run(jobs, launch, launch::run);
  }
}
