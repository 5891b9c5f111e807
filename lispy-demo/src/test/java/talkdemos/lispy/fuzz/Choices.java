// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.util.List;
import java.util.function.Supplier;

/**
 * Decisions that a generator makes, from a list of numbers; after its end every decision is the
 * first one, which should be the simplest. So to shrink the list is to shrink what it generates.
 */
public final class Choices {
  private final List<Integer> numbers;
  private int next;

  public Choices(List<Integer> numbers) {
    this.numbers = numbers;
  }

  public boolean exhausted() {
    return next >= numbers.size();
  }

  /** A number from 0 to just below the limit. */
  public int below(int limit) {
    return exhausted() ? 0 : numbers.get(next++) % limit;
  }

  public <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  public String of(String... options) {
    return of(List.of(options));
  }

  /** One of the ways to make something. */
  public <T> T by(List<Supplier<T>> ways) {
    return of(ways).get();
  }
}
