// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import talkdemos.config.tree.Node;

/** What stands after the {@code =} of an override. */
public sealed interface Value {
  /**
   * One value.
   *
   * @param node what the configuration gets
   * @param element how it was written
   */
  record Plain(Node node, Element element) implements Value {}

  /**
   * Items to append to a list that is there: {@code extend_list(a,b)}.
   *
   * @param items what is appended
   * @param elements how they were written
   */
  record ListExtension(Node.Items items, List<Element> elements) implements Value {
    /** Copies the elements. */
    public ListExtension {
      elements = List.copyOf(elements);
    }
  }

  /** Several values, each for a job of its own. */
  sealed interface Sweep extends Value, Operand {}

  /**
   * These values: {@code a,b} or {@code choice(a,b)}.
   *
   * @param simple whether it was written without {@code choice}
   * @param shuffle whether each enumeration has an order of its own
   */
  record ChoiceSweep(List<Element> choices, boolean simple, boolean shuffle, Set<String> tags)
      implements Sweep {
    /** Copies the choices and tags. */
    public ChoiceSweep {
      choices = List.copyOf(choices);
      tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /** The values in the order in which jobs take them. */
    public Stream<Element> elements(Random random) {
      return shuffle ? shuffled(choices, random).stream() : choices.stream();
    }
  }

  /**
   * Numbers from {@code start} in steps until {@code stop}, which is not one of them: {@code
   * range(1,10,2)}. Each is an {@link Element.Int} or an {@link Element.Real}; the step is not
   * zero; all are finite.
   *
   * @param shuffle whether each enumeration has an order of its own
   */
  record RangeSweep(Element start, Element stop, Element step, boolean shuffle, Set<String> tags)
      implements Sweep {
    /** Copies the tags. */
    public RangeSweep {
      tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /** The values in the order in which jobs take them; made one by one unless shuffled. */
    public Stream<Element> elements(Random random) {
      Stream<Element> ordered = whole() ? integers() : decimals();
      return shuffle ? shuffled(ordered.toList(), random).stream() : ordered;
    }

    private boolean whole() {
      return start instanceof Element.Int
          && stop instanceof Element.Int
          && step instanceof Element.Int;
    }

    private Stream<Element> integers() {
      BigInteger by = Numbers.exact(step).toBigInteger();
      BigInteger end = Numbers.exact(stop).toBigInteger();
      Predicate<BigInteger> inside = i -> end.compareTo(i) == by.signum();
      return Stream.iterate(Numbers.exact(start).toBigInteger(), inside, i -> i.add(by))
          .map(Element.Int::new);
    }

    /** As Python's decimal adds: the start exactly, every sum to 28 digits. */
    private Stream<Element> decimals() {
      MathContext digits = new MathContext(28, RoundingMode.HALF_EVEN);
      BigDecimal by = Numbers.exact(step);
      BigDecimal end = Numbers.exact(stop);
      Predicate<BigDecimal> inside = x -> end.compareTo(x) == by.signum();
      return Stream.iterate(Numbers.exact(start), inside, x -> x.add(by, digits))
          .map(x -> new Element.Real(x.doubleValue()));
    }
  }

  /** Any number from {@code start}, up to but without {@code end}: {@code interval(0,1)}. */
  record IntervalSweep(Element start, Element end, Set<String> tags) implements Sweep {
    /** Copies the tags. */
    public IntervalSweep {
      tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }
  }

  /** The options of the group whose names match: {@code glob([a*,b*],exclude=c*)}. */
  record GlobSweep(List<String> include, List<String> exclude) implements Sweep {
    /** Copies the patterns. */
    public GlobSweep {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
    }

    /** Those of the options that this means, in their order. */
    public List<String> matching(List<String> options) {
      return options.stream()
          .filter(name -> include.stream().anyMatch(glob -> Wildcards.match(glob, name)))
          .filter(name -> exclude.stream().noneMatch(glob -> Wildcards.match(glob, name)))
          .toList();
    }
  }

  private static List<Element> shuffled(List<Element> elements, Random random) {
    List<Element> copy = new ArrayList<>(elements);
    Collections.shuffle(copy, random);
    return copy;
  }
}
