// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what entries hold. */
final class Scan {
  private static final String VERSIONS = "META-INF/versions/";

  private Scan() {}

  /**
   * Lists an entry.
   *
   * @throws IOException if it cannot be read or is no jar, with a reason
   */
  static Contents of(Entry entry) throws IOException {
    return Files.isDirectory(entry.path()) ? directory(entry) : jar(entry);
  }

  /** The SHA-256 of some of an entry's files, by the name under which they are found. */
  static Map<String, String> digests(Contents contents, Collection<String> names)
      throws IOException {
    Map<String, String> digests = new HashMap<>();
    if (contents.isDirectory()) {
      for (String name : names) {
        digests.put(name, sha256(Files.readAllBytes(contents.entry().path().resolve(name))));
      }
      return digests;
    }
    try (ZipFile zip = new ZipFile(contents.entry().path().toFile())) {
      for (String name : names) {
        ZipEntry file = zip.getEntry(contents.files().get(name));
        try (InputStream in = zip.getInputStream(file)) {
          digests.put(name, sha256(in.readAllBytes()));
        }
      }
    }
    return digests;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static Contents jar(Entry entry) throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    try (JarFile jar =
        new JarFile(entry.path().toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
      for (JarEntry file : jar.versionedStream().filter(f -> !f.isDirectory()).toList()) {
        if (!file.getName().startsWith(VERSIONS)) {
          files.putIfAbsent(file.getName(), file.getRealName());
        }
      }
      versions(entry, jar, files, findings);
      jarsInside(entry, files.keySet(), findings);
      return new Contents(entry, files, classPath(entry, jar.getManifest(), findings), findings);
    } catch (IllegalArgumentException e) { // a name that is not UTF-8
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void versions(
      Entry entry, JarFile jar, Map<String, String> files, List<Finding> findings) {
    TreeSet<Integer> versions = new TreeSet<>();
    jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.matches(VERSIONS + "\\d{1,4}/(?!module-info).+\\.class"))
        .forEach(
            name -> versions.add(Integer.valueOf(name.substring(VERSIONS.length()).split("/")[0])));
    if (versions.isEmpty()) return;
    List<String> chosen =
        files.entrySet().stream()
            .filter(file -> !file.getKey().equals(file.getValue()))
            .map(Map.Entry::getKey)
            .filter(Names::isClass)
            .map(Names::className)
            .toList();
    String held = "has classes for " + versions.toString().replaceAll("[\\[\\]]", "");
    Kind kind = jar.isMultiRelease() ? Kind.MULTI_RELEASE : Kind.VERSIONS_IGNORED;
    String detail =
        jar.isMultiRelease()
            ? held + "; a JVM of " + Runtime.version().feature() + " loads from there"
            : held;
    findings.add(new Finding(kind, List.of(entry), chosen, detail));
  }

  private static void jarsInside(Entry entry, Collection<String> names, List<Finding> findings) {
    List<String> jars = names.stream().filter(name -> name.endsWith(".jar")).sorted().toList();
    if (jars.isEmpty()) return;
    boolean nothingElse =
        Files.isDirectory(entry.path()) && names.stream().noneMatch(Names::isClass);
    Kind kind = nothingElse ? Kind.JARS_NOT_LOOKED_AT : Kind.JARS_INSIDE;
    findings.add(new Finding(kind, List.of(entry), jars, ""));
  }

  private static List<Path> classPath(Entry entry, Manifest manifest, List<Finding> findings) {
    String named =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    if (named == null || named.isBlank()) return List.of();
    List<Path> paths = new ArrayList<>();
    for (String name : named.strip().split("\\s+")) {
      try {
        URI uri = entry.path().toAbsolutePath().toUri().resolve(name);
        Path path = Path.of(uri);
        // as short as the entry's own name, where the jar stands beside it
        Path parent = entry.path().toAbsolutePath().getParent();
        boolean beside = entry.path().getParent() != null && path.startsWith(parent);
        paths.add(beside ? entry.path().getParent().resolve(parent.relativize(path)) : path);
      } catch (RuntimeException notAFile) { // no URI, not a file: or none of this system's paths
        findings.add(
            new Finding(
                Kind.MISSING_FROM_MANIFEST,
                List.of(entry),
                List.of(name),
                "its Class-Path names what is no file"));
      }
    }
    return paths;
  }

  private static Contents directory(Entry entry) throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    Path top = entry.path();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = top.relativize(file).toString().replace('\\', '/');
            if (!name.startsWith(VERSIONS)) files.put(name, name); // only jars have versions
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(top)) throw e;
            findings.add(
                new Finding(
                    Kind.UNREADABLE,
                    List.of(new Entry(file, entry.unordered())),
                    List.of(),
                    ClassPath.reason(e)));
            return FileVisitResult.CONTINUE;
          }
        });
    jarsInside(entry, files.keySet(), findings);
    return new Contents(entry, files, List.of(), findings);
  }
}
