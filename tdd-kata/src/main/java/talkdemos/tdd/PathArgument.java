// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A path on the command line. */
final class PathArgument {
  private PathArgument() {}

  static Path path(CommandSpec command, String name, String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException noPath) {
      throw new ParameterException(
          command.commandLine(), name + ": found \"" + argument + "\", expected a path");
    }
  }
}
