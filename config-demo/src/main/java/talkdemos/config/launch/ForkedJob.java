// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The other side of {@link ProcessLauncher}: runs one job in a process of its own. */
public final class ForkedJob {
  /** The argument that asks for this; the next one is the file with the job. */
  public static final String FLAG = "--run-job";

  private static final int BAD_INPUT = 65;

  private ForkedJob() {}

  /** Runs the job in a file and keeps its result in its directory; gives the exit status. */
  public static int run(Path file, JobRunner runner, PrintStream err) {
    try {
      Job job = Job.fromNode(JsonText.parse(Files.readString(file)));
      JobFiles.write(job, runner.result(job));
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      err.println(file + ": " + e.getMessage());
      return BAD_INPUT;
    }
  }
}
