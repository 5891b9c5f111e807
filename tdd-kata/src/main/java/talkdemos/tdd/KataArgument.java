// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.tdd.kata.BrokenKata;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Katas;

/** The kata that a command is about: the name of one that comes with the program, or a folder. */
final class KataArgument {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Parameters(
      paramLabel = "KATA",
      description = "A kata that \"list\" shows, or the folder of another.")
  String kata;

  Kata read() throws BrokenKata {
    if (kata.contains("/") && isFolder(kata)) return Katas.readFolder(Path.of(kata));
    try (Katas bundled = Katas.bundled()) {
      if (bundled.has(kata)) return bundled.read(kata);
      if (isFolder(kata)) return Katas.readFolder(Path.of(kata));
      throw new ParameterException(
          command.commandLine(),
          "found kata \"%s\", expected one of %s, or the folder of another"
              .formatted(kata, bundled.names()));
    }
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
