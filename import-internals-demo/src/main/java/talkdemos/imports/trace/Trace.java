// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.List;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.trace.Step.Kind;

/**
 * What was seen of one import or one program.
 *
 * @param threads the trees, the main thread's first; empty if the class was loaded before
 * @param before how many classes were loaded before it began
 * @param missed names that were asked for and never found
 * @param delegation who was asked, for a single class; empty for a program
 */
public record Trace(
    Request request,
    Finished finished,
    List<Step> threads,
    int before,
    List<String> missed,
    List<Delegation> delegation) {
  /** How many classes were loaded from then on. */
  public int loaded() {
    return count(Kind.LOAD);
  }

  /** How many were initialised from then on. */
  public int initialised() {
    return count(Kind.INIT);
  }

  private int count(Kind kind) {
    int[] count = {0};
    threads.forEach(thread -> thread.walk(step -> count[0] += step.kind() == kind ? 1 : 0));
    return count[0];
  }
}
