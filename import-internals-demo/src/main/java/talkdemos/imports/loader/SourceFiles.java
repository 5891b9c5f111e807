// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * What the compiler reads and writes in one compilation: sources below a root, noted down with
 * their stamps as they are read, and class files that stay in memory.
 */
final class SourceFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Path root;
  private final Map<Path, Stamp> read = new LinkedHashMap<>();
  private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

  SourceFiles(StandardJavaFileManager standard, Path root) {
    super(standard);
    this.root = root;
  }

  Map<Path, Stamp> read() {
    return read;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  JavaFileObject source(String className) {
    return new Source(className, root.resolve(className.replace('.', '/') + ".java"));
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location != StandardLocation.SOURCE_PATH)
      return super.list(location, packageName, kinds, recurse);
    List<JavaFileObject> sources = new ArrayList<>();
    Path directory = root.resolve(packageName.replace('.', '/'));
    if (!kinds.contains(JavaFileObject.Kind.SOURCE) || !Files.isDirectory(directory))
      return sources;
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    try (var files = Files.newDirectoryStream(directory, "*.java")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        sources.add(new Source(prefix + name.substring(0, name.length() - 5), file));
      }
    }
    return sources;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Source source ? source.className : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.toUri().equals(other.toUri());
  }

  @Override
  public JavaFileObject getJavaFileForInput(
      Location location, String className, JavaFileObject.Kind kind) throws IOException {
    // asked for a module-info: sources that are found one by one are in the unnamed module
    return location == StandardLocation.SOURCE_PATH
        ? null
        : super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
    return new SimpleJavaFileObject(uri, kind) {
      @Override
      public OutputStream openOutputStream() {
        return written.compute(className, (name, before) -> new ByteArrayOutputStream());
      }
    };
  }

  private final class Source extends SimpleJavaFileObject {
    private final String className;
    private final Path file;

    Source(String className, Path file) {
      super(file.toUri(), JavaFileObject.Kind.SOURCE);
      this.className = className;
      this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      read.putIfAbsent(file, Stamp.of(file)); // before its text: a change in between is seen later
      return Files.readString(file);
    }
  }
}
