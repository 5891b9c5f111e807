// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final List<Duration> pauses = new ArrayList<>();
  private final Retry retry =
      new Retry(5, Duration.ofSeconds(1), LONGEST, new SplittableRandom(1), pauses::add);

  private static Supplier<String> failing(UnavailableException failure) {
    return () -> {
      throw failure;
    };
  }

  @Test
  void pauses_double_up_to_the_longest_and_half_of_each_is_chance() {
    UnavailableException busy = UnavailableException.passing("busy", (Throwable) null);
    assertThatThrownBy(() -> retry.call(failing(busy))).isSameAs(busy);
    assertThat(pauses).hasSize(4);
    int[] whole = {1000, 2000, 3000, 3000};
    for (int i = 0; i < whole.length; i++)
      assertThat(pauses.get(i).toMillis()).isBetween(whole[i] / 2L, (long) whole[i]);
  }

  @Test
  void a_wait_of_the_longest_pause_is_taken_and_a_longer_one_is_not() {
    UnavailableException soon = UnavailableException.passing("busy", LONGEST);
    assertThatThrownBy(() -> retry.call(failing(soon))).isSameAs(soon);
    assertThat(pauses).hasSize(4).containsOnly(LONGEST);
    pauses.clear();
    UnavailableException late = UnavailableException.passing("busy", LONGEST.plusMillis(1));
    assertThatThrownBy(() -> retry.call(failing(late))).isSameAs(late);
    assertThat(pauses).isEmpty();
  }
}
