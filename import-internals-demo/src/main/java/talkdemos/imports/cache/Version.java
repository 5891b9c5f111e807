// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.TimeUnit;
import talkdemos.imports.loader.Reachability;

/** One version of the watched class, and the thread that last ran it. */
final class Version {
  private static final long PATIENCE_MILLIS = 1_000;

  private final int number;
  private final Class<?> type;

  Version(int number, Class<?> type) {
    this.number = number;
    this.type = type;
  }

  /** Watches its class loader. */
  Reachability letGo() {
    return Reachability.of(type.getClassLoader());
  }

  /**
   * Runs its main, or prints an object of it; what it throws is told.
   *
   * <p>A program that runs for long is left running in its thread.
   */
  void run(PrintStream out) throws InterruptedException {
    Thread thread = new Thread(() -> runHere(out), "version " + number);
    thread.setDaemon(true);
    thread.setContextClassLoader(type.getClassLoader());
    thread.start();
    thread.join(PATIENCE_MILLIS);
    if (thread.isAlive())
      out.printf(
          "  (still running after %d s; it goes on)%n",
          TimeUnit.MILLISECONDS.toSeconds(PATIENCE_MILLIS));
  }

  private void runHere(PrintStream out) {
    try {
      Method main = main();
      if (main == null) out.println("  " + made());
      else call(main);
    } catch (InvocationTargetException thrown) {
      tell(thrown.getCause(), out);
    } catch (ReflectiveOperationException unusable) {
      out.printf(
          "  %s: loaded; it has neither a main nor a constructor that needs nothing%n",
          type.getName());
    } catch (LinkageError failed) {
      tell(failed instanceof ExceptionInInitializerError ? failed.getCause() : failed, out);
    }
  }

  /** Its main as JDK 25 allows it: with or without arguments, static or of an object. */
  private Method main() {
    for (Class<?>[] parameters : new Class<?>[][] {{String[].class}, {}}) {
      try {
        Method main = type.getDeclaredMethod("main", parameters);
        if (!Modifier.isPrivate(main.getModifiers())) return main;
      } catch (NoSuchMethodException absent) {
        // the next form
      }
    }
    return null;
  }

  private void call(Method main) throws ReflectiveOperationException {
    Object object = Modifier.isStatic(main.getModifiers()) ? null : made();
    main.setAccessible(true);
    Object[] arguments =
        main.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]};
    main.invoke(object, arguments);
  }

  private Object made() throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private void tell(Throwable thrown, PrintStream out) {
    out.println("  " + thrown);
    for (StackTraceElement at : thrown.getStackTrace())
      if (at.getClassName().equals(type.getName())) {
        out.println("    at " + at);
        return;
      }
  }
}
