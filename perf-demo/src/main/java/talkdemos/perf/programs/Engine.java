// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.LispyBuilder;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.source.Source;

/** What runs a program in this JVM. */
public enum Engine {
  /** Rung 2 of Lispy. */
  bytecode {
    @Override
    Callable<Object> start(Program program, Program.Row row) {
      return lispy(Lispy.builder().compileAfter(COMPILE_AFTER), program, row);
    }
  },

  /** Rung 1 of Lispy. */
  closure {
    @Override
    Callable<Object> start(Program program, Program.Row row) {
      return lispy(Lispy.builder(), program, row);
    }
  },

  /** Rung 0 of Lispy, for what its language has. */
  lis {
    @Override
    Callable<Object> start(Program program, Program.Row row) {
      require(
          Set.of("ack", "fib", "fibfp", "tak").contains(program.name()),
          program,
          "its language is smaller");
      ChainScope standard = Standard.scope(text -> {}, List.of());
      Interpreter interpreter = new Interpreter(new Lis(), standard);
      interpreter.run(new Source(program.name(), program.definitions()));
      Object call = interpreter.parse(new Source("call", row.call())).get(0);
      return () -> interpreter.eval(call);
    }

    @Override
    public String printed(Object value) {
      return talkdemos.lispy.lis.Printer.write(value);
    }
  },

  /** Kawa, with full tail calls. */
  kawa {
    @Override
    Callable<Object> start(Program program, Program.Row row) {
      return Kawa.start(program, row);
    }

    @Override
    public String printed(Object value) {
      return Kawa.printed(value);
    }
  },

  /** The same algorithm written in Java, with values in boxes as a dynamic language has them. */
  boxed {
    @Override
    Callable<Object> start(Program program, Program.Row row) {
      return java(Boxed.PROGRAMS.get(program.name()), program, row);
    }
  },

  /** The same algorithm written in Java, with {@code long} and {@code double}. */
  unboxed {
    @Override
    Callable<Object> start(Program program, Program.Row row) {
      return java(Unboxed.PROGRAMS.get(program.name()), program, row);
    }
  };

  /** Those of the command line of Lispy. */
  private static final int COMPILE_AFTER = 1_000;

  private static final int CALLS = 100_000;

  /**
   * Reads the program and gets it ready to be run, any number of times.
   *
   * @throws UnsupportedOperationException if this engine cannot run it; the message tells why
   */
  abstract Callable<Object> start(Program program, Program.Row row);

  /** A value as the table of a program has it. */
  public String printed(Object value) {
    return Printer.write(value);
  }

  final void require(boolean can, Program program, String why) {
    if (!can) {
      throw new UnsupportedOperationException(
          name() + " does not run " + program.name() + ": " + why);
    }
  }

  final Callable<Object> java(
      Function<List<String>, Object> body, Program program, Program.Row row) {
    require(body != null, program, "it is not written in Java");
    return () -> body.apply(row.arguments());
  }

  private static Callable<Object> lispy(LispyBuilder builder, Program program, Program.Row row) {
    Lispy lispy = builder.callsOnStack(CALLS).build();
    lispy.define("run", lispy.eval(program.library() + "\nrun"));
    return () -> lispy.eval(row.call());
  }
}
