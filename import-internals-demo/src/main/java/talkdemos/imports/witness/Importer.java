// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

/**
 * Loads one class, initialises it, and ends at once: as Java's {@code import} does not, and
 * Python's does. The exit status is 0, or {@link #FAILED} with what the JVM said on standard error.
 */
public final class Importer {
  public static final int FAILED = 3;

  private Importer() {}

  public static void main(String[] args) {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    int status = 0;
    try {
      Class.forName(args[0], false, loader);
      Class.forName(args[0], true, loader);
    } catch (ClassNotFoundException | LinkageError failure) {
      tell(failure);
      status = FAILED;
    }
    Runtime.getRuntime().halt(status); // no shutdown hooks: they would load more
  }

  private static void tell(Throwable failure) {
    System.err.println(failure);
    Throwable cause = failure.getCause();
    if (failure instanceof ExceptionInInitializerError && cause != null) System.err.println(cause);
    System.err.flush();
  }
}
