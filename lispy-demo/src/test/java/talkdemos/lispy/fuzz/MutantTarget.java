// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Takes any bytes as decisions how to change a program of the corpus, and runs that. */
public final class MutantTarget {
  private static final Mutants MUTANTS = new Mutants();

  private MutantTarget() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      numbers.add((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
    }
    Choices choices = new Choices(numbers);
    EvaluatorTarget.run(choices.below(2) == 0 ? MUTANTS.program(choices) : MUTANTS.call(choices));
  }
}
