// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file that the code finds on its class path by {@code getResourceAsStream}: its path from the
 * root of the class path, and its bytes, which nobody changes from now on.
 */
public record Resource(String path, byte[] content) {
  /** A path without a slash in front, with backslashes as slashes. */
  public Resource {
    path = path.replace('\\', '/');
    if (path.startsWith("/")) path = path.substring(1);
    Objects.requireNonNull(content, "content");
  }

  /** A resource that is text, in UTF-8. */
  public Resource(String path, String text) {
    this(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Resource that
        && path.equals(that.path)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(content);
  }
}
