// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.verify.Judge;
import talkdemos.workshop.verify.Proof;
import talkdemos.workshop.verify.Prover;

/** Proves the exercises themselves: for authors. */
@Command(
    name = "verify",
    description = {
      "Proves the exercises themselves: each fails unsolved, for the reason that it announces, and"
          + " passes solved; each gap matters; there are hints.",
      "Exit status 65 if one is not as it should be."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin SetOptions set;

  @Parameters(paramLabel = "NAME", description = "Exercises or modules (all, if none is named).")
  List<String> names;

  @Option(names = "--json", description = "Print what came of it as JSON.")
  boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BrokenExercise {
    Exercises exercises = set.found();
    List<Proof> proofs = new ArrayList<>();
    for (Exercises.Broken one : exercises.broken())
      if (names == null || names.stream().anyMatch(name -> isOf(one, name)))
        add(proofs, new Proof(one.name(), one.reason()));
    List<Exercise> chosen = set.named(exercises, names == null ? null : namesOfWhole(exercises));
    try (Judge judge = new Judge()) {
      Prover prover = new Prover(judge);
      for (Exercise exercise : chosen) add(proofs, prover.prove(exercise));
    }
    long ok = proofs.stream().filter(Proof::ok).count();
    if (json) terminal.out().println(Json.exercises(proofs.stream().map(Line::of).toList()));
    else terminal.out().println(ok + " of " + proofs.size() + " exercises are as they should be");
    return ok == proofs.size() ? Status.FINE : Status.BAD_INPUT;
  }

  /** Whether a name is that of an exercise that cannot be read, or its module's. */
  private static boolean isOf(Exercises.Broken one, String name) {
    return one.name().equals(name) || one.name().startsWith(name + "/");
  }

  /** The names without those that stand for nothing but exercises that cannot be read. */
  private List<String> namesOfWhole(Exercises exercises) {
    return names.stream()
        .filter(
            name ->
                exercises.broken().stream().noneMatch(one -> isOf(one, name))
                    || exercises.all().stream().anyMatch(one -> one.module().equals(name)))
        .toList();
  }

  private void add(List<Proof> proofs, Proof proof) {
    if (!json) terminal.out().println(proof.name() + ": " + (proof.ok() ? "ok" : proof.reason()));
    proofs.add(proof);
  }

  /** A proof as JSON has it. */
  private record Line(String name, boolean ok, String reason) {
    static Line of(Proof proof) {
      return new Line(proof.name(), proof.ok(), proof.reason());
    }
  }
}
