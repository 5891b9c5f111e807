// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How another process of this application is begun.
 *
 * @param mainClass its main class
 * @param arguments what comes before the arguments of its own
 */
public record Fork(String mainClass, List<String> arguments) {
  /** Copies the arguments. */
  public Fork {
    arguments = List.copyOf(arguments);
  }

  /** A command with the Java and the class path of this process. */
  public List<String> command(List<String> jvmOptions, List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    command.addAll(more);
    return command;
  }
}
