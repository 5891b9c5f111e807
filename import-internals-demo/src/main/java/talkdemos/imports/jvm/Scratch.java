// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A temporary folder for a lesson's own small programs: it writes sources, compiles them for Java
 * 17, packs jars, and deletes all of it when closed, or when this program is ended before.
 */
public final class Scratch implements Closeable {
  private final Path path;
  private final AtExit guard = AtExit.runAfterChildren(this::delete);

  private Scratch(Path path) {
    this.path = path;
  }

  /**
   * Makes it in the system's folder for temporary files.
   *
   * @throws BadInput if that is not there, or cannot be written
   */
  public static Scratch create() {
    try {
      return new Scratch(Files.createTempDirectory("talkdemos").toRealPath());
    } catch (IOException failure) {
      throw new BadInput(
          "cannot make a folder in %s (%s): expected java.io.tmpdir to be one that can be written"
              .formatted(System.getProperty("java.io.tmpdir"), failure.getClass().getSimpleName()));
    }
  }

  /** Its absolute real path. */
  public Path path() {
    return path;
  }

  /** Writes a file, UTF-8, with the folders above it. */
  public Path write(String name, String text) {
    Path file = path.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A new folder inside. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Compiles sources, for Java 17 and without warnings, into a folder.
   *
   * @param classes a folder's name, made if it is not there
   * @param options more options for the compiler, such as {@code --class-path}
   * @return the folder
   * @throws BadInput with the compiler's messages if it refuses; or if this Java has no compiler
   */
  public Path compile(String classes, List<Path> sources, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null)
      throw new BadInput(
          "no compiler in this Java (%s): expected a JDK"
              .formatted(System.getProperty("java.home")));
    Path into = folder(classes);
    List<String> all = new ArrayList<>(List.of("--release", "17", "-d", into.toString()));
    all.addAll(List.of(options));
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(said, files, null, all, null, units).call())
        throw new BadInput("cannot compile %s:%n%s".formatted(sources, said));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return into;
  }

  /** Writes and compiles one source without a package into the folder {@code classes}. */
  public Path compile(String className, String source) {
    return compile("classes", List.of(write("src/" + className + ".java", source)));
  }

  /** Packs a folder's files into a jar without a manifest. */
  public Path jar(String name, Path folder) {
    Path jar = path.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return jar;
  }

  @Override
  public void close() {
    guard.close();
    delete();
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException | UncheckedIOException inUse) {
      // what a program still holds open may stay: the system's own cleaning takes it
    }
  }
}
