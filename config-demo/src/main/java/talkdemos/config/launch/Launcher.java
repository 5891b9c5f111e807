// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Runs jobs. A plugin: implementations are found by {@link ServiceLoader} and chosen by name with
 * {@code hydra/launcher=NAME}.
 */
public interface Launcher {
  /** What it is called by. */
  String name();

  /**
   * Runs the jobs and tells {@link Launch#started} and {@link Launch#finished} of each. Returns
   * when no job runs any more; jobs that were not begun when {@link Launch#stopped} are left alone.
   *
   * @throws InterruptedException when the thread was interrupted; then too no job runs any more
   * @throws IOException when jobs cannot be run at all
   */
  void launch(List<Job> jobs, Launch launch) throws InterruptedException, IOException;

  /**
   * The launcher of a name.
   *
   * @throws LaunchException when there is none
   */
  static Launcher named(String name) {
    List<Launcher> all =
        ServiceLoader.load(Launcher.class).stream().map(ServiceLoader.Provider::get).toList();
    return all.stream()
        .filter(launcher -> launcher.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new LaunchException(
                    "hydra/launcher: got '"
                        + name
                        + "', expected one of "
                        + String.join(", ", all.stream().map(Launcher::name).sorted().toList())));
  }
}
