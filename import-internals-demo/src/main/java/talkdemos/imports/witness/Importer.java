// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

/**
 * Loads one class, initialises it, and ends at once: as Java's {@code import} does not, and
 * Python's does. The exit status is 0, {@link #FAILED} or {@link #THREW}, with what the JVM said on
 * standard error.
 */
public final class Importer {
  /**
   * The class is not there, or cannot be loaded and linked. A status that initialisers which call
   * {@code System.exit} are not likely to take.
   */
  public static final int FAILED = 113;

  /** Its initialiser threw. */
  public static final int THREW = 114;

  private Importer() {}

  public static void main(String[] args) {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    int status = 0;
    try {
      Class.forName(args[0], false, loader);
      Class.forName(args[0], true, loader);
    } catch (ClassNotFoundException | Error failure) { // an Error of the initialiser comes as it is
      status = tell(failure);
    }
    Runtime.getRuntime().halt(status); // no shutdown hooks: they would load more
  }

  private static int tell(Throwable failure) {
    Throwable thrown =
        failure instanceof ExceptionInInitializerError ? failure.getCause() : failure;
    boolean threw = thrown != failure;
    for (StackTraceElement frame : failure.getStackTrace()) {
      threw |= frame.getMethodName().equals("<clinit>");
    }
    System.err.println(thrown);
    System.err.flush();
    return threw ? THREW : FAILED;
  }
}
