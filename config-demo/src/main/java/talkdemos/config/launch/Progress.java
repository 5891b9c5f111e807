// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * Shows how far a sweep is: on a terminal a bar in one line, elsewhere a line for each job with a
 * result.
 */
public final class Progress implements Callback {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private int jobs;
  private int done;
  private int failed;

  /** Shows it on a stream. */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void onMultirunStart(List<Job> all) {
    jobs = all.size();
    if (terminal) {
      bar();
    } else {
      out.println(jobs + (jobs == 1 ? " job" : " jobs") + (done > 0 ? ", " + done + " done" : ""));
    }
  }

  @Override
  public synchronized void onJobEnd(Job job, JobResult result) {
    done += result.isDone() ? 1 : 0;
    failed += result.isDone() ? 0 : 1;
    if (jobs == 0) {
      return; // the result of an earlier run
    }
    if (terminal) {
      bar();
    } else {
      out.println(
          "job "
              + job.number()
              + " "
              + result.status().text()
              + " in "
              + result.millis()
              + " ms: "
              + String.join(" ", job.overrides())
              + result
                  .failure()
                  .map(text -> ": " + text.lines().findFirst().orElse(""))
                  .orElse(""));
    }
  }

  @Override
  public synchronized void onMultirunEnd(MultirunResult result) {
    out.println((terminal ? "\n" : "") + result.summary());
  }

  private void bar() {
    int filled = jobs == 0 ? WIDTH : WIDTH * (done + failed) / jobs;
    out.print(
        "\r["
            + "#".repeat(filled)
            + " ".repeat(WIDTH - filled)
            + "] "
            + (done + failed)
            + "/"
            + jobs
            + (failed > 0 ? ", " + failed + " failed" : ""));
    out.flush();
  }
}
