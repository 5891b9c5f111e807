// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** Several callbacks as one, none of which can stop anything. */
public final class Callbacks implements Callback {
  private final List<Callback> all;
  private final PrintStream err;

  /** These callbacks; complaints go to {@code err}. */
  public Callbacks(List<Callback> all, PrintStream err) {
    this.all = List.copyOf(all);
    this.err = err;
  }

  @Override
  public void onRunStart(Job job) {
    tell(callback -> callback.onRunStart(job));
  }

  @Override
  public void onRunEnd(Job job, JobResult result) {
    tell(callback -> callback.onRunEnd(job, result));
  }

  @Override
  public void onMultirunStart(List<Job> jobs) {
    tell(callback -> callback.onMultirunStart(jobs));
  }

  @Override
  public void onMultirunEnd(MultirunResult result) {
    tell(callback -> callback.onMultirunEnd(result));
  }

  @Override
  public void onJobStart(Job job) {
    tell(callback -> callback.onJobStart(job));
  }

  @Override
  public void onJobEnd(Job job, JobResult result) {
    tell(callback -> callback.onJobEnd(job, result));
  }

  private synchronized void tell(Consumer<Callback> call) {
    for (Callback callback : all) {
      try {
        call.accept(callback);
      } catch (RuntimeException e) {
        err.println("callback " + callback.getClass().getName() + ": " + Failures.text(e));
      }
    }
  }
}
