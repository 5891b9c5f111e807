// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks a program up as {@code exec} does: by its path, or by its name in {@code PATH}. */
public final class Program {
  private Program() {}

  /** Whether there is a program of this name in {@code PATH}, or at this path. */
  public static boolean exists(String name) {
    return find(Child.of(name)).isPresent();
  }

  /**
   * The child's command with its program's path, so that no shell takes it for one of its own.
   *
   * @throws BadInput if no such file exists, or it is not executable; or the directory is none
   */
  static List<String> resolve(Child child) {
    Path directory = child.directory();
    if (directory != null && !Files.isDirectory(directory))
      throw new BadInput("no folder \"%s\" to run a command in".formatted(directory));
    if (child.command().isEmpty()) throw new BadInput("no command: expected a program");
    if (File.separatorChar == '\\') return child.command(); // Windows also tries suffixes
    String name = child.command().get(0);
    String expected =
        name.contains(File.separator)
            ? "expected an executable file"
            : "expected a program in PATH, or the path of one";
    Path program =
        find(child)
            .orElseThrow(() -> new BadInput("no command \"%s\": %s".formatted(name, expected)));
    List<String> command = new ArrayList<>(child.command());
    command.set(0, program.toString());
    return command;
  }

  private static Optional<Path> find(Child child) {
    String name = child.command().get(0);
    if (name.isEmpty() || name.indexOf('\0') >= 0) return Optional.empty();
    if (name.contains(File.separator)) {
      Path base = child.directory() == null ? Path.of("") : child.directory();
      return executable(base.resolve(name).toAbsolutePath());
    }
    String path = child.environment().get("PATH");
    if (path == null) path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> executable(Path.of(folder).resolve(name)).stream())
        .findFirst();
  }

  private static Optional<Path> executable(Path file) {
    return Optional.of(file).filter(Files::isRegularFile).filter(Files::isExecutable);
  }
}
