// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.function.LongFunction;
import java.util.stream.IntStream;
import talkdemos.propertytesting.choices.Recording.Choice;

/** The passes that bring choices nearer to their simplest. */
final class Lowering {
  private Lowering() {}

  /** The distances that are tried one by one, on both sides of the simplest. */
  private static final int NEAR = 4;

  /** How many values of a list are tried one by one. */
  private static final int FEW = 300;

  /** Brings one choice nearer to its simplest. */
  static boolean lower(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    lower(shrinker, new int[] {place});
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

  /** Brings all choices of one domain and value nearer to the simplest, by the same. */
  static boolean lowerEqualOnes(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    int[] equal =
        IntStream.range(place, shrinker.choices().size())
            .filter(at -> shrinker.choices().get(at).equals(choice))
            .toArray();
    if (equal.length > 1) lower(shrinker, equal);
    return true;
  }

  /** Brings two choices nearer to their simplest by the same, so that their difference stays. */
  static boolean lowerTogether(Shrinker shrinker, int place) {
    return withPartners(
        shrinker,
        place,
        (one, other, by) ->
            Long.compareUnsigned(by, other.distance()) > 0
                ? other.domain().max() + 1 // not in the domain, so it is not tried
                : other.domain().at(other.distance() - by, other.value()));
  }

  /** Takes from a choice what it gives to a later one, so that their sum stays. */
  static boolean shiftToLater(Shrinker shrinker, int place) {
    return withPartners(
        shrinker,
        place,
        (one, other, by) ->
            one.value() > one.domain().simplest() ? other.value() + by : other.value() - by);
  }

  /** Makes a choice simplest and moves all later ones by as much, so that their order stays. */
  static boolean shiftAll(Shrinker shrinker, int place) {
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

  /** Tries each earlier one of a few values of a list, in which near ones have little in common. */
  static boolean lowerIndex(Shrinker shrinker, int place) {
    if (place >= shrinker.choices().size()) return false;
    Choice choice = shrinker.choices().get(place);
    boolean index = choice.domain().chance() instanceof Domain.Even;
    if (!index || choice.distance() > FEW) return true;
    for (long value = 0; value < choice.value(); value++) {
      if (shrinker.accepts(with(shrinker, new int[] {place}, value))) break;
    }
    return true;
  }

  private interface Step {
    long lower(long distance, long by);
  }

  private static void lowerBy(Shrinker shrinker, int[] places, long limit, Step step) {
    if (places[0] >= shrinker.choices().size()) return;
    Choice choice = shrinker.choices().get(places[0]);
    long distance = choice.distance();
    LongFunction<long[]> lowered =
        n -> with(shrinker, places, choice.domain().at(step.lower(distance, n), choice.value()));
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

  private interface Partner {
    /** What the other becomes when one comes nearer to its simplest. */
    long follows(Choice one, Choice other, long by);
  }

  private static boolean withPartners(Shrinker shrinker, int place, Partner partner) {
    if (place >= shrinker.choices().size()) return false;
    int partners = 0;
    for (int at = place + 1; at < shrinker.choices().size() && partners < Passes.PARTNERS; at++) {
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
}
