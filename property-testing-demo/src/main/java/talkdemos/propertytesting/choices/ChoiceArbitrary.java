// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.TooManyFilterMissesException;

/**
 * A generator as jqwik sees it.
 *
 * <p>It has no edge cases of its own, as chance already prefers the edges of each choice.
 */
record ChoiceArbitrary<T>(Function<Random, Optional<Made<T>>> next) implements Arbitrary<T> {
  private static final int MOST_REJECTIONS = 10_000;

  @Override
  public RandomGenerator<T> generator(int genSize) {
    return random -> {
      for (int i = 0; i < MOST_REJECTIONS; i++) {
        Optional<Made<T>> made = next.apply(random);
        if (made.isPresent()) {
          return new Choice<>(made.get().generator(), made.get().recording(), null);
        }
      }
      throw new TooManyFilterMissesException(
          "The generator gave up " + MOST_REJECTIONS + " times in a row");
    };
  }

  @Override
  public EdgeCases<T> edgeCases(int maxEdgeCases) {
    return EdgeCases.none();
  }

  /**
   * A value that is made of its choices.
   *
   * <p>jqwik reads its candidates one by one, and asks that which fails for candidates in turn. So
   * reading on means that the last one did not fail, and being asked means that this one did: these
   * are the answers which the shrinker waits for.
   *
   * @param shrinker the one that this is a candidate of, or null
   */
  private record Choice<T>(Generator<T> generator, Recording recording, Shrinker shrinker)
      implements Shrinkable<T> {
    @Override
    public T value() {
      return recording.value(generator);
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
      if (shrinker != null && shrinker.hasPassed(recording)) {
        return Stream.empty(); // jqwik tries what an assumption discarded, which finds little
      }
      Shrinker going = shrinker;
      if (going != null && going.isAsking(recording)) going.answer(true);
      else going = new Shrinker(generator, recording, Choices.MOST_QUESTIONS);
      Iterator<Shrinkable<T>> candidates = new Candidates<>(generator, going);
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(candidates, 0), false);
    }

    /** In the order of recordings, as far as jqwik's signed numbers go. */
    @Override
    public ShrinkingDistance distance() {
      LongStream distances = recording.choices().stream().mapToLong(Recording.Choice::distance);
      LongStream signed = distances.map(distance -> distance < 0 ? Long.MAX_VALUE : distance);
      return ShrinkingDistance.of(
          LongStream.concat(LongStream.of(recording.size()), signed).toArray());
    }

    @Override
    public String toString() {
      return "Choices" + recording + ": " + value();
    }
  }

  private static final class Candidates<T> implements Iterator<Shrinkable<T>> {
    private final Generator<T> generator;
    private final Shrinker shrinker;
    private Recording last;
    private Optional<Recording> next = Optional.empty();

    private Candidates(Generator<T> generator, Shrinker shrinker) {
      this.generator = generator;
      this.shrinker = shrinker;
    }

    @Override
    public boolean hasNext() {
      if (next.isEmpty()) {
        if (last != null) {
          if (!shrinker.isAsking(last)) return false; // it went on from that one
          shrinker.answer(false);
        }
        next = shrinker.next();
        last = next.orElse(null);
      }
      return next.isPresent();
    }

    @Override
    public Shrinkable<T> next() {
      if (!hasNext()) throw new NoSuchElementException();
      Shrinkable<T> candidate = new Choice<>(generator, next.get(), shrinker);
      next = Optional.empty();
      return candidate;
    }
  }
}
