// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import talkdemos.imports.count.Counted;
import talkdemos.imports.count.JvmCount;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.ProgramFailed;
import talkdemos.imports.jvm.Scratch;

/**
 * Runs programs in each mode, round after round: in each round every mode has its turn, first
 * another one each time, so that what disturbs the machine for a while disturbs all of them.
 *
 * @param rounds how many measurements of each mode there are
 */
public record Bench(Jdk jdk, Scratch scratch, int rounds) {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** A mode that is ready to be measured, or absent, and the runs so far. */
  private record Trial(Mode mode, List<String> options, String absent, List<Finished> runs) {}

  /**
   * Measures a program in each mode, in the order of the modes.
   *
   * @throws ProgramFailed if it does not end with status 0
   */
  public List<Measured> measure(Startable program) {
    run(program, List.of()); // warms the disk, and tells early that it fails
    List<Trial> trials = Stream.of(Mode.values()).map(mode -> prepare(program, mode)).toList();
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < trials.size(); turn++) {
        Trial trial = trials.get((round + turn) % trials.size());
        if (trial.absent().isEmpty()) trial.runs().add(run(program, trial.options()));
      }
    }
    return trials.stream().map(trial -> result(program, trial)).toList();
  }

  private Trial prepare(Startable program, Mode mode) {
    Path file = scratch.path().resolve(program.name().hashCode() + "." + mode.name());
    String absent = "";
    if (jdk.feature() < mode.since()) {
      absent = "needs JDK %d or newer; this is %d".formatted(mode.since(), jdk.feature());
    } else {
      Finished last = null;
      for (List<String> options : mode.make(file, jdk.feature()))
        last = child(program, options).run();
      if (last != null && !Files.exists(file)) absent = why(last);
    }
    return new Trial(mode, mode.use(file), absent, new ArrayList<>());
  }

  /** The JVM's first complaint, such as the folder in the class path, without its decorations. */
  private static String why(Finished ended) {
    String said =
        Stream.concat(ended.out().lines(), ended.err().lines())
            .filter(line -> line.matches("\\[.*\\[(error|warning)].*|Error.*|Cannot.*"))
            .findFirst()
            .orElse("it does not say why, and ended with status " + ended.status());
    return "the JVM did not make it: " + said.replaceFirst("^(\\[[^]]*])+\\s*", "");
  }

  private Finished run(Startable program, List<String> options) {
    Finished ended = child(program, options).run();
    if (ended.fine()) return ended;
    String said = ended.err().lines().findFirst().orElse("it said nothing");
    String how =
        ended.timedOut() ? "did not end in 5 minutes" : "ended with status " + ended.status();
    throw new ProgramFailed(
        "%s %s: %s (expected a program that ends by itself, with status 0)"
            .formatted(program.name(), how, said));
  }

  private static Child child(Startable program, List<String> options) {
    return Child.of(program.command().apply(options)).within(LIMIT);
  }

  /** The classes are counted in one more run: writing the log would slow a measured one. */
  private static Measured result(Startable program, Trial trial) {
    if (!trial.absent().isEmpty())
      return Measured.absent(program.name(), trial.mode(), trial.absent());
    List<JvmCount> jvms = Counted.run(child(program, trial.options())).jvms();
    return new Measured(
        program.name(),
        trial.mode(),
        "",
        Spread.of(trial.runs().stream().map(Finished::cpu).toList()),
        Spread.of(trial.runs().stream().map(Finished::wall).toList()),
        jvms.isEmpty() ? 0 : jvms.get(0).loaded(),
        jvms.isEmpty() ? 0 : jvms.get(0).archivedPercent());
  }
}
