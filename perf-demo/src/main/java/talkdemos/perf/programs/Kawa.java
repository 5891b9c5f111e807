// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import gnu.expr.Compilation;
import gnu.expr.Language;
import gnu.lists.LList;
import gnu.mapping.Procedure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kawa.standard.Scheme;
import talkdemos.lispy.printer.Printer;

/**
 * Programs on Kawa, compiled as a whole file, as its command line does, with full tail calls. That
 * switch is a static field of Kawa: it holds for the whole JVM.
 */
final class Kawa {
  private Kawa() {}

  static Callable<Object> start(Program program, Program.Row row) {
    Compilation.defaultCallConvention = Compilation.CALL_WITH_TAILCALLS;
    Scheme scheme = Scheme.getR7rsInstance();
    Language.setDefaults(scheme);
    try {
      load(scheme, program);
      Procedure run = (Procedure) scheme.eval("run");
      Object[] arguments =
          ((LList) scheme.eval("'(" + String.join(" ", row.arguments()) + ")")).toArray();
      return () -> call(run, arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Throwable e) { // Kawa declares no less
      throw new IllegalStateException("kawa does not load " + program.name(), e);
    }
  }

  private static void load(Scheme scheme, Program program) throws Throwable {
    Path file = Files.createTempFile(program.name(), ".scm");
    try {
      Files.writeString(file, program.library());
      scheme.eval("(load \"" + file.toString().replace("\\", "\\\\") + "\")");
    } finally {
      Files.delete(file);
    }
  }

  private static Object call(Procedure run, Object[] arguments) throws Exception {
    try {
      return run.applyN(arguments);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static String printed(Object value) {
    boolean same = value instanceof Boolean || value instanceof Double;
    return same ? Printer.write(value) : value.toString(); // an exact integer is Kawa's own
  }
}
