// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Says which jobs there are. A plugin: implementations are found by {@link ServiceLoader} and
 * chosen by name with {@code hydra/sweeper=NAME}.
 */
public interface Sweeper {
  /** What it is called by. */
  String name();

  /**
   * The overrides of each job, in the order of the jobs, as a command line would have them.
   *
   * @throws SweepException for overrides or settings that make no jobs
   */
  List<List<String>> jobs(Space space);

  /**
   * The sweeper of a name.
   *
   * @throws SweepException when there is none
   */
  static Sweeper named(String name) {
    List<Sweeper> all =
        ServiceLoader.load(Sweeper.class).stream().map(ServiceLoader.Provider::get).toList();
    return all.stream()
        .filter(sweeper -> sweeper.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new SweepException(
                    "hydra/sweeper: got '"
                        + name
                        + "', expected one of "
                        + String.join(", ", all.stream().map(Sweeper::name).sorted().toList())));
  }
}
