// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.util.List;

/**
 * Tests, and the sources that they are written in: what has to change when they are to.
 *
 * @param name for a table
 * @param files below {@code src/test/java/talkdemos/mocking}: {@code lesson04/ByFakesTest.java}; a
 *     path that ends with a slash means all files in that folder
 * @param tests the names of the test classes below {@code talkdemos.mocking}
 */
public record Suite(String name, List<String> files, List<String> tests) {
  public Suite {
    files = List.copyOf(files);
    tests = List.copyOf(tests);
  }

  boolean has(String file) {
    return files.stream()
        .anyMatch(wanted -> wanted.endsWith("/") ? file.startsWith(wanted) : file.equals(wanted));
  }
}
