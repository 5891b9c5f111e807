// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.nio.file.Path;

/**
 * One place where the JVM looks for classes: a jar or a directory.
 *
 * @param path where it is
 * @param unordered the folder or wildcard through which it was found, which leaves its place among
 *     the others found so undefined; empty if it was named itself
 */
public record Entry(Path path, String unordered) {
  static Entry named(Path path) {
    return new Entry(path, "");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
