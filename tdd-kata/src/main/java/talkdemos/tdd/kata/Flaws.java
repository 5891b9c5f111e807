// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in the folder of one kata, so that all of it is told at once. */
final class Flaws {
  private final String kata;
  private final List<Flaw> found = new ArrayList<>();

  Flaws(String kata) {
    this.kata = kata;
  }

  /**
   * @param file relative to the kata's folder, empty for the folder itself
   */
  void add(String file, int line, String message, Object... arguments) {
    String where = file.isEmpty() ? kata : kata + "/" + file;
    found.add(new Flaw(where, line, message.formatted(arguments)));
  }

  void throwIfAny() throws BrokenKata {
    if (!found.isEmpty()) throw new BrokenKata(found);
  }
}
