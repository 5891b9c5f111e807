// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of katas, in a directory or in a jar. */
public final class Katas implements AutoCloseable {
  private final Path folder;
  private final FileSystem jar; // null for a directory

  private Katas(Path folder, FileSystem jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /** The katas in a directory, each a folder in it. */
  public static Katas in(Path directory) {
    return new Katas(directory, null);
  }

  /**
   * The katas that come with this module, from the class path or its jar.
   *
   * @throws IllegalStateException if there are none, as in a module built wrongly
   */
  public static Katas bundled() {
    URL url = Katas.class.getClassLoader().getResource("katas");
    if (url == null) throw new IllegalStateException("no folder katas/ on the class path");
    try {
      if (!url.getProtocol().equals("jar")) return in(Path.of(url.toURI()));
      String spec = url.getPath();
      Path file = Path.of(URI.create(spec.substring(0, spec.lastIndexOf("!/"))));
      FileSystem jar = FileSystems.newFileSystem(file);
      return new Katas(jar.getPath("katas"), jar);
    } catch (URISyntaxException | IOException unreadable) {
      throw new IllegalStateException("cannot read the katas at " + url, unreadable);
    }
  }

  /** The names of the katas, sorted. */
  public List<String> names() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString().replace("/", ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + folder, unreadable);
    }
  }

  /** Whether there is a kata of that name. */
  public boolean has(String name) {
    return names().contains(name);
  }

  /**
   * Reads a kata.
   *
   * @throws BrokenKata with everything that is wrong in its folder
   */
  public Kata read(String name) throws BrokenKata {
    return read(name, folder.resolve(name));
  }

  /** Reads the kata in a folder of its own; its name is the folder's. */
  public static Kata readFolder(Path kata) throws BrokenKata {
    Path name = kata.toAbsolutePath().normalize().getFileName();
    return read(name == null ? "" : name.toString(), kata); // the root has no name
  }

  private static Kata read(String name, Path kata) throws BrokenKata {
    try {
      return new KataReader(name, kata).read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + kata, unreadable);
    }
  }

  @Override
  public void close() {
    try {
      if (jar != null) jar.close();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}
