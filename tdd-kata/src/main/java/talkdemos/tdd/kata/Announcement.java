// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.List;

/** What a step says will happen when it runs. */
public sealed interface Announcement {
  /** The named test fails, alone, with a message that contains {@code with}. */
  record Fails(TestName test, String with) implements Announcement {}

  /** The compiler refuses, with a message that contains {@code with}. */
  record DoesNotCompile(String with) implements Announcement {}

  /** The step's new tests pass at once, on purpose: they triangulate, or describe what is there. */
  record Passes(List<PassingTest> tests) implements Announcement {}

  /** All tests pass: what every green and every refactor step says. */
  record AllPass() implements Announcement {}

  /** A new test that passes at once, and why that is wanted. */
  record PassingTest(TestName test, String reason) {}
}
