// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks a program up as {@code exec} does: by its path, or by its name in {@code PATH}. */
public final class Program {
  private Program() {}

  /** Whether there is such a program. */
  public static boolean exists(String name) {
    return find(name, null).isPresent();
  }

  /**
   * Refuses a program that is not there.
   *
   * @throws BadInput if no such file exists, or it is not executable
   */
  static void check(String name, Path directory) {
    if (File.separatorChar == '\\') return; // Windows also tries suffixes: let it tell
    if (find(name, directory).isPresent()) return;
    String expected =
        name.contains(File.separator)
            ? "expected an executable file"
            : "expected a program in PATH, or the path of one";
    throw new BadInput("no command \"%s\": %s".formatted(name, expected));
  }

  private static Optional<Path> find(String name, Path directory) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) return Optional.empty();
    if (name.contains(File.separator)) {
      Path base = directory == null ? Path.of("") : directory;
      return executable(base.resolve(name));
    }
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> executable(Path.of(folder).resolve(name)).stream())
        .findFirst();
  }

  private static Optional<Path> executable(Path file) {
    return Optional.of(file).filter(Files::isRegularFile).filter(Files::isExecutable);
  }
}
