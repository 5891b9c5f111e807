// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.List;
import java.util.stream.Collectors;

/** A kata's folder cannot be read as a kata; it carries everything that is wrong there. */
public final class BrokenKata extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  BrokenKata(List<Flaw> flaws) {
    super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
    this.flaws = List.copyOf(flaws);
  }

  /** What is wrong, in the order of the folder; never empty. */
  public List<Flaw> flaws() {
    return flaws;
  }
}
