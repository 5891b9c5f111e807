// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.search;

import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Made;

/**
 * Makes values for which a score is high: where a failure is too rare for chance, but a number says
 * how near a value comes to it.
 *
 * <pre>{@code
 * private final Targeted<Walk> walks = Targeted.on(WALKS);
 *
 * @Property
 * void nobody_gets_far_north(@ForAll("walks") Walk walk) {
 *   walks.observe(walk.north());
 *   assertThat(walk.north()).isLessThan(40);
 * }
 *
 * @Provide
 * Arbitrary<Walk> walks() {
 *   return walks.arbitrary();
 * }
 * }</pre>
 *
 * <p>About half of the values are made by chance. The others are made of the choices of the best so
 * far: one choice is moved up or down, in steps that double as long as the score rises; or choices
 * are drawn anew, repeated, left out or copied. Failures shrink by their choices; what is observed
 * meanwhile does not matter.
 *
 * <p>It remembers the best, so it must be a field that is not static: jqwik makes an instance of
 * the class for each property, and the same seed then gives the same values. A property takes one
 * value of it, as an observation is about the value that was made last.
 *
 * <p>The idea is from Andreas Löscher and Konstantinos Sagonas, "Targeted Property-Based Testing"
 * (ISSTA 2017), who anneal; hill climbing on choices is how Hypothesis' {@code target()} does it.
 *
 * @param <T> what is made
 */
public final class Targeted<T> {
  private final Generator<T> generator;

  private Made<T> best; // null until something was observed
  private double bestScore;

  private Made<T> latest; // null when the generator gave up
  private double score = Double.NaN; // of the latest; NaN until it was observed
  private boolean climbing; // whether the latest is a step of the climb
  private Climb climb = Climb.OVER;

  private Targeted(Generator<T> generator) {
    this.generator = generator;
  }

  public static <T> Targeted<T> on(Generator<T> generator) {
    return new Targeted<>(generator);
  }

  /** The values, for the provider method of a property which observes them. */
  public Arbitrary<T> arbitrary() {
    return Made.arbitrary(this::next);
  }

  /**
   * Tells how near the value of this try came; the greater the nearer. Of several observations in
   * one try the greatest counts. A try without any teaches nothing.
   *
   * @throws IllegalArgumentException if it is not a number
   */
  public void observe(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("observed NaN, expected a number: the greater the nearer");
    }
    if (!(this.score > score)) this.score = score;
  }

  /**
   * Searches without jqwik.
   *
   * @return the value with the greatest score that was found, the shortest of several; empty if the
   *     generator always gave up
   * @throws IllegalArgumentException if a score is not a number
   */
  public static <T> Optional<T> maximum(
      Generator<T> generator, Random random, int tries, ToDoubleFunction<? super T> score) {
    Targeted<T> search = on(generator);
    for (int i = 0; i < tries; i++) {
      search.next(random).ifPresent(made -> search.observe(score.applyAsDouble(made.value())));
    }
    search.learn();
    return Optional.ofNullable(search.best).map(Made::value);
  }

  private Optional<Made<T>> next(Random random) {
    learn();
    Optional<Made<T>> made = Optional.empty();
    if (best != null && random.nextBoolean()) {
      if (climb.isOver() && best.size() > 0 && random.nextBoolean()) {
        climb = Climb.from(random.nextInt(best.size()), random.nextBoolean());
      }
      made = climb.isOver() ? best.mutated(random) : step();
    }
    if (made.isEmpty()) made = Made.random(generator, random);
    latest = made.orElse(null);
    return made;
  }

  /** The next step of the climb that is possible. */
  private Optional<Made<T>> step() {
    while (!climb.isOver()) {
      Optional<Made<T>> made = best.stepped(climb.at, climb.step);
      climbing = made.isPresent();
      if (climbing) return made;
      climb = climb.after(false);
    }
    return Optional.empty();
  }

  /** Takes account of what was observed of the latest value, if anything was. */
  private void learn() {
    boolean observed = latest != null && !Double.isNaN(score);
    boolean higher = observed && (best == null || score > bestScore);
    boolean better = higher || observed && score == bestScore && latest.size() <= best.size();
    if (better) {
      best = latest;
      bestScore = score;
    }
    if (climbing) climb = climb.after(higher);
    if (better && !(climbing && climb.at < best.size())) climb = Climb.OVER; // it was another's
    latest = null;
    score = Double.NaN;
    climbing = false;
  }

  /**
   * Moves one choice, as Hypothesis does it.
   *
   * @param at which choice of the best
   * @param step how far it is moved next
   * @param speeding whether all steps until now have raised the score
   */
  private record Climb(int at, long step, boolean speeding) {
    static final Climb OVER = new Climb(0, 0, false);

    static Climb from(int at, boolean up) {
      return new Climb(at, up ? 1 : -1, true);
    }

    boolean isOver() {
      return step == 0;
    }

    Climb after(boolean higher) {
      boolean faster = speeding && higher && Math.abs(step) < 1L << 62;
      return new Climb(at, faster ? 2 * step : step / 2, faster);
    }
  }
}
