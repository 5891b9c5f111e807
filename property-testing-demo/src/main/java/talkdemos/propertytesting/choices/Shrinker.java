// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Looks for the simplest recording that still fails, by asking about simpler and simpler ones.
 *
 * <p>It is asked for its next question and told the answer, so that it can be driven by a loop of
 * one's own or by jqwik's shrinking. The passes are written as if they could ask directly: a step
 * of a pass that meets a question without an answer is left by an exception, and run again when the
 * answer is known. Steps are deterministic, so that run comes to the same place.
 *
 * <p>Shrinking what was chosen rather than what was made is from David R. MacIver and Alastair F.
 * Donaldson, "Test-Case Reduction via Test-Case Generation: Insights from the Hypothesis Reducer"
 * (ECOOP 2020); so are the ideas of most {@link Passes}.
 */
final class Shrinker {

  /**
   * One way to look for simpler recordings, in steps.
   *
   * <p>A step works on one place of the best recording.
   */
  @FunctionalInterface
  interface Pass {
    /**
     * Tries what there is to try at a place.
     *
     * @return false when the best recording has no such place, which ends the pass
     */
    boolean step(Shrinker shrinker, int place);
  }

  private final Generator<?> generator;
  private final int mostQuestions;

  /** What became of candidates: the recording, or empty when the generator gave up. */
  private final Map<Key, Optional<Recording>> runs = new HashMap<>();

  private final Set<Key> failing = new HashSet<>();
  private final Set<Key> passing = new HashSet<>();

  private Recording best;
  private int pass;
  private int place;
  private boolean improved;

  private Recording asked;
  private int questions;

  /**
   * A shrinker that starts from a recording that fails.
   *
   * @param mostQuestions after so many questions it stops with the best until then
   */
  Shrinker(Generator<?> generator, Recording failing, int mostQuestions) {
    this.generator = generator;
    this.best = failing;
    this.mostQuestions = mostQuestions;
  }

  /** The simplest recording that is known to fail. */
  Recording best() {
    return best;
  }

  /** The next recording to try, simpler than the best; empty when there is none. */
  Optional<Recording> next() {
    while (pass < Passes.ALL.size()) {
      Recording before = best;
      try {
        boolean more = Passes.ALL.get(pass).step(this, place);
        improved |= best != before;
        if (more) place++;
        else nextPass();
      } catch (Question question) {
        best = before; // the step is run again when the answer is known
        if (questions == mostQuestions) return Optional.empty();
        questions++;
        asked = question.candidate;
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  private void nextPass() {
    place = 0;
    pass++;
    if (pass == Passes.ALL.size() && improved) {
      pass = 0;
      improved = false;
    }
  }

  /** Whether it waits for the answer about this very recording. */
  boolean isAsking(Recording recording) {
    return asked == recording;
  }

  /** Whether the answer about a recording was that it does not fail. */
  boolean hasPassed(Recording recording) {
    return passing.contains(new Key(recording.values()));
  }

  /** Tells whether what {@link #next} gave last fails as well. */
  void answer(boolean fails) {
    (fails ? failing : passing).add(new Key(asked.values()));
    asked = null;
  }

  /**
   * Tries the recording that these numbers give; if it is simpler than the best and fails, it is
   * the best from now on.
   */
  boolean accepts(long[] values) {
    Optional<Recording> run =
        runs.computeIfAbsent(new Key(values), key -> Recording.replay(generator, values));
    if (run.isEmpty() || run.get().compareTo(best) >= 0) return false;
    Key key = new Key(run.get().values());
    if (passing.contains(key)) return false;
    if (!failing.contains(key)) throw new Question(run.get());
    best = run.get();
    return true;
  }

  /**
   * The greatest number up to limit (unsigned) for which trying is successful, if it is so for all
   * smaller ones, 0 among them; found by doubling, then halving.
   */
  static long greatest(long limit, LongPredicate trying) {
    long good = 0;
    long probe = 1;
    while (Long.compareUnsigned(probe, limit) < 0 && trying.test(probe)) {
      good = probe;
      probe = probe < 0 ? limit : 2 * probe;
    }
    if (Long.compareUnsigned(probe, limit) >= 0) {
      if (limit != good && trying.test(limit)) return limit;
      probe = limit;
    }
    long bad = probe;
    while (Long.compareUnsigned(bad - good, 1) > 0) {
      long middle = good + ((bad - good) >>> 1);
      if (trying.test(middle)) good = middle;
      else bad = middle;
    }
    return good;
  }

  /** Unwinds a step to ask about a candidate. */
  private static final class Question extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Recording candidate;

    private Question(Recording candidate) {
      super(null, null, false, false);
      this.candidate = candidate;
    }
  }

  /** Numbers that are equal when their contents are. */
  private record Key(long[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  long[] values() {
    return best.values();
  }

  List<Recording.Choice> choices() {
    return best.choices();
  }

  List<Recording.Span> spans() {
    return best.spans();
  }
}
