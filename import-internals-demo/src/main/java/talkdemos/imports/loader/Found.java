// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/**
 * What a finder found, as Python's {@code ModuleSpec}: the bytes and where they come from.
 *
 * @param bytes a class file, or what a resource holds; not to be changed
 * @param origin of exactly this: the source file, the entry of the zip
 * @param root of all that the finder finds: a class tells it as {@code
 *     getProtectionDomain().getCodeSource()}
 */
public record Found(byte[] bytes, URI origin, URI root) {
  /**
   * Returns an address that is written as the origin and opens what was found then, from memory.
   */
  URL url() {
    try {
      return new URL(null, origin.toString(), new FromMemory(this));
    } catch (MalformedURLException wrong) {
      throw new IllegalStateException("an origin that is no URL: " + origin, wrong);
    }
  }

  private static final class FromMemory extends URLStreamHandler {
    private final Found found;

    FromMemory(Found found) {
      this.found = found;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          connected = true;
        }

        @Override
        public long getContentLengthLong() {
          return found.bytes.length;
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(found.bytes);
        }
      };
    }
  }
}
