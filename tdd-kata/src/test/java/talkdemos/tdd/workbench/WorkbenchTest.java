// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.tdd.workbench.Verdict.Tested;

class WorkbenchTest {
  @Test
  void usage() {
    SourceFile stack =
        new SourceFile(
            "Counter.java", "package kata; class Counter { int n; void up() { n += 2; } }");
    SourceFile test =
        new SourceFile(
            "CounterTest.java",
            """
            package kata;

            import static org.assertj.core.api.Assertions.assertThat;
            import org.junit.jupiter.api.Test;

            class CounterTest {
              @Test
              void counts_one() {
                Counter counter = new Counter();
                counter.up();
                assertThat(counter.n).as("count").isEqualTo(1);
              }
            }
            """);
    try (Workbench workbench = new Workbench()) {
      Verdict verdict = workbench.run(new Workpiece(List.of(stack, test)), Limits.STANDARD);

      assertThat(verdict.passed()).isFalse();
      assertThat(verdict).isInstanceOf(Tested.class);
      TestOutcome outcome = ((Tested) verdict).failures().get(0);
      assertThat(outcome.test()).hasToString("CounterTest.counts_one");
      assertThat(outcome.message()).isEqualTo("[count] \nexpected: 1\n but was: 2");
      assertThat(outcome.position()).contains(new Position("CounterTest.java", 11));
    }
  }
}
