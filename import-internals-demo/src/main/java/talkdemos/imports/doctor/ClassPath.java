// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import talkdemos.imports.jvm.BadInput;

/**
 * The entries that a JVM would search, in its order, and what is wrong with those that it would
 * skip.
 *
 * @param findings of entries that are missing, unreadable, or listed twice
 */
public record ClassPath(List<Contents> entries, List<Finding> findings) {
  public ClassPath {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /**
   * Reads class paths as the JVM does: names with {@link File#pathSeparator} between them, {@code
   * DIR/*} for each jar in a directory, an empty name for the current directory, and after each jar
   * those that its manifest's {@code Class-Path} names. A single argument that is a directory, and
   * not one of classes, stands for every jar and directory of classes in it, at any depth.
   */
  public static ClassPath of(List<String> arguments) {
    Reading reading = new Reading();
    for (String argument : arguments) {
      Path folder = path(argument.isEmpty() ? "." : argument);
      List<Path> found = Folder.holds(folder) ? Folder.entries(folder) : List.of();
      if (!argument.contains(File.pathSeparator) && !found.isEmpty()) {
        found.forEach(path -> reading.add(new Entry(path, folder.toString())));
      } else {
        Stream.of(argument.split(File.pathSeparator, -1)).forEach(reading::addNamed);
      }
    }
    return new ClassPath(List.copyOf(reading.contents()), reading.findings);
  }

  /** Reads one class path strictly as the JVM does: a directory is one, whatever is in it. */
  public static ClassPath entriesOf(String classPath) {
    Reading reading = new Reading();
    Stream.of(classPath.split(File.pathSeparator, -1)).forEach(reading::addNamed);
    return new ClassPath(List.copyOf(reading.contents()), reading.findings);
  }

  /** Whether some entry has a class of this binary name. */
  public boolean has(String className) {
    String file = className.replace('.', '/') + ".class";
    return entries.stream().anyMatch(contents -> contents.files().containsKey(file));
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new BadInput(
          "\"%s\" is no path: %s; expected jars and directories with \"%s\" between them"
              .formatted(name, e.getReason(), File.pathSeparator));
    }
  }

  /** The walk along one class path. */
  private static final class Reading {
    private final Map<Path, Contents> seen = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Collection<Contents> contents() {
      return seen.values();
    }

    void addNamed(String name) {
      if (name.equals("*") || name.endsWith("/*") || name.endsWith(File.separator + "*")) {
        addWildcard(name);
      } else {
        add(Entry.named(path(name.isEmpty() ? "." : name)));
      }
    }

    private void addWildcard(String name) {
      Path directory = path(name.length() == 1 ? "." : name.substring(0, name.length() - 1));
      List<Path> jars = new ArrayList<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{jar,JAR}")) {
        files.forEach(jars::add);
      } catch (IOException e) {
        Kind kind = Files.exists(directory) ? Kind.UNREADABLE : Kind.MISSING;
        tell(kind, Entry.named(directory.resolve("*")), reason(e));
        return;
      }
      if (jars.isEmpty()) {
        tell(Kind.MISSING, Entry.named(directory.resolve("*")), "no jar in this directory");
      }
      jars.stream().sorted().forEach(jar -> add(new Entry(jar, name)));
    }

    void add(Entry entry) {
      if (!Files.exists(entry.path())) {
        tell(Kind.MISSING, entry, "");
        return;
      }
      try {
        Path real = entry.path().toRealPath();
        if (seen.containsKey(real)) {
          tell(Kind.LISTED_TWICE, entry, "");
          return;
        }
        Contents contents = Scan.of(entry);
        seen.put(real, contents);
        findings.addAll(contents.findings());
        contents.manifestClassPath().forEach(named -> addFromManifest(named, entry));
      } catch (IOException e) {
        tell(Kind.UNREADABLE, entry, reason(e));
      }
    }

    private void addFromManifest(Path named, Entry by) {
      if (Files.exists(named)) add(Entry.named(named));
      else tell(Kind.MISSING_FROM_MANIFEST, Entry.named(named), "named by " + by);
    }

    private void tell(Kind kind, Entry entry, String detail) {
      findings.add(new Finding(kind, List.of(entry), List.of(), detail));
    }
  }

  /** What a person would say of it: the JDK's messages often are nothing but the path. */
  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) return "no permission to read it";
    if (e instanceof java.nio.file.NotDirectoryException) return "not a directory";
    if (e instanceof java.nio.file.NoSuchFileException) return "";
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
