// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Does once what users do often, and shows nothing of it: the launcher script lets the JVM note the
 * classes that this loads, and later starts have them ready.
 */
public final class Rehearsal {
  private static final List<String> LINES =
      List.of(
          "--cfg job model=knn seed=2 +data.unknown=1",
          "--cfg job model=knn seed=2",
          "--cfg job --resolve --json",
          "--help",
          "--info all",
          "--shell-completion install=bash",
          "--shell-completion query=bash",
          "hydra/output=none hydra/job_logging=disabled",
          "-m seed=1,2 hydra/output=none hydra/job_logging=disabled hydra/launcher=threads",
          "-m seed=range(1,3) model=knn,stump hydra/output=none hydra/job_logging=disabled");

  private Rehearsal() {}

  /** Runs them all. */
  public static void main(String[] args) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    for (String line : LINES) {
      Main.experiment().run(line.split(" "), nowhere, nowhere);
    }
  }
}
