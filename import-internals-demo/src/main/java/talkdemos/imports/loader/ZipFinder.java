// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds classes and resources in a zip or jar behind an address, such as {@code
 * http://127.0.0.1:8000/plugins.zip}: what people write import hooks for in Python.
 *
 * <p>It is fetched when something is first asked for, at once and into memory, and never again. A
 * fetch that failed is tried again next time. Manifest, signatures and the folders of multi-release
 * jars are not looked at. What comes over plain HTTP may be anything: use it for loopback only.
 */
public final class ZipFinder implements Finder {
  private static final int PATIENCE_MILLIS = 10_000;

  private final URI address;
  private Map<String, byte[]> entries;

  private ZipFinder(URI address) {
    this.address = address;
  }

  /**
   * @param address of the zip: {@code http}, {@code https} or {@code file}
   */
  public static ZipFinder at(URI address) {
    if (!address.isAbsolute())
      throw new IllegalArgumentException("\"" + address + "\" names no scheme such as http:");
    return new ZipFinder(address);
  }

  @Override
  public Optional<Found> find(String className) throws IOException {
    return resource(className.replace('.', '/') + ".class");
  }

  @Override
  public Optional<Found> resource(String path) throws IOException {
    byte[] bytes = entries().get(path);
    if (bytes == null) return Optional.empty();
    return Optional.of(new Found(bytes, entry(path), address));
  }

  private URI entry(String path) throws IOException {
    try {
      return new URI("jar:" + address + "!" + new URI(null, null, "/" + path, null).getRawPath());
    } catch (URISyntaxException wrong) {
      throw new IOException(address + " has an entry that no address can name: " + path, wrong);
    }
  }

  private synchronized Map<String, byte[]> entries() throws IOException {
    if (entries == null) entries = fetch();
    return entries;
  }

  private Map<String, byte[]> fetch() throws IOException {
    URLConnection connection = address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setUseCaches(false);
    Map<String, byte[]> read = new HashMap<>();
    try (InputStream in = connection.getInputStream();
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; )
        if (!entry.isDirectory()) read.putIfAbsent(entry.getName(), zip.readAllBytes());
    } catch (IOException failed) {
      throw new IOException("could not read " + address + ": " + failed, failed);
    }
    if (read.isEmpty()) throw new IOException(address + " is no zip, or one without entries");
    return read;
  }

  @Override
  public String toString() {
    return "the zip at " + address;
  }
}
