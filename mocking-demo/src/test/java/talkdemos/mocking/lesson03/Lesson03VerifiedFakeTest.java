// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.contract.LyingFakes;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;
import talkdemos.mocking.page.TestRun;

/**
 * Second cure: a verified fake. What a port promises is written down as tests, in the package
 * {@code talkdemos.mocking.contract}; the fakes pass them, and so do H2, the mail server and the
 * HTTP server, in the same build. Here the contract is run against fakes that lie; look at which
 * promise each breaks. The answer: a fake can no more lie about anything that is written in the
 * contract. What is not written there, it may get wrong: the last row.
 */
class Lesson03VerifiedFakeTest {
  private static List<String> broken(Class<?> lie) {
    return TestRun.of(lie).stream()
        .filter(run -> run.failure().isPresent())
        .map(run -> run.test().getName())
        .sorted()
        .toList();
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  @Test
  void each_lie_breaks_a_promise() {
    Table table = Table.of("a fake that", "breaks the promise");
    List<Class<?>> lies =
        List.of(
            LyingFakes.KeepsTheOrderOfArrival.class,
            LyingFakes.ForgivesDebts.class,
            LyingFakes.AgreesToEverything.class,
            LyingFakes.FailsOnStrangers.class,
            LyingFakes.SwallowsRefusals.class,
            LyingFakes.ForgetsOverNight.class);
    for (Class<?> lie : lies)
      table =
          table.row(words(lie.getSimpleName()), String.join("; ", broken(lie)).replace('_', ' '));
    LessonsPage.shows("lying fakes", table);
  }

  @Test
  void a_lie_about_the_order_breaks_just_the_promise_of_order() {
    assertThat(broken(LyingFakes.KeepsTheOrderOfArrival.class))
        .containsExactly("readings_come_in_the_order_of_their_days");
  }

  /** A fake in memory is empty in the next JVM. The contract does not say that a log is kept. */
  @Test
  void what_the_contract_does_not_say_a_fake_may_get_wrong() {
    assertThat(broken(LyingFakes.ForgetsOverNight.class)).isEmpty();
  }
}
