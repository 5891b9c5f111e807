// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a sweep.
 *
 * @param results by the number of the job; a job that was not begun, or stopped, has none
 * @param resumed how many of the results are from an earlier run
 * @param stopped whether it was stopped before all jobs had run
 */
public record MultirunResult(
    Path directory, List<Job> jobs, Map<Integer, JobResult> results, int resumed, boolean stopped) {
  /** Copies the jobs and results. */
  public MultirunResult {
    jobs = List.copyOf(jobs);
    results = java.util.Collections.unmodifiableMap(new TreeMap<>(results));
  }

  /** How many jobs gave a value. */
  public long done() {
    return results.values().stream().filter(JobResult::isDone).count();
  }

  /** Whether every job gave a value. */
  public boolean isComplete() {
    return done() == jobs.size();
  }

  /** One line: how many are done, failed and left, and what to do about those. */
  public String summary() {
    long bad = results.size() - done();
    long left = jobs.size() - results.size();
    return (stopped ? "stopped: " : "")
        + done()
        + " of "
        + jobs.size()
        + " jobs done"
        + (resumed > 0 ? " (" + resumed + " of them before)" : "")
        + (bad > 0 ? ", " + bad + " failed" : "")
        + (left > 0 ? ", " + left + " left" : "")
        + (isComplete() ? "" : "; resume " + directory + " to run the others");
  }
}
