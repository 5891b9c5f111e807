// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedConstruction;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.UnavailableException;

/**
 * How can what chance decides be tested? Half of each pause of {@link Retry} is random. It gets its
 * generator, so a test can pass one that it knows: with a seed, or one that always gives the
 * smallest or the largest number. Look at the patched twin at the end. The answer: with a seed a
 * run can be repeated; the edges are better tested at the edges; a patch has to know which overload
 * of which class the code calls.
 */
class Lesson05ChanceTest {
  private static final UnavailableException CUT =
      UnavailableException.passing("cut", (Throwable) null);

  /** The pauses of four attempts that all fail. */
  private static List<Duration> pauses(RandomGenerator random) {
    List<Duration> pauses = new ArrayList<>();
    Retry retry = new Retry(4, Duration.ofSeconds(1), Duration.ofMinutes(1), random, pauses::add);
    assertThatThrownBy(
            () ->
                retry.call(
                    () -> {
                      throw CUT;
                    }))
        .isSameAs(CUT);
    return pauses;
  }

  /** Gives the smallest number that was asked for, or the largest. */
  private record Extreme(boolean largest) implements RandomGenerator {
    @Override
    public long nextLong() {
      throw new AssertionError("expected a bound");
    }

    @Override
    public long nextLong(long bound) {
      return largest ? bound - 1 : 0;
    }
  }

  @Test
  void the_same_seed_makes_the_same_pauses() {
    assertThat(pauses(new SplittableRandom(7))).isEqualTo(pauses(new SplittableRandom(7)));
    assertThat(pauses(new SplittableRandom(7))).isNotEqualTo(pauses(new SplittableRandom(8)));
  }

  @Test
  void at_the_edges_a_pause_is_half_the_back_off_or_all_of_it() {
    assertThat(pauses(new Extreme(false)))
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1000L, 2000L);
    assertThat(pauses(new Extreme(true)))
        .extracting(Duration::toMillis)
        .containsExactly(1000L, 2000L, 4000L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void with_any_seed_it_is_in_between(long seed) {
    List<Duration> pauses = pauses(new SplittableRandom(seed));
    for (int i = 0; i < 3; i++)
      assertThat(pauses.get(i).toMillis()).isBetween(500L << i, 1000L << i);
  }

  /** The same by patching, of code that makes its own {@link Random}. */
  @Nested
  class Patched {
    private final RandomGenerator seeded = new SplittableRandom(7);

    private static long jittered(long half) {
      return half + (long) (new Random().nextDouble() * (half + 1));
    }

    private static long refactored(long half) {
      return half + new Random().nextLong(half + 1);
    }

    @Test
    void the_constructor_is_patched() {
      try (MockedConstruction<Random> random =
          mockConstruction(Random.class, (mock, made) -> when(mock.nextDouble()).thenReturn(0.5))) {
        assertThat(jittered(999)).isEqualTo(999 + 500);
        assertThat(random.constructed()).hasSize(1);
      }
    }

    /** The refactored code is right, and its test fails: an unstubbed overload says 0. */
    @Test
    void another_overload_that_does_the_same_says_zero() {
      try (MockedConstruction<Random> random =
          mockConstruction(Random.class, (mock, made) -> when(mock.nextDouble()).thenReturn(0.5))) {
        assertThat(refactored(999)).isEqualTo(999);
        assertThat(random.constructed()).hasSize(1);
      }
    }

    /** What the real generator promises is gone: a number outside of the bound is no problem. */
    @Test
    void a_mocked_generator_keeps_no_promise() {
      try (MockedConstruction<Random> random =
          mockConstruction(
              Random.class, (mock, made) -> when(mock.nextLong(anyLong())).thenReturn(-5L))) {
        assertThat(refactored(999)).isEqualTo(994);
        assertThat(random.constructed()).hasSize(1);
      }
      assertThat(seeded.nextLong(1000)).isBetween(0L, 999L);
    }
  }
}
