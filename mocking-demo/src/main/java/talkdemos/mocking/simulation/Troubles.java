// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Says what happens to each request. */
@FunctionalInterface
public interface Troubles {
  /** What happens to this request, which may have come before. */
  Trouble of(String request);

  /** Never any. */
  static Troubles none() {
    return request -> Trouble.NONE;
  }

  /**
   * Some, now and then: the same for the same seed, request and number of its attempt, whichever
   * other requests came in between.
   *
   * @param percent how many of a hundred requests meet with one
   */
  static Troubles seeded(long seed, double percent) {
    Map<String, Integer> attempts = new ConcurrentHashMap<>();
    return request -> {
      long attempt = attempts.merge(request, 1, Integer::sum);
      SplittableRandom random =
          new SplittableRandom(seed * 1_000_003 + request.hashCode() * 31L + attempt);
      if (random.nextDouble(100) >= percent) return Trouble.NONE;
      return Trouble.values()[1 + random.nextInt(Trouble.values().length - 1)];
    };
  }
}
