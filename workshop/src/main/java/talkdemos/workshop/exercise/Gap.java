// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import java.util.List;

/**
 * What a person has to write, in a {@link WorkFile}.
 *
 * @param task what is to be written, in a line
 * @param solution the lines that the author wrote
 * @param starter the lines that stand there before
 */
public record Gap(String task, List<String> solution, List<String> starter) {
  public Gap {
    solution = List.copyOf(solution);
    starter = List.copyOf(starter);
  }
}
