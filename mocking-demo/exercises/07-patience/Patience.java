package exercise.patience;

import java.time.Duration;
import java.util.function.Supplier;
import talkdemos.mocking.drought.Pause;
import talkdemos.mocking.drought.UnavailableException;

/**
 * Tries again what failed for a passing reason.
 *
 * @param attempts how often it is tried in all, 1 or more
 * @param first the pause before the second attempt; each further one is twice as long
 * @param longest no pause is longer, and a neighbour that wants a longer one is left alone
 */
record Patience(int attempts, Duration first, Duration longest, Pause pause) {
  /**
   * What the call returns, at the first attempt that succeeds. A neighbour that names a wait is
   * obeyed.
   *
   * @throws UnavailableException that of the last attempt; also when the thread is interrupted in a
   *     pause, and then it still is
   */
  <T> T call(Supplier<T> call) {
    // gap: try, wait, try again
    Duration backOff = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (UnavailableException failure) {
        Duration wait = failure.retryAfter().orElse(backOff);
        boolean tooLong = wait.compareTo(longest) > 0;
        if (!failure.passing() || attempt == attempts || tooLong) throw failure;
        try {
          pause.of(wait);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw failure;
        }
        backOff = backOff.multipliedBy(2);
        if (backOff.compareTo(longest) > 0) backOff = longest;
      }
    }
    //| for (int attempt = 1; attempt < attempts; attempt++) {
    //|   try {
    //|     return call.get();
    //|   } catch (UnavailableException failure) {
    //|     continue;
    //|   }
    //| }
    //| return call.get();
    // end of gap
  }
}
