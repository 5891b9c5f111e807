// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Tries again what failed for a passing reason, with a pause that doubles each time. Half of each
 * pause is random, so that many clients do not come back at the same moment ("equal jitter" in <a
 * href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
 * Backoff And Jitter</a>). A neighbour that says how long to wait is obeyed, unless that is longer
 * than the longest pause: then it is left alone.
 *
 * @param attempts how often it is tried in all, 1 or more
 * @param first the pause before the second attempt
 * @param longest no pause is longer
 */
public record Retry(
    int attempts, Duration first, Duration longest, RandomGenerator random, Pause pause) {
  public Retry {
    if (attempts < 1)
      throw new IllegalArgumentException("attempts: got " + attempts + ", expected 1 or more");
  }

  /**
   * What the call returns, at the first attempt that succeeds.
   *
   * @throws UnavailableException of the last attempt
   */
  public <T> T call(Supplier<T> call) {
    Duration backOff = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (UnavailableException failure) {
        Duration wait = failure.retryAfter().orElse(jittered(backOff));
        if (!failure.passing() || attempt == attempts || wait.compareTo(longest) > 0) throw failure;
        sleep(wait, failure);
        backOff = shorter(backOff.multipliedBy(2), longest);
      }
    }
  }

  private Duration jittered(Duration backOff) {
    long half = backOff.toMillis() / 2;
    return Duration.ofMillis(half + random.nextLong(half + 1));
  }

  private void sleep(Duration wait, UnavailableException failure) {
    try {
      pause.of(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
