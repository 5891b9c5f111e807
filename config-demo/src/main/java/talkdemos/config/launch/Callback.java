// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Is told what happens. A plugin: implementations are found by {@link ServiceLoader}. Calls about
 * jobs may come from several threads, one at a time. What a callback throws is reported and changes
 * nothing.
 */
public interface Callback {
  /** An application is about to run a single job. */
  default void onRunStart(Job job) {}

  /** An application has run a single job. */
  default void onRunEnd(Job job, JobResult result) {}

  /** All jobs of a sweep are composed and checked; those that are left begin now. */
  default void onMultirunStart(List<Job> jobs) {}

  /** No job of a sweep runs any more. */
  default void onMultirunEnd(MultirunResult result) {}

  /** A job begins. */
  default void onJobStart(Job job) {}

  /** A job has a result, which may be from an earlier run that is resumed. */
  default void onJobEnd(Job job, JobResult result) {}

  /** All plugins. */
  static List<Callback> plugins() {
    return ServiceLoader.load(Callback.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
