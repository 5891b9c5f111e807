// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Makes the jars and directories that tests examine; the doctor never looks into a class's bytes.
 */
final class Jars {
  private Jars() {}

  static Path jar(Path path, Map<String, String> files) {
    return jar(path, files, Map.of());
  }

  static Path jar(Path path, Map<String, String> files, Map<String, String> attributes) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach(
        (name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
    try {
      Files.createDirectories(path.getParent());
      try (OutputStream file = Files.newOutputStream(path);
          JarOutputStream jar = new JarOutputStream(file, manifest)) {
        for (Map.Entry<String, String> entry : files.entrySet()) {
          jar.putNextEntry(new JarEntry(entry.getKey()));
          jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  static Path directory(Path path, Map<String, String> files) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = path.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }
}
