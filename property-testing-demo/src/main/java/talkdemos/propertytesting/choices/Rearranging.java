// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import talkdemos.propertytesting.choices.Recording.Choice;
import talkdemos.propertytesting.choices.Recording.Span;

/** The passes that put the same choices into a simpler order. */
final class Rearranging {
  private Rearranging() {}

  /** Sorts the parts of one kind that are directly in a part: all at once, else by neighbours. */
  static boolean sortParts(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    List<Span> parts = Passes.alikeIn(shrinker, place);
    if (parts.size() < 2) return true;
    Recording best = shrinker.best();
    List<Span> sorted = parts.stream().sorted(best::compare).toList();
    if (sorted.equals(parts)
        || shrinker.accepts(Passes.rearranged(shrinker.values(), parts, sorted))) {
      return true;
    }
    for (int i = 0; i + 1 < parts.size(); i++) {
      List<Span> now = Passes.alikeIn(shrinker, place);
      if (i + 1 >= now.size()) break;
      if (shrinker.best().compare(now.get(i), now.get(i + 1)) <= 0) continue;
      List<Span> swapped = new ArrayList<>(now);
      swapped.set(i, now.get(i + 1));
      swapped.set(i + 1, now.get(i));
      shrinker.accepts(Passes.rearranged(shrinker.values(), now, swapped));
    }
    return true;
  }

  /** Swaps a choice with the next one of the same domain, if that is simpler. */
  static boolean sortNeighbours(Shrinker shrinker, int place) {
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

  /** Exchanges a part with one of the next few of its kind, if that is simpler. */
  static boolean exchangeParts(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    if (part.parent() < 0) return true;
    List<Span> parts = Passes.alikeIn(shrinker, part.parent());
    int at = parts.indexOf(part);
    if (at < 0) return true;
    for (Span other : parts.subList(at + 1, Math.min(parts.size(), at + 1 + Passes.PARTNERS))) {
      List<Span> exchanged = new ArrayList<>(parts);
      exchanged.set(at, other);
      exchanged.set(parts.indexOf(other), part);
      if (shrinker.accepts(Passes.rearranged(shrinker.values(), parts, exchanged))) break;
    }
    return true;
  }

  /** Exchanges two values of a domain wherever they were chosen: the names of things, say. */
  static boolean exchangeValues(Shrinker shrinker, int place) {
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
}
