// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import talkdemos.config.override.Element;
import talkdemos.config.override.Override;
import talkdemos.config.override.Value;

/**
 * Numbers out of an interval. With the tag {@code log} the ratios of numbers count, not their
 * differences; an interval of integers gives integers.
 */
final class Sampling {
  private final Override override;
  private final double start;
  private final double end;
  private final boolean whole;
  private final boolean logarithmic;

  Sampling(Override override, Value.IntervalSweep interval) {
    this.override = override;
    this.start = number(interval.start());
    this.end = number(interval.end());
    this.whole = interval.start() instanceof Element.Int;
    this.logarithmic = interval.tags().contains("log");
    if (!(start < end) || Double.isInfinite(end - start)) {
      throw new SweepException(override, "expected a finite start below a finite end");
    }
    if (logarithmic && start <= 0) {
      throw new SweepException(override, "expected a start above 0, for the tag log");
    }
  }

  private static double number(Element element) {
    return element instanceof Element.Real real
        ? real.value()
        : ((Element.Int) element).value().doubleValue();
  }

  /** A number drawn at random. */
  String draw(Random random) {
    return text(random.nextDouble());
  }

  /** So many numbers at equal distances, the first being the start; fewer when integers repeat. */
  List<String> spread(int points) {
    Set<String> values = new LinkedHashSet<>();
    for (int i = 0; i < points; i++) {
      values.add(text((double) i / points));
    }
    return List.copyOf(values);
  }

  private String text(double share) {
    double value =
        logarithmic
            ? Math.exp(Math.log(start) + share * (Math.log(end) - Math.log(start)))
            : start + share * (end - start);
    double inside = share == 0 ? start : Math.min(Math.max(value, start), Math.nextDown(end));
    Element element = whole ? new Element.Int(floor(inside)) : new Element.Real(inside);
    return override.keyText() + "=" + element.text();
  }

  private static BigInteger floor(double value) {
    return new BigDecimal(Math.floor(value)).toBigInteger();
  }
}
