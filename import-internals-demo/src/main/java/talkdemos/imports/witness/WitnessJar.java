// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/** The jar that is put at the end of the traced program's class path. */
public final class WitnessJar {
  private static final List<String> CLASSES =
      List.of("Agent", "Agent$Apart", "Importer", "Asking", "Asking$Reporting");

  private WitnessJar() {}

  /** Writes the jar into a folder. */
  public static Path write(Path folder) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
    Path jar = folder.resolve("witness.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String name : CLASSES) {
        try (InputStream in = WitnessJar.class.getResourceAsStream(name + ".class")) {
          out.putNextEntry(new JarEntry("talkdemos/imports/witness/" + name + ".class"));
          in.transferTo(out);
        }
      }
      return jar;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The option that has the JVM use it as an agent. */
  public static String agentOption(Path jar) {
    return "-javaagent:%s=%s%s%s"
        .formatted(jar, placeOf(EndMarks.class), File.pathSeparator, placeOf(ClassReader.class));
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path that is no URI", e);
    }
  }
}
