// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

/** The running Java has no compiler. */
public final class NoCompilerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoCompilerException() {
    super(
        "the Java in "
            + System.getProperty("java.home")
            + " (version "
            + Runtime.version().feature()
            + ") has no compiler: run with a JDK, not a JRE, of version 17 or newer");
  }
}
