// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.LispyBuilder;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.PipeLis;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.ports.FileAccess;

/**
 * Starts engines as the command line asks for them.
 *
 * @param commandLine what {@code (command-line)} answers
 * @param pipe true if rung 0 reads {@code |>}
 * @param sandbox true if programs touch no file and see no environment variable
 * @param log true if standard error is told what is compiled
 * @param libraries folders of libraries
 */
record Engines(
    Streams streams,
    List<String> commandLine,
    boolean pipe,
    boolean sandbox,
    boolean log,
    List<Path> libraries) {

  /** Calls of Scheme that may lie on the stack of {@link Main} before they move to the heap. */
  private static final int CALLS = 100_000;

  /** Calls of a procedure or turns of a loop that make it worth to be compiled. */
  private static final int COMPILE_AFTER = 1_000;

  /** Those of a command line that says nothing. */
  static Engines of(Streams streams) {
    return new Engines(streams, List.of("lispy"), false, false, false, List.of());
  }

  /** A new engine, where nothing is defined yet. */
  Language start(Engine engine) {
    return engine == Engine.lis ? lis() : scheme(engine == Engine.bytecode);
  }

  private Language lis() {
    ChainScope standard = Standard.scope(streams::print, commandLine);
    return new LisLanguage(
        new Interpreter(pipe ? new PipeLis() : new Lis(), standard.child(List.of(), List.of())));
  }

  private Language scheme(boolean compiles) {
    LispyBuilder builder =
        Lispy.builder()
            .out(new StreamWriter(streams::print))
            .err(new StreamWriter(streams.err()::print))
            .in(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))
            .files(sandbox ? FileAccess.none() : FileAccess.all())
            .environment(sandbox ? Map.of() : System.getenv())
            .commandLine(commandLine)
            .callsOnStack(CALLS);
    if (compiles) {
      builder.compileAfter(COMPILE_AFTER);
    }
    if (log) {
      builder.log(line -> streams.err().println("lispy: " + line));
    }
    libraries.forEach(builder::library);
    return new SchemeLanguage(builder.build());
  }
}
