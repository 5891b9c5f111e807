// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import talkdemos.propertytesting.choices.Recording.Choice;
import talkdemos.propertytesting.choices.Recording.Span;

/** The passes that leave something out, so that the recording becomes shorter. */
final class Shortening {
  private Shortening() {}

  static boolean everythingSimplest(Shrinker shrinker, int place) {
    shrinker.accepts(new long[0]);
    return false;
  }

  /** Leaves out a part and as many of its neighbours to the right as possible. */
  static boolean leaveOutParts(Shrinker shrinker, int place) {
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
        ends.size(), n -> shrinker.accepts(Passes.splice(values, start, ends.get((int) n - 1))));
    return true;
  }

  /**
   * Leaves out one of several parts of a kind, and lowers each number in the others that is greater
   * than its position: it may refer to parts by position, as an index or an edge of a graph does.
   */
  static boolean leaveOutAndRenumber(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    if (part.parent() < 0 || part.size() == 0) return true;
    List<Span> parts = Passes.alikeIn(shrinker, part.parent());
    int position = parts.indexOf(part);
    if (position < 0 || parts.size() < 2) return true;
    long[] values = shrinker.values();
    for (int at = parts.get(0).start(); at < parts.get(parts.size() - 1).end(); at++) {
      if (shrinker.choices().get(at).domain().max() > 1 && values[at] > position) values[at]--;
    }
    shrinker.accepts(Passes.splice(values, part.start(), part.end()));
    return true;
  }

  /**
   * Leaves out a part and lowers a number after its list by one, which may be a length or place.
   */
  static boolean leaveOutAndLower(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span part = shrinker.spans().get(place);
    if (part.parent() < 0 || part.size() == 0) return true;
    List<Span> parts = Passes.alikeIn(shrinker, part.parent());
    int partners = 0;
    for (int at = parts.get(parts.size() - 1).end(); partners < Passes.PARTNERS; at++) {
      if (at >= shrinker.choices().size()) break;
      Choice later = shrinker.choices().get(at);
      if (later.isSimplest() || !(later.domain().chance() instanceof Domain.Edgy)) continue;
      partners++;
      long[] values = shrinker.values();
      values[at] = later.domain().at(later.distance() - 1, later.value());
      if (shrinker.accepts(Passes.splice(values, part.start(), part.end()))) break;
    }
    return true;
  }

  /**
   * Leaves out a choice, or a part, and puts the next or the previous choice to an end of its
   * domain: what several numbers reach together, an extreme one may reach alone.
   */
  static boolean leaveOutForAnEnd(Shrinker shrinker, int place) {
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
        if (shrinker.accepts(Passes.splice(changed, part.start(), part.end()))) return true;
      }
    }
    return true;
  }

  /** Puts a part of the same kind that is inside of a part in its place. */
  static boolean partForItsLikeInside(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span whole = shrinker.spans().get(place);
    long[] values = shrinker.values();
    for (Span inside : shrinker.spans().subList(place + 1, shrinker.spans().size())) {
      if (inside.end() > whole.end()) break;
      if (inside.kind() != whole.kind() || inside.size() == whole.size()) continue;
      long[] by = Arrays.copyOfRange(values, inside.start(), inside.end());
      if (shrinker.accepts(Passes.splice(values, whole.start(), whole.end(), by))) break;
    }
    return true;
  }

  static boolean partSimplest(Shrinker shrinker, int place) {
    if (place >= shrinker.spans().size()) return false;
    Span span = shrinker.spans().get(place);
    long[] values = shrinker.values();
    long[] simplest =
        shrinker.choices().subList(span.start(), span.end()).stream()
            .mapToLong(choice -> choice.domain().simplest())
            .toArray();
    shrinker.accepts(Passes.splice(values, span.start(), span.end(), simplest));
    return true;
  }

  /**
   * Leaves out some choices from the end to the beginning; where that fails, also with the choice
   * before them made simpler by one, since it may be their number.
   */
  static Shrinker.Pass leaveOutChoices(int count) {
    return (shrinker, place) -> {
      int start = shrinker.choices().size() - count - place;
      if (start < 0) return false;
      long[] without = Passes.splice(shrinker.values(), start, start + count);
      if (shrinker.accepts(without) || start == 0) return true;
      Choice before = shrinker.choices().get(start - 1);
      if (before.isSimplest()) return true;
      without[start - 1] = before.domain().at(before.distance() - 1, before.value());
      shrinker.accepts(without);
      return true;
    };
  }
}
