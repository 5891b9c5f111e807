// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;

/** What to do with a {@link Generator}: run it, shrink what it made, or give it to jqwik. */
public final class Choices {
  private Choices() {}

  /** After so many questions a shrinker stops with what it has. */
  static final int MOST_QUESTIONS = 10_000;

  /**
   * An arbitrary whose values shrink by their choices: for a {@code @Provide} method of an ordinary
   * jqwik test.
   *
   * <p>A property should take one value of it rather than several: only what one generator makes is
   * shrunk together.
   */
  public static <T> Arbitrary<T> arbitrary(Generator<T> generator) {
    return Made.arbitrary(random -> Made.random(generator, random));
  }

  /** A value that chance makes; empty when the generator gave up. */
  public static <T> Optional<T> sample(Generator<T> generator, Random random) {
    return Recording.random(generator, random).map(run -> run.value(generator));
  }

  /**
   * The simplest value that fails, found from one that chance makes; empty if none of so many
   * values fails.
   *
   * @param fails whether a value has the wanted fault; asked often, and each time for a new value
   */
  public static <T> Optional<T> simplest(
      Generator<T> generator, Random random, int tries, Predicate<? super T> fails) {
    for (int i = 0; i < tries; i++) {
      Optional<Recording> run = Recording.random(generator, random);
      if (run.isPresent() && fails.test(run.get().value(generator))) {
        return Optional.of(shrunk(generator, run.get(), fails).value(generator));
      }
    }
    return Optional.empty();
  }

  static <T> Recording shrunk(
      Generator<T> generator, Recording failing, Predicate<? super T> fails) {
    Shrinker shrinker = new Shrinker(generator, failing, MOST_QUESTIONS);
    Optional<Recording> next = shrinker.next();
    while (next.isPresent()) {
      shrinker.answer(fails.test(next.get().value(generator)));
      next = shrinker.next();
    }
    return shrinker.best();
  }
}
