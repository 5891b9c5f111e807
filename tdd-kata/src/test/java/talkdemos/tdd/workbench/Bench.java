// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import talkdemos.tdd.workbench.Verdict.Ended;
import talkdemos.tdd.workbench.Verdict.Reason;
import talkdemos.tdd.workbench.Verdict.Tested;

/** A workbench, and short ways to give it sources and to read its verdicts. */
final class Bench implements AutoCloseable {
  static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 4096, 64);
  static final Limits IMPATIENT = LIMITS.within(Duration.ofSeconds(2));

  private static final String IMPORTS =
      Stream.of(
              "import static org.assertj.core.api.Assertions.*;",
              "import java.util.*;",
              "import java.util.concurrent.*;",
              "import org.junit.jupiter.api.*;",
              "import org.junit.jupiter.params.*;",
              "import org.junit.jupiter.params.provider.*;")
          .reduce("", String::concat);

  final Workbench workbench = new Workbench();

  /** A test class in the file ATest.java, whose lines start after one line of imports. */
  static Workpiece test(String... lines) {
    return sources(new SourceFile("ATest.java", text(lines)));
  }

  static Workpiece sources(SourceFile... sources) {
    return new Workpiece(List.of(sources));
  }

  static String text(String... lines) {
    return "package kata; " + IMPORTS + "\n" + String.join("\n", Arrays.asList(lines)) + "\n";
  }

  Verdict run(Workpiece workpiece, Limits limits) {
    return workbench.run(workpiece, limits);
  }

  Tested tested(Workpiece workpiece) {
    Verdict verdict = run(workpiece, LIMITS);
    assertThat(verdict).isInstanceOf(Tested.class);
    return (Tested) verdict;
  }

  Ended ended(Workpiece workpiece, Limits limits, Reason reason) {
    Verdict verdict = run(workpiece, limits);
    assertThat(verdict).isInstanceOf(Ended.class);
    Ended ended = (Ended) verdict;
    assertThat(ended.reason()).as(ended.message()).isEqualTo(reason);
    return ended;
  }

  TestOutcome failure(Workpiece workpiece) {
    Tested tested = tested(workpiece);
    assertThat(tested.failures()).as(tested.toString()).hasSize(1);
    return tested.failures().get(0);
  }

  @Override
  public void close() {
    workbench.close();
  }
}
