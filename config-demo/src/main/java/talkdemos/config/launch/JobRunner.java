// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

/** What the application does for a job. Called from several threads at once. */
@FunctionalInterface
public interface JobRunner {
  /**
   * Runs a job; its directory may not be there yet.
   *
   * @return the value that the job gives, as JSON
   * @throws Exception when it gives none
   */
  String run(Job job) throws Exception;

  /** Runs a job and tells what became of it, whatever it throws. */
  default JobResult result(Job job) {
    long start = System.nanoTime();
    try {
      String value = run(job);
      if (!JsonText.isJson(value)) {
        throw new IllegalStateException("the value of the job is not JSON: " + value);
      }
      return JobResult.done(job.number(), value, millis(start));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return JobResult.failed(job.number(), JobResult.Status.CANCELLED, "stopped", millis(start));
    } catch (Throwable failure) { // an error of one job is no reason to lose the others
      JobFiles.writeTrace(job, failure);
      return JobResult.failed(
          job.number(), JobResult.Status.FAILED, Failures.text(failure), millis(start));
    }
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
