// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.List;

/**
 * One step of a kata.
 *
 * @param name its folder's: {@code 03-refactor-2}
 * @param number the round it belongs to, from 1
 * @param dropped earlier tests that are gone on purpose after this step
 * @param why one paragraph, on one line
 * @param changed files that are new or have a new text, by path
 * @param deleted paths of files that are gone after this step
 */
public record Step(
    String name,
    int number,
    Phase phase,
    Announcement announced,
    List<DroppedTest> dropped,
    String why,
    List<KataFile> changed,
    List<String> deleted) {
  /** An earlier test that a red step takes away, and why. */
  public record DroppedTest(TestName test, String reason) {}

  /** Whether this red step asks for code, so that a green step has to follow. */
  public boolean asksForCode() {
    return announced instanceof Announcement.Fails
        || announced instanceof Announcement.DoesNotCompile;
  }
}
