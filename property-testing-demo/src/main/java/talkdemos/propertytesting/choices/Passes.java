// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import talkdemos.propertytesting.choices.Recording.Choice;
import talkdemos.propertytesting.choices.Recording.Span;

/**
 * The ways to make a recording simpler, in the order in which they are tried: first what makes it
 * shorter, then what makes its choices simpler.
 */
final class Passes {
  private Passes() {}

  /** How many later choices are tried together with a choice. */
  private static final int PARTNERS = 6;

  /** How many values of a list are tried one by one. */
  private static final int FEW = 300;

  /** The distances that are tried one by one, on both sides of the simplest. */
  private static final int NEAR = 4;

  static final List<Shrinker.Pass> ALL =
      List.of(
          Passes::everythingSimplest,
          Passes::leaveOutParts,
          Passes::leaveOutAndRenumber,
          Passes::leaveOutForAnEnd,
          Passes::leaveOutAndLower,
          Passes::partForItsLikeInside,
          Passes::partSimplest,
          leaveOutChoices(1),
          leaveOutChoices(2),
          leaveOutChoices(3),
          leaveOutChoices(4),
          Passes::sortParts,
          Passes::sortNeighbours,
          Passes::lower,
          Passes::lowerEqualOnes,
          Passes::lowerTogether,
          Passes::shiftToLater,
          Passes::shiftAll,
          Passes::exchangeParts,
          Passes::exchangeValues,
          Passes::lowerIndex);

  private static boolean everythingSimplest(Shrinker shrinker, int place) {
    shrinker.accepts(new long[0]);
    return false;
  }

  /** Leaves out a part and as many of its neighbours to the right as possible. */
  private static boolean leaveOutParts(Shrinker shrinker, int place) {
    List<Span> spans = shrinker.spans();
    if (place >= spans.size()) return false;
    if (spans.get(place).size() == 0) return true;
    List<Integer> ends = new ArrayList<>();
    int end = spans.get(place).start();
    for (Span span : spans.subList(place, spans.size())) {
      if (span.parent() != spans.get(place).parent() || span.start() != end) continue;
      end = span.end();
      ends.add(end);
    }
    int start = spans.get(place).start();
    long[] values = shrinker.values();
    Shrinker.greatest(
        ends.size(), n -> shrinker.accepts(splice(values, start, ends.get((int) n - 1))));
    return true;
  }

  /**
   * Leaves out one of several parts of a kind, and lowers each number in the others that is greater
   * than its position: it may refer to parts by position, as an index or an edge of a graph does.
   */
  private static boolean leaveOutAndRenumber(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    if (part.parent() < 0 || part.size() == 0) return true;
    List<Span> parts = alikeIn(shrinker, part.parent());
    int position = parts.indexOf(part);
    if (position < 0 || parts.size() < 2) return true;
    long[] values = shrinker.values();
    for (int at = parts.get(0).start(); at < parts.get(parts.size() - 1).end(); at++) {
      if (shrinker.choices().get(at).domain().max() > 1 && values[at] > position) values[at]--;
    }
    shrinker.accepts(splice(values, part.start(), part.end()));
    return true;
  }

  /**
   * Leaves out a part and lowers a number after its list by one, which may be a length or place.
   */
  private static boolean leaveOutAndLower(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    if (part.parent() < 0 || part.size() == 0) return true;
    List<Span> parts = alikeIn(shrinker, part.parent());
    int partners = 0;
    for (int at = parts.get(parts.size() - 1).end(); partners < PARTNERS; at++) {
      if (at >= shrinker.choices().size()) break;
      Choice later = shrinker.choices().get(at);
      if (later.isSimplest() || !(later.domain().chance() instanceof Domain.Edgy)) continue;
      partners++;
      long[] values = shrinker.values();
      values[at] = later.domain().at(later.distance() - 1, later.value());
      if (shrinker.accepts(splice(values, part.start(), part.end()))) break;
    }
    return true;
  }

  /**
   * Leaves out a choice, or a part, and puts the next or the previous choice to an end of its
   * domain: what several numbers reach together, an extreme one may reach alone.
   */
  private static boolean leaveOutForAnEnd(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    int before = part.start() - 1;
    int after = part.end();
    long[] values = shrinker.values();
    for (int at : new int[] {before, before - 1, after, after + 1}) {
      if (at < 0 || at >= values.length || part.size() == 0) continue;
      Domain domain = shrinker.choices().get(at).domain();
      if (!(domain.chance() instanceof Domain.Edgy)) continue;
      for (long end : new long[] {domain.max(), domain.min()}) {
        long[] changed = values.clone();
        changed[at] = end;
        if (shrinker.accepts(splice(changed, part.start(), part.end()))) return true;
      }
    }
    return true;
  }

  /** Puts a part of the same kind that is inside of a part in its place. */
  private static boolean partForItsLikeInside(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span whole = shrinker.spans().get(place);
    long[] values = shrinker.values();
    for (Span inside : shrinker.spans().subList(place + 1, shrinker.spans().size())) {
      if (inside.end() > whole.end()) break;
      if (inside.kind() != whole.kind() || inside.size() == whole.size()) continue;
      long[] by = Arrays.copyOfRange(values, inside.start(), inside.end());
      if (shrinker.accepts(splice(values, whole.start(), whole.end(), by))) break;
    }
    return true;
  }

  private static boolean partSimplest(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span span = shrinker.spans().get(place);
    long[] values = shrinker.values();
    long[] simplest =
        shrinker.choices().subList(span.start(), span.end()).stream()
            .mapToLong(choice -> choice.domain().simplest())
            .toArray();
    shrinker.accepts(splice(values, span.start(), span.end(), simplest));
    return true;
  }

  /**
   * Leaves out some choices from the end to the beginning; where that fails, also with the choice
   * before them made simpler by one, since it may be their number.
   */
  private static Shrinker.Pass leaveOutChoices(int count) {
    return (shrinker, place) -> {
      int start = shrinker.choices().size() - count - place;
      if (start < 0) return false;
      long[] without = splice(shrinker.values(), start, start + count);
      if (shrinker.accepts(without) || start == 0) return true;
      Choice before = shrinker.choices().get(start - 1);
      if (before.isSimplest()) return true;
      without[start - 1] = before.domain().at(before.distance() - 1, before.value());
      shrinker.accepts(without);
      return true;
    };
  }

  /** Sorts the parts of one kind that are directly in a part: all at once, else by neighbours. */
  private static boolean sortParts(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    List<Span> parts = alikeIn(shrinker, place);
    if (parts.size() < 2) return true;
    Recording best = shrinker.best();
    List<Span> sorted = parts.stream().sorted(best::compare).toList();
    if (sorted.equals(parts) || shrinker.accepts(rearranged(shrinker.values(), parts, sorted))) {
      return true;
    }
    for (int i = 0; i + 1 < parts.size(); i++) {
      List<Span> now = alikeIn(shrinker, place);
      if (i + 1 >= now.size()) break;
      if (shrinker.best().compare(now.get(i), now.get(i + 1)) <= 0) continue;
      List<Span> swapped = new ArrayList<>(now);
      swapped.set(i, now.get(i + 1));
      swapped.set(i + 1, now.get(i));
      shrinker.accepts(rearranged(shrinker.values(), now, swapped));
    }
    return true;
  }

  /** The parts directly in a part that are of the same kind as the first of them. */
  private static List<Span> alikeIn(Shrinker shrinker, int place) {
    List<Span> parts = shrinker.spans().stream().filter(span -> span.parent() == place).toList();
    return parts.stream().filter(part -> part.kind() == parts.get(0).kind()).toList();
  }

  private static long[] rearranged(long[] values, List<Span> places, List<Span> parts) {
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

  /** Swaps a choice with the next one of the same domain, if that is simpler. */
  private static boolean sortNeighbours(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    int next =
        IntStream.range(place + 1, shrinker.choices().size())
            .filter(at -> shrinker.choices().get(at).domain().equals(choice.domain()))
            .findFirst()
            .orElse(-1);
    if (next < 0) return true;
    long[] values = shrinker.values();
    values[place] = values[next];
    values[next] = choice.value();
    shrinker.accepts(values);
    return true;
  }

  /** Brings one choice nearer to its simplest. */
  private static boolean lower(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    lower(shrinker, new int[] {place});
    return true;
  }

  /** Brings all choices of one domain and value nearer to the simplest, by the same. */
  private static boolean lowerEqualOnes(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    int[] equal =
        IntStream.range(place, shrinker.choices().size())
            .filter(at -> shrinker.choices().get(at).equals(choice))
            .toArray();
    if (equal.length > 1) lower(shrinker, equal);
    return true;
  }

  private static void lower(Shrinker shrinker, int[] places) {
    Choice choice = shrinker.choices().get(places[0]);
    if (choice.isSimplest()) return;
    Domain domain = choice.domain();
    for (long near = 0; near <= NEAR; near++) {
      if (Long.compareUnsigned(near, choice.distance()) > 0) break;
      if (shrinker.accepts(with(shrinker, places, domain.at(near, domain.max())))) return;
      if (shrinker.accepts(with(shrinker, places, domain.at(near, domain.min())))) return;
    }
    shrinker.accepts(with(shrinker, places, domain.at(choice.distance(), domain.max())));
    lowerBy(shrinker, places, 63, (distance, n) -> distance >>> n);
    lowerBy(shrinker, places, -1, (distance, n) -> distance - n);
    for (long by = 2; by <= NEAR; by++) lowerOnce(shrinker, places, by);
  }

  private interface Lowering {
    long lower(long distance, long by);
  }

  private static void lowerBy(Shrinker shrinker, int[] places, long limit, Lowering lowering) {
    if (places[0] >= shrinker.choices().size()) return;
    Choice choice = shrinker.choices().get(places[0]);
    long distance = choice.distance();
    LongFunction<long[]> lowered =
        n ->
            with(shrinker, places, choice.domain().at(lowering.lower(distance, n), choice.value()));
    long most = limit < 0 ? distance : limit;
    Shrinker.greatest(most, n -> shrinker.accepts(lowered.apply(n)));
  }

  private static void lowerOnce(Shrinker shrinker, int[] places, long by) {
    if (places[0] >= shrinker.choices().size()) return;
    Choice choice = shrinker.choices().get(places[0]);
    if (Long.compareUnsigned(by, choice.distance()) > 0) return;
    long lower = choice.domain().at(choice.distance() - by, choice.value());
    shrinker.accepts(with(shrinker, places, lower));
  }

  private static long[] with(Shrinker shrinker, int[] places, long value) {
    long[] values = shrinker.values();
    for (int place : places) {
      if (place < values.length) values[place] = value;
    }
    return values;
  }

  /** Brings two choices nearer to their simplest by the same, so that their difference stays. */
  private static boolean lowerTogether(Shrinker shrinker, int place) {
    return withPartners(
        shrinker,
        place,
        (one, other, by) ->
            Long.compareUnsigned(by, other.distance()) > 0
                ? other.domain().max() + 1 // not in the domain, so it is not tried
                : other.domain().at(other.distance() - by, other.value()));
  }

  /** Takes from a choice what it gives to a later one, so that their sum stays. */
  private static boolean shiftToLater(Shrinker shrinker, int place) {
    return withPartners(
        shrinker,
        place,
        (one, other, by) ->
            one.value() > one.domain().simplest() ? other.value() + by : other.value() - by);
  }

  /** Makes a choice simplest and moves all later ones by as much, so that their order stays. */
  private static boolean shiftAll(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    if (choice.isSimplest()) return true;
    long[] values = shrinker.values();
    values[place] = choice.domain().simplest();
    for (int at = place + 1; at < values.length; at++) {
      Domain domain = shrinker.choices().get(at).domain();
      long moved = values[at] + choice.domain().simplest() - choice.value();
      if (domain.chance() instanceof Domain.Edgy && domain.contains(moved)) values[at] = moved;
    }
    shrinker.accepts(values);
    return true;
  }

  /** Exchanges a part with one of the next few of its kind, if that is simpler. */
  private static boolean exchangeParts(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    if (part.parent() < 0) return true;
    List<Span> parts = alikeIn(shrinker, part.parent());
    int at = parts.indexOf(part);
    if (at < 0) return true;
    for (Span other : parts.subList(at + 1, Math.min(parts.size(), at + 1 + PARTNERS))) {
      List<Span> exchanged = new ArrayList<>(parts);
      exchanged.set(at, other);
      exchanged.set(parts.indexOf(other), part);
      if (shrinker.accepts(rearranged(shrinker.values(), parts, exchanged))) break;
    }
    return true;
  }

  /** Exchanges two values of a domain wherever they were chosen: the names of things, say. */
  private static boolean exchangeValues(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    if (choice.isSimplest() || choice.domain().chance() instanceof Domain.More) return true;
    long simplest = choice.domain().simplest();
    long[] values = shrinker.values();
    for (int at = place; at < values.length; at++) {
      if (!shrinker.choices().get(at).domain().equals(choice.domain())) continue;
      if (values[at] == choice.value()) values[at] = simplest;
      else if (values[at] == simplest) values[at] = choice.value();
    }
    shrinker.accepts(values);
    return true;
  }

  /** Tries each earlier one of a few values of a list, in which near ones have little in common. */
  private static boolean lowerIndex(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    boolean index = choice.domain().chance() instanceof Domain.Even;
    if (!index || choice.distance() > FEW) return true;
    for (long value = 0; value < choice.value(); value++) {
      if (shrinker.accepts(with(shrinker, new int[] {place}, value))) break;
    }
    return true;
  }

  private interface Partner {
    /** What the other becomes when one comes nearer to its simplest. */
    long follows(Choice one, Choice other, long by);
  }

  private static boolean withPartners(Shrinker shrinker, int place, Partner partner) {
    if (place >= shrinker.choices().size()) return false;
    int partners = 0;
    for (int at = place + 1; at < shrinker.choices().size() && partners < PARTNERS; at++) {
      Choice one = shrinker.choices().get(place);
      Choice other = shrinker.choices().get(at);
      if (one.isSimplest()) break;
      if (!(other.domain().chance() instanceof Domain.Edgy)) continue;
      partners++;
      long[] values = shrinker.values();
      int second = at;
      Shrinker.greatest(
          one.distance(),
          by -> {
            long follower = partner.follows(one, other, by);
            if (!other.domain().contains(follower)) return false;
            long[] changed = values.clone();
            changed[place] = one.domain().at(one.distance() - by, one.value());
            changed[second] = follower;
            return shrinker.accepts(changed);
          });
      if (place >= shrinker.choices().size()) break;
    }
    return true;
  }

  private static long[] splice(long[] old, int start, int end, long... by) {
    long[] values = Arrays.copyOf(old, old.length - (end - start) + by.length);
    System.arraycopy(by, 0, values, start, by.length);
    System.arraycopy(old, end, values, start + by.length, old.length - end);
    return values;
  }
}
