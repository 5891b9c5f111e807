// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Finds classes as sources below a directory, and compiles them when they are asked for.
 *
 * <p>Class {@code demo.Greeter} is looked for in {@code demo/Greeter.java}. What that source needs
 * of other sources is compiled with it. Class files are kept in memory, as Python keeps {@code
 * __pycache__} on disk, and given out again as long as no source that went into them has changed:
 * several loaders may share one finder and compile once. A class that is not named as its file is
 * found once a class of that file was.
 *
 * <p>Only the compiler of the running JDK is used, without annotation processors. A source that
 * does not compile is a {@link DoesNotCompile}, each time it is asked for.
 */
public final class SourceFinder implements Finder {
  private static final String CLASS = ".class";

  private final Path root;
  private final List<Path> classPath;
  private final Map<String, Unit> units = new HashMap<>();
  private final AtomicInteger compilations = new AtomicInteger();

  /**
   * One compilation: the classes that came out, and what was read for them.
   *
   * @param source the class that was asked for, and so the file
   */
  private record Unit(String source, Map<String, byte[]> classes, Map<Path, Stamp> read) {
    boolean fresh() {
      return read.entrySet().stream().allMatch(one -> one.getValue().stillOf(one.getKey()));
    }
  }

  private SourceFinder(Path root, List<Path> classPath) {
    this.root = root.toAbsolutePath().normalize();
    this.classPath = List.copyOf(classPath);
  }

  /**
   * Finds sources below a directory, compiled against the class path of the running JVM.
   *
   * @param root the folder that holds the top packages; it may come into being later
   */
  public static SourceFinder in(Path root) {
    return new SourceFinder(root, running());
  }

  /** The same, compiled against another class path; empty for none. */
  public SourceFinder compiledAgainst(List<Path> otherClassPath) {
    return new SourceFinder(root, otherClassPath);
  }

  private static List<Path> running() {
    String all = System.getProperty("java.class.path", "");
    List<Path> path = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator))
      if (!entry.isBlank()) path.add(Path.of(entry));
    return path;
  }

  /** Returns how often the compiler ran, which is what the cache is for. */
  public int compilations() {
    return compilations.get();
  }

  /** Returns the sources that went into a class when it was compiled last, or none. */
  public synchronized Set<Path> sourcesOf(String className) {
    Unit unit = units.get(className);
    return unit == null ? Set.of() : new HashSet<>(unit.read.keySet());
  }

  @Override
  public synchronized Optional<Found> find(String className)
      throws ClassNotFoundException, IOException {
    Unit kept = units.get(className);
    if (kept != null && kept.fresh()) return found(kept, className);
    Optional<String> own = sourceOf(className); // first, since what used it may not compile now
    if (own.isPresent()) return found(compile(own.get()), className);
    if (kept == null || !Files.isRegularFile(file(kept.source))) return Optional.empty();
    return found(compile(kept.source), className);
  }

  private Path file(String source) {
    return root.resolve(source.replace('.', '/') + ".java");
  }

  /**
   * A dollar may stand for a nested class, or be part of a name: the longest that is there wins.
   */
  private Optional<String> sourceOf(String className) {
    if (className.indexOf('/') >= 0) return Optional.empty(); // would leave the root by "../"
    String name = className;
    while (!Files.isRegularFile(file(name))) {
      int dollar = name.lastIndexOf('$');
      if (dollar <= name.lastIndexOf('.') + 1) return Optional.empty();
      name = name.substring(0, dollar);
    }
    return Optional.of(name);
  }

  private Optional<Found> found(Unit unit, String className) {
    byte[] bytes = unit.classes.get(className);
    if (bytes == null) return Optional.empty();
    Path source = file(sourceOf(className).orElse(unit.source));
    return Optional.of(new Found(bytes, source.toUri(), root.toUri()));
  }

  private Unit compile(String source) throws DoesNotCompile, IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null)
      throw new IOException(
          System.getProperty("java.home") + " has no compiler: run this with a JDK");
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-implicit:class", "-g", "-nowarn");
    try (var standard = compiler.getStandardFileManager(said, Locale.ENGLISH, null);
        SourceFiles files = new SourceFiles(standard, root)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      compilations.incrementAndGet();
      boolean fine =
          compiler.getTask(null, files, said, options, null, List.of(files.source(source))).call();
      if (!fine) throw new DoesNotCompile(problems(said));
      Unit unit = new Unit(source, files.classes(), Map.copyOf(files.read()));
      units.values().removeIf(old -> old.source.equals(source));
      unit.classes.keySet().forEach(name -> units.put(name, unit));
      return unit;
    }
  }

  private List<DoesNotCompile.Problem> problems(DiagnosticCollector<JavaFileObject> said) {
    List<DoesNotCompile.Problem> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics())
      if (one.getKind() == Diagnostic.Kind.ERROR) problems.add(problem(one));
    return problems;
  }

  private DoesNotCompile.Problem problem(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ENGLISH);
    if (said.getSource() == null) return new DoesNotCompile.Problem("", 0, 0, message, "");
    Path file = Path.of(said.getSource().toUri());
    String shown = root.relativize(file).toString().replace(File.separatorChar, '/');
    String text = text(file);
    int at = (int) said.getPosition();
    if (at < 0 || at > text.length()) return new DoesNotCompile.Problem(shown, 0, 0, message, "");
    int start = text.lastIndexOf('\n', at - 1) + 1; // the compiler's own columns expand tabs
    String line = text.substring(start).lines().findFirst().orElse("");
    return new DoesNotCompile.Problem(shown, said.getLineNumber(), at - start + 1, message, line);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) { // which the compiler has said already
      return "";
    }
  }

  /** A class file is a resource, too, as it is in a folder or a jar: it is compiled as needed. */
  @Override
  public Optional<Found> resource(String path) throws IOException {
    if (path.endsWith(CLASS)) return classFile(path);
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) return Optional.empty();
    return Optional.of(new Found(Files.readAllBytes(file), file.toUri(), root.toUri()));
  }

  private Optional<Found> classFile(String path) throws IOException {
    try {
      return find(path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
    } catch (ClassNotFoundException doesNotCompile) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "the sources in " + root;
  }
}
