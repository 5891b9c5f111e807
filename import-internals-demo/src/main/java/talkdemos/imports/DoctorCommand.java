// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkdemos.imports.doctor.ClassPath;
import talkdemos.imports.doctor.Doctor;
import talkdemos.imports.doctor.DoctorJson;
import talkdemos.imports.doctor.DoctorText;

/**
 * Examines a class path. The exit status is 0 if nothing serious is found, and 65 otherwise: the
 * class path is this command's input, and one on which the order decides, or on which something is
 * missing, is a bad one. So a build can end at it, as with a linter; what is harmless does not
 * count.
 */
@Command(
    name = "doctor",
    description = {
      "Finds duplicate classes, split packages and shadowed resources on a class path.",
      "The exit status is 0 if nothing serious is found, 65 otherwise."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|CLASSPATH",
      description =
          "A folder of jars and classes at any depth, or a class path as for java: a.jar:b.jar,"
              + " lib/*, a directory of classes.")
  private List<String> paths;

  @Option(names = "--all", description = "Write every name, not only the first few.")
  private boolean all;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Doctor doctor = Doctor.examine(ClassPath.of(paths));
    terminal
        .out()
        .println(
            json ? Json.of(DoctorJson.of(doctor)) : DoctorText.of(doctor, all).stripTrailing());
    return doctor.healthy() ? Status.FINE : Status.BAD_INPUT;
  }
}
