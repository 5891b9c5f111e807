// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The class path of this JVM for a child that takes only jars, as archives of classes ask. */
final class Jars {
  private Jars() {}

  /**
   * The class path, each folder on it packed into a jar.
   *
   * @param into where the jars go
   */
  static String classPath(Path into) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : talkdemos.perf.ClassPath.ensure().split(File.pathSeparator)) {
      if (entry.isEmpty()) continue;
      Path place = Path.of(entry).toAbsolutePath();
      if (Files.isRegularFile(place)) jars.add(place.toString());
      if (!Files.isDirectory(place)) continue;
      Path jar = into.resolve(jars.size() + ".jar");
      pack(place, jar);
      jars.add(jar.toString());
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}
