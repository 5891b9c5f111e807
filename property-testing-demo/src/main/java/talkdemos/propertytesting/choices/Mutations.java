// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import talkdemos.propertytesting.choices.Recording.Choice;
import talkdemos.propertytesting.choices.Recording.Span;

/** Makes the numbers of a recording into others, some of which give a value that is near to its. */
final class Mutations {
  /** One way to do so. */
  @FunctionalInterface
  private interface Mutation {
    LongStream of(Recording recording, Random random);
  }

  private static final List<Mutation> ALL =
      List.of(
          Mutations::redrawChoice,
          Mutations::redrawPart,
          Mutations::redrawRest,
          Mutations::repeat,
          Mutations::leaveOut,
          Mutations::copy);

  private Mutations() {}

  /** The numbers to replay; chance takes over where they end. */
  static long[] mutate(Recording recording, Random random) {
    if (recording.size() == 0) return new long[0];
    return ALL.get(random.nextInt(ALL.size())).of(recording, random).toArray();
  }

  private static LongStream redrawChoice(Recording recording, Random random) {
    int at = random.nextInt(recording.size());
    return redrawn(recording, new Part(at, at + 1), random);
  }

  private static LongStream redrawPart(Recording recording, Random random) {
    return redrawn(recording, Part.of(recording, random), random);
  }

  private static LongStream redrawn(Recording recording, Part part, Random random) {
    LongStream anew =
        recording.choices().subList(part.start, part.end).stream()
            .map(Choice::domain)
            .mapToLong(domain -> domain.random(random));
    return concat(before(recording, part), anew, after(recording, part));
  }

  private static LongStream redrawRest(Recording recording, Random random) {
    return Arrays.stream(recording.values()).limit(random.nextInt(recording.size()));
  }

  private static LongStream repeat(Recording recording, Random random) {
    Part part = Part.of(recording, random);
    return concat(
        before(recording, part),
        inside(recording, part),
        inside(recording, part),
        after(recording, part));
  }

  private static LongStream leaveOut(Recording recording, Random random) {
    Part part = Part.of(recording, random);
    return LongStream.concat(before(recording, part), after(recording, part));
  }

  /** One span becomes what another of its kind is. */
  private static LongStream copy(Recording recording, Random random) {
    List<Span> spans = recording.spans();
    Span span = spans.get(random.nextInt(spans.size()));
    List<Span> alike = spans.stream().filter(other -> other.kind() == span.kind()).toList();
    Span other = alike.get(random.nextInt(alike.size()));
    return concat(
        before(recording, Part.of(span)),
        inside(recording, Part.of(other)),
        after(recording, Part.of(span)));
  }

  /** The choices from start to end - 1. */
  private record Part(int start, int end) {
    static Part of(Span span) {
      return new Part(span.start(), span.end());
    }

    /** A span, or several that follow one another in the same larger one. */
    static Part of(Recording recording, Random random) {
      List<Span> spans = recording.spans();
      int first = random.nextInt(spans.size());
      List<Span> siblings = new ArrayList<>();
      for (Span span : spans.subList(first, spans.size())) {
        if (span.parent() == spans.get(first).parent()) siblings.add(span);
      }
      int last = random.nextBoolean() ? 0 : random.nextInt(siblings.size());
      return new Part(spans.get(first).start(), siblings.get(last).end());
    }
  }

  private static LongStream before(Recording recording, Part part) {
    return Arrays.stream(recording.values(), 0, part.start);
  }

  private static LongStream inside(Recording recording, Part part) {
    return Arrays.stream(recording.values(), part.start, part.end);
  }

  private static LongStream after(Recording recording, Part part) {
    return Arrays.stream(recording.values(), part.end, recording.size());
  }

  private static LongStream concat(LongStream... parts) {
    return Arrays.stream(parts).flatMapToLong(part -> part);
  }
}
