// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

/** Where the lesson tells what it counts, as soon as it knows it. */
public interface CountReport {
  /** What follows ran on this JDK, or with what the user has. */
  void begin(String jdk);

  /** A program ended; each JVM in it was counted. */
  void counted(String program, Counted counted);

  /** A program of the built-in set cannot be counted here. */
  void absent(String program, String why);

  /** Something to read beside the counts. */
  void note(String text);

  /** That was all. */
  void end();
}
