// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * A value together with the choices that it was made of, so that a search can make others which are
 * near to it.
 *
 * @param <T> what was made
 */
public final class Made<T> {
  private final Generator<T> generator;
  private final Recording recording;

  private Made(Generator<T> generator, Recording recording) {
    this.generator = generator;
    this.recording = recording;
  }

  /** Makes a value by chance; empty when the generator gave up. */
  public static <T> Optional<Made<T>> random(Generator<T> generator, Random random) {
    return Recording.random(generator, random).map(run -> new Made<>(generator, run));
  }

  /**
   * An arbitrary like that of {@link Choices#arbitrary}, for values that are not made by chance
   * alone.
   *
   * @param next makes the value for the next try; empty when it gave up
   */
  public static <T> Arbitrary<T> arbitrary(Function<Random, Optional<Made<T>>> next) {
    return new ChoiceArbitrary<>(next);
  }

  /** The value, made anew at each call. */
  public T value() {
    return recording.value(generator);
  }

  /** How many choices it was made of. */
  public int size() {
    return recording.size();
  }

  /**
   * Moves one choice by a step, or to the end of its domain where that is nearer; the choices after
   * it stay as far as they can.
   *
   * @param at which choice, from 0 to {@link #size} - 1
   * @return empty when the choice is at the end, or when the generator gave up
   */
  public Optional<Made<T>> stepped(int at, long step) {
    Recording.Choice choice = recording.choices().get(at);
    long moved = choice.value() + step;
    if (step > 0 && moved < choice.value()) moved = Long.MAX_VALUE;
    if (step < 0 && moved > choice.value()) moved = Long.MIN_VALUE;
    moved = choice.domain().nearest(moved);
    if (moved == choice.value()) return Optional.empty();
    long[] values = recording.values();
    values[at] = moved;
    return Recording.replay(generator, values).map(run -> new Made<>(generator, run));
  }

  /**
   * Changes the choices at random places: most often at one, and such that parts are drawn anew,
   * repeated, left out, or like other parts.
   *
   * @return empty when the generator gave up
   */
  public Optional<Made<T>> mutated(Random random) {
    long[] values = Mutations.mutate(recording, random);
    return Recording.replay(generator, values, random).map(run -> new Made<>(generator, run));
  }

  Generator<T> generator() {
    return generator;
  }

  Recording recording() {
    return recording;
  }

  @Override
  public String toString() {
    return recording + ": " + value();
  }
}
