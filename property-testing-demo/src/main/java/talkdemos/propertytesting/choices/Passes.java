// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.Arrays;
import java.util.List;
import talkdemos.propertytesting.choices.Recording.Span;

/**
 * The ways to make a recording simpler, in the order in which they are tried: first what makes it
 * shorter, then what makes its choices simpler. And what they have in common.
 */
final class Passes {
  private Passes() {}

  /** How many later choices are tried together with a choice. */
  static final int PARTNERS = 6;

  static final List<Shrinker.Pass> ALL =
      List.of(
          Shortening::everythingSimplest,
          Shortening::leaveOutParts,
          Shortening::leaveOutAndRenumber,
          Shortening::leaveOutForAnEnd,
          Shortening::leaveOutAndLower,
          Shortening::partForItsLikeInside,
          Shortening::partSimplest,
          Shortening.leaveOutChoices(1),
          Shortening.leaveOutChoices(2),
          Shortening.leaveOutChoices(3),
          Shortening.leaveOutChoices(4),
          Rearranging::sortParts,
          Rearranging::sortNeighbours,
          Lowering::lower,
          Lowering::lowerEqualOnes,
          Lowering::lowerTogether,
          Lowering::shiftToLater,
          Lowering::shiftAll,
          Rearranging::exchangeParts,
          Rearranging::exchangeValues,
          Lowering::lowerIndex);

  /** The parts directly in a part that are of the same kind as the first of them. */
  static List<Span> alikeIn(Shrinker shrinker, int place) {
    List<Span> parts = shrinker.spans().stream().filter(span -> span.parent() == place).toList();
    return parts.stream().filter(part -> part.kind() == parts.get(0).kind()).toList();
  }

  static long[] rearranged(long[] values, List<Span> places, List<Span> parts) {
    long[] result = new long[values.length];
    int from = 0;
    int to = 0;
    for (int i = 0; i < places.size(); i++) {
      int between = places.get(i).start() - from;
      System.arraycopy(values, from, result, to, between);
      System.arraycopy(values, parts.get(i).start(), result, to + between, parts.get(i).size());
      from = places.get(i).end();
      to += between + parts.get(i).size();
    }
    System.arraycopy(values, from, result, to, values.length - from);
    return result;
  }

  static long[] splice(long[] old, int start, int end, long... by) {
    long[] values = Arrays.copyOf(old, old.length - (end - start) + by.length);
    System.arraycopy(by, 0, values, start, by.length);
    System.arraycopy(old, end, values, start + by.length, old.length - end);
    return values;
  }
}
