// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.nio.file.Path;

/** What a launcher gets besides the jobs. Its methods may be called from several threads. */
public interface Launch {
  /** What runs a job in this process. */
  JobRunner runner();

  /** How another process of this application is begun. */
  Fork fork();

  /** What stands under {@code hydra.launcher}. */
  Settings settings();

  /** The directory that those of the jobs are in. */
  Path directory();

  /** Whether an earlier run in the same directory is gone on with. */
  boolean resume();

  /** To be told when a job begins; a second time when it begins again. */
  void started(Job job);

  /** To be told the result of a job, once; one that was stopped counts as not begun. */
  void finished(Job job, JobResult result);

  /** Whether no further job is to begin. */
  boolean stopped();

  /** Runs a job in this thread, and tells. */
  default void run(Job job) {
    started(job);
    finished(job, runner().result(job));
  }
}
