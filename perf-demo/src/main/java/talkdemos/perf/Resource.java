// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files beside the classes. */
final class Resource {
  private Resource() {}

  /**
   * @throws IllegalStateException if there is no such file
   */
  static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not on the class path: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
