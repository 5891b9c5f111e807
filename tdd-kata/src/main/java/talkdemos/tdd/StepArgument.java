// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Step;

/** Which steps {@code --step} means: {@code 3} or {@code 03} a round, {@code 03-green} a step. */
final class StepArgument {
  private StepArgument() {}

  /** Indices of the steps, in order and without a gap; all of them for null. */
  static List<Integer> indices(Kata kata, String said, CommandSpec command) {
    List<Step> steps = kata.steps();
    List<Integer> chosen =
        IntStream.range(0, steps.size())
            .filter(i -> said == null || isMeant(steps.get(i), said))
            .boxed()
            .toList();
    if (!chosen.isEmpty()) return chosen;
    throw new ParameterException(
        command.commandLine(),
        "--step: found \"%s\", expected a round from 1 to %d, or a step like %s"
            .formatted(said, steps.get(steps.size() - 1).number(), steps.get(0).name()));
  }

  private static boolean isMeant(Step step, String said) {
    return step.name().equals(said)
        || said.equals(String.valueOf(step.number()))
        || said.equals("%02d".formatted(step.number()));
  }
}
