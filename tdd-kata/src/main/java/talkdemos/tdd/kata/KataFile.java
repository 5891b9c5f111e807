// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

/**
 * A file of a kata: a Java source, or a resource that its tests read from the class path.
 *
 * @param path relative to the step's folder, with slashes: {@code Bowling.java}, {@code
 *     approved/rain.txt}
 * @param text complete, with line ends as {@code \n}
 */
public record KataFile(String path, String text) {
  /** Whether it is a Java source whose name ends in {@code Test.java}. */
  public boolean isTest() {
    return path.endsWith("Test.java");
  }

  /** Whether it is a Java source that is no test. */
  public boolean isCode() {
    return path.endsWith(".java") && !isTest();
  }

  /** Whether it is no Java source. */
  public boolean isResource() {
    return !path.endsWith(".java");
  }
}
