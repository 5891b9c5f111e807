// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.Objects;

/**
 * A Java source to be compiled: its path, which ends in {@code .java} and names it in problems and
 * positions, and its text.
 *
 * <p>The path need not follow the package: {@code StackTest.java} may declare {@code package
 * kata.stack}. Only the file's own name matters, as javac wants a public class in a file of its
 * name. Backslashes become slashes.
 */
public record SourceFile(String path, String text) {
  /**
   * @throws IllegalArgumentException if the path does not end in {@code .java}
   */
  public SourceFile {
    path = path.replace('\\', '/');
    Objects.requireNonNull(text, "text");
    if (!path.endsWith(".java")) {
      throw new IllegalArgumentException(
          "a source file's path: got '" + path + "', expected one that ends in .java");
    }
  }
}
