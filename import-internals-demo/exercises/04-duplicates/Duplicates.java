package exercise.duplicates;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds classes that a class path has more than once. */
final class Duplicates {
  private Duplicates() {}

  /**
   * The classes that several entries have, by their names ({@code demo.Outer$Inner}), and these
   * entries in the order of the class path: the first one wins. An entry that is listed twice
   * counts once.
   *
   * @param classPath jars and folders; those that do not exist are passed over, as the JVM does
   */
  static SortedMap<String, List<Path>> of(List<Path> classPath) throws IOException {
    SortedMap<String, List<Path>> entries = new TreeMap<>();
    // gap: who has what
    for (Path entry : new LinkedHashSet<>(classPath))
      for (String name : classes(entry))
        entries.computeIfAbsent(name, one -> new ArrayList<>()).add(entry);
    entries.values().removeIf(in -> in.size() < 2);
    //| for (Path entry : classPath) {
    //|   for (String name : classes(entry)) {
    //|     entries.put(name, List.of(entry));
    //|   }
    //| }
    // end of gap
    return entries;
  }

  /** The names of the classes in a jar or a folder; module-info is none. */
  private static List<String> classes(Path entry) throws IOException {
    // gap: the names of its classes
    try (Stream<String> names = names(entry)) {
      return names
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .filter(name -> !name.equals("module-info.class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .collect(Collectors.toList());
    }
    //| return List.of();
    // end of gap
  }

  /** The names of its files, with slashes. The stream is to be closed. */
  private static Stream<String> names(Path entry) throws IOException {
    // gap: the files of a jar, and those of a folder
    if (!Files.exists(entry)) return Stream.empty();
    if (Files.isDirectory(entry))
      return Files.walk(entry)
          .map(file -> entry.relativize(file).toString().replace(File.separatorChar, '/'));
    try (JarFile jar = new JarFile(entry.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList().stream();
    }
    //| return Stream.empty();
    // end of gap
  }
}
