// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import talkdemos.config.override.Value.ChoiceSweep;
import talkdemos.config.override.Value.RangeSweep;

/** The functions that put lists and sweeps into another order. */
final class Reordering {
  private final Random random;

  Reordering(Random random) {
    this.random = random;
  }

  private static boolean reorderable(Operand operand) {
    return Functions.element(operand)
        || operand instanceof ChoiceSweep
        || operand instanceof RangeSweep;
  }

  /** {@code shuffle(a,b)}: a list now, a sweep each time it is enumerated. */
  Operand shuffle(Call call) {
    call.rest(Reordering::reorderable, "values, a choice or a range", "sweep", "list");
    Optional<Operand> one = listOrSweep(call);
    if (one.isEmpty() && call.arguments().size() == 1) {
      one = Optional.of(call.arguments().get(0).value());
    }
    if (one.isEmpty()) {
      return new ChoiceSweep(elements(call), true, true, Set.of());
    }
    if (one.get() instanceof ChoiceSweep c) {
      return new ChoiceSweep(c.choices(), c.simple(), true, c.tags());
    }
    if (one.get() instanceof RangeSweep r) {
      return new RangeSweep(r.start(), r.stop(), r.step(), true, r.tags());
    }
    if (one.get() instanceof Element.Items list) {
      List<Element> items = new ArrayList<>(list.items());
      Collections.shuffle(items, random);
      return new Element.Items(items);
    }
    return new Element.Items(List.of((Element) one.get()));
  }

  /** The named list, or else the named sweep. */
  private static Optional<Operand> listOrSweep(Call call) {
    Optional<Operand> sweep =
        call.optional(
            "sweep", x -> x instanceof ChoiceSweep || x instanceof RangeSweep, "a choice or range");
    return call.optional("list", x -> x instanceof Element.Items, "a list").or(() -> sweep);
  }

  private static List<Element> elements(Call call) {
    for (Call.Argument argument : call.arguments()) {
      if (!(argument.value() instanceof Element)) {
        throw call.refused(argument, "a sweep to stand alone");
      }
    }
    return call.elements();
  }

  /** {@code sort(3,1,2,reverse=true)}. */
  static Operand sort(Call call) {
    call.rest(Reordering::reorderable, "values, a choice or a range", "sweep", "list", "reverse");
    boolean reverse = false;
    if (call.named().containsKey("reverse")) {
      Operand given = call.required("reverse", x -> x instanceof Element.Bool, "true or false");
      reverse = ((Element.Bool) given).value();
    }
    Optional<Operand> one = listOrSweep(call);
    if (one.isEmpty() && call.arguments().size() == 1) {
      one = Optional.of(call.arguments().get(0).value());
    }
    if (one.isEmpty()) {
      return new ChoiceSweep(sortedArguments(call, reverse), true, false, Set.of());
    }
    if (one.get() instanceof ChoiceSweep c) {
      List<Element> sorted = sorted(call, c.choices(), reverse);
      return new ChoiceSweep(sorted, c.simple(), c.shuffle(), c.tags());
    }
    if (one.get() instanceof RangeSweep r) {
      return sorted(call, r, reverse);
    }
    return one.get() instanceof Element.Items list
        ? new Element.Items(sorted(call, list.items(), reverse))
        : one.get();
  }

  private static List<Element> sortedArguments(Call call, boolean reverse) {
    if (call.arguments().isEmpty()) {
      throw call.refused("expected something to sort");
    }
    for (Call.Argument argument : call.arguments()) {
      if (!Numbers.isNumber(argument.value()) && !Functions.text(argument.value())) {
        throw call.refused(argument, "a number or a text");
      }
    }
    return sorted(call, call.elements(), reverse);
  }

  private static List<Element> sorted(Call call, List<Element> elements, boolean reverse) {
    List<Element> sorted = new ArrayList<>(elements);
    Comparator<Element> order = new Order(call);
    sorted.sort(reverse ? order.reversed() : order);
    return sorted;
  }

  /** The range in the other direction, unless it has the right one; its end counts as reached. */
  private static Operand sorted(Call call, RangeSweep range, boolean reverse) {
    int direction = Numbers.compare(range.stop(), range.start());
    if (direction == 0 || direction > 0 != reverse) {
      return range;
    }
    boolean up = Numbers.exact(range.step()).signum() > 0;
    Element back = Numbers.negate(range.step());
    Element shift = up == reverse ? back : range.step();
    RangeSweep turned =
        Functions.range(
            call, Numbers.add(range.stop(), shift), Numbers.add(range.start(), shift), back);
    return new RangeSweep(
        turned.start(), turned.stop(), turned.step(), range.shuffle(), range.tags());
  }
}
