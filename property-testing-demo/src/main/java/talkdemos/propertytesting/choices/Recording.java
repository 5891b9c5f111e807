// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What one run of a generator chose: enough to make its value again.
 *
 * <p>Recordings are ordered: of two, the shorter is simpler, and of two of one length the one whose
 * first choice that differs is nearer to the simplest (above it rather than below).
 *
 * @param choices each choice, with what it might have been
 * @param spans the choices that belong together, each part after the parts it is in
 */
record Recording(List<Choice> choices, List<Span> spans) implements Comparable<Recording> {

  /** No run may choose more often; a generator that does so is given up. */
  static final int LONGEST = 20_000;

  /** One choice and its domain. */
  record Choice(Domain domain, long value) {
    long distance() {
      return domain.distance(value);
    }

    boolean isSimplest() {
      return value == domain.simplest();
    }
  }

  /**
   * The choices of one drawn part, from start to end - 1.
   *
   * @param kind the class of the generator, the same for all generators that one lambda makes
   * @param parent the index of the span that it is directly in, or -1
   */
  record Span(int start, int end, Class<?> kind, int parent) {
    int size() {
      return end - start;
    }
  }

  /** Runs a generator by chance; empty when it gave the run up. */
  static Optional<Recording> random(Generator<?> generator, Random random) {
    return new Run(new Chance(random)).record(generator);
  }

  /**
   * Runs a generator by these numbers. Where one is outside of its domain the nearest is taken, and
   * when there are no more the simplest; numbers that are not used are left out.
   */
  static Optional<Recording> replay(Generator<?> generator, long[] values) {
    return new Run(
            (domain, at, depth) ->
                at < values.length ? domain.nearest(values[at]) : domain.simplest())
        .record(generator);
  }

  /** The same, but when there are no more numbers chance chooses. */
  static Optional<Recording> replay(Generator<?> generator, long[] values, Random random) {
    Chance rest = new Chance(random);
    return new Run(
            (domain, at, depth) ->
                at < values.length ? domain.nearest(values[at]) : rest.decide(domain, at, depth))
        .record(generator);
  }

  /** Makes the value, anew at each call. */
  <T> T value(Generator<T> generator) {
    return generator.from(new Run((domain, at, depth) -> choices.get(at).value));
  }

  int size() {
    return choices.size();
  }

  long[] values() {
    return choices.stream().mapToLong(Choice::value).toArray();
  }

  @Override
  public int compareTo(Recording other) {
    int order = Integer.compare(size(), other.size());
    for (int i = 0; order == 0 && i < size(); i++) {
      Choice mine = choices.get(i);
      Choice theirs = other.choices.get(i);
      order = Long.compareUnsigned(mine.distance(), theirs.distance());
      if (order == 0) {
        order =
            Boolean.compare(
                mine.value < mine.domain.simplest(), theirs.value < theirs.domain.simplest());
      }
    }
    return order;
  }

  /** Compares the choices of two spans of this recording in the same order. */
  int compare(Span one, Span two) {
    return part(one).compareTo(part(two));
  }

  private Recording part(Span span) {
    return new Recording(choices.subList(span.start, span.end), List.of());
  }

  @Override
  public String toString() {
    return Arrays.toString(values());
  }

  /** Decides choices. */
  @FunctionalInterface
  private interface Decision {
    long decide(Domain domain, int at, int depth);
  }

  /**
   * Decides at random, and now and then comes back to what it chose before, or near to it: equal
   * and neighbouring values are what many bugs need.
   */
  private static final class Chance implements Decision {
    /** From here on it chooses what is simplest, so that recursive generators come to an end. */
    private static final int LONG = 2_000;

    /** In parts of parts that are nested so deep too. */
    private static final int DEEP = 100;

    private final Random random;
    private final Map<Domain, Long> last = new HashMap<>();
    private final int longer;

    private Chance(Random random) {
      this.random = random;
      this.longer = random.nextInt(4) == 0 ? 8 : 1; // some runs have long lists
    }

    @Override
    public long decide(Domain domain, int at, int depth) {
      if (at > LONG || depth > DEEP) return domain.simplest();
      if (domain.chance() instanceof Domain.More more) {
        return random.nextDouble() * longer < 1 - more.probability() ? domain.min() : domain.max();
      }
      if (!(domain.chance() instanceof Domain.Edgy)) return domain.random(random);
      Long before = last.get(domain);
      long value = domain.random(random);
      if (before != null && random.nextInt(8) == 0) {
        long step = random.nextBoolean() ? 0 : random.nextInt(-4, 5);
        value = domain.contains(before + step) ? before + step : before;
      }
      last.put(domain, value);
      return value;
    }
  }

  /** A source that writes down what was chosen. */
  private static final class Run implements Source {
    private final Decision decision;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private int inside = -1;
    private int depth;

    private Run(Decision decision) {
      this.decision = decision;
    }

    private Optional<Recording> record(Generator<?> generator) {
      try {
        draw(generator);
        return Optional.of(new Recording(List.copyOf(choices), List.copyOf(spans)));
      } catch (Rejected rejected) {
        return Optional.empty();
      }
    }

    @Override
    public long choose(Domain domain) {
      if (choices.size() == LONGEST) return reject();
      long value = decision.decide(domain, choices.size(), depth);
      choices.add(new Choice(domain, value));
      return value;
    }

    @Override
    public <T> T draw(Generator<T> part) {
      int outer = inside;
      int start = choices.size();
      inside = spans.size();
      depth++;
      spans.add(null); // takes its place before its parts
      try {
        return part.from(this);
      } finally {
        spans.set(inside, new Span(start, choices.size(), part.getClass(), outer));
        inside = outer;
        depth--;
      }
    }
  }
}
