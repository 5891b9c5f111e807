// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/** A directory that is no class path entry itself, but holds some: {@code lib}, {@code target}. */
final class Folder {
  private Folder() {}

  /** Whether there are entries in it, rather than classes of its own. */
  static boolean holds(Path directory) {
    if (!Files.isDirectory(directory)) return false;
    List<Path> entries = entries(directory);
    return entries.stream().anyMatch(Files::isReadable) && !entries.contains(directory);
  }

  /**
   * Every jar and every directory of classes, at any depth, in the order of their names. Where a
   * directory of classes begins is told by the classes: {@code x/a/b/C.class} with {@code a.b.C} in
   * it begins at {@code x}. A directory that cannot be read is in the list too, for what reads it
   * next will tell.
   */
  static List<Path> entries(Path directory) {
    List<Path> entries = new ArrayList<>();
    try {
      Files.walkFileTree(
          directory,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Walk(directory, entries));
    } catch (IOException e) {
      return List.of();
    }
    return entries.stream().sorted().toList();
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> entries;

    Walk(Path top, List<Path> entries) {
      this.top = top;
      this.entries = entries;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isJar(file)) entries.add(file);
      if (file.toString().endsWith(".class") && entries.stream().noneMatch(file::startsWith)) {
        root(file).filter(root -> root.startsWith(top)).ifPresent(entries::add);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!(e instanceof FileSystemLoopException)) entries.add(file);
      return FileVisitResult.CONTINUE;
    }
  }

  static boolean isJar(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") || name.endsWith(".JAR");
  }

  private static Optional<Path> root(Path file) {
    try {
      Path name = Path.of(new ClassReader(Files.readAllBytes(file)).getClassName() + ".class");
      if (!file.endsWith(name)) return Optional.empty();
      Path root = file;
      for (int i = 0; i < name.getNameCount() && root != null; i++) root = root.getParent();
      return Optional.ofNullable(root);
    } catch (IOException | RuntimeException brokenClass) { // ASM throws what it stumbles over
      return Optional.empty();
    }
  }
}
