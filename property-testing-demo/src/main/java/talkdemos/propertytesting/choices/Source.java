// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a {@link Generator} takes its choices from: chance, or a recording that is being shrunk.
 *
 * <p>Every draw ends in {@link #choose}, so a value is a pure function of the sequence of choices.
 * The simplest choice is what a shrinker strives for. A source belongs to one run of a generator
 * and to one thread.
 */
public interface Source {

  /**
   * Chooses one whole number.
   *
   * @return a number of the domain
   */
  long choose(Domain domain);

  /**
   * Draws a value of a part. What a part chose is known to belong together, so that it can be left
   * out, moved, or replaced by another part of the same generator. Recursive generators should be
   * held in a field and draw themselves by this method.
   */
  <T> T draw(Generator<T> part);

  /**
   * Gives this run up, since no value can be made of what was chosen. The counterpart of a filter,
   * to be used as rarely.
   *
   * @throws Rejected always
   */
  default <T> T reject() {
    throw Rejected.INSTANCE;
  }

  /** A number from min to max, both included; the simplest is the one nearest to zero. */
  default int integer(int min, int max) {
    return (int) choose(Domain.range(min, max));
  }

  /** A number from min to max, both included; the simplest is the one nearest to zero. */
  default long integer(long min, long max) {
    return choose(Domain.range(min, max));
  }

  /** The simplest is false. */
  default boolean bool() {
    return choose(Domain.range(0, 1)) == 1;
  }

  /** True with the given probability, from 0 to 1; the simplest is false. */
  default boolean weighted(double probability) {
    return choose(Domain.weighted(probability)) == 1;
  }

  /** One of the values, which are at least one; the simplest is the first. */
  default <T> T of(List<? extends T> values) {
    return values.get((int) choose(Domain.uniform(values.size())));
  }

  /** A character of the alphabet, which is not empty; the simplest is the first. */
  default char character(String alphabet) {
    return alphabet.charAt((int) choose(Domain.uniform(alphabet.length())));
  }

  /** A list of min to max elements; the simplest is the shortest, with the simplest elements. */
  default <T> List<T> list(Generator<? extends T> element, int min, int max) {
    List<T> list = new ArrayList<>();
    Domain more = Domain.more(1 - 1.0 / (1 + averageExtra(min, max)));
    // the choice to go on belongs to the element, so that both are left out together
    Generator<Boolean> next =
        source -> {
          if (list.size() >= min && source.choose(more) == 0) return false;
          list.add(source.draw(element));
          return true;
        };
    while (list.size() < max && draw(next)) {
      // next has added an element
    }
    return list;
  }

  private static double averageExtra(int min, int max) {
    return Math.min((max - min) / 2.0, 5 + min);
  }
}
