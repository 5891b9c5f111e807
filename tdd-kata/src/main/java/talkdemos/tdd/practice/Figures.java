// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.tdd.kata.Phase;

/**
 * A session in figures.
 *
 * @param moments its runs, in order
 * @param time spent in each phase, without pauses and without what was before the first test
 * @param findings how often the coach said what
 * @param medianStep the median of the steps' lines, of those that changed something
 * @param largest the run with the largest step
 */
record Figures(
    List<Moment> moments,
    Map<Phase, Duration> time,
    Map<Finding.Kind, Integer> findings,
    int medianStep,
    Optional<Moment> largest,
    Session.Score score) {

  static Figures of(List<Entry> entries) {
    List<Moment> moments = Coach.of(entries).moments();
    Map<Phase, Duration> time = new EnumMap<>(Phase.class);
    Map<Finding.Kind, Integer> findings = new EnumMap<>(Finding.Kind.class);
    for (Phase phase : Phase.values()) time.put(phase, Duration.ZERO);
    for (Moment moment : moments) {
      moment.spentIn().ifPresent(phase -> time.merge(phase, moment.before(), Duration::plus));
      moment.findings().forEach(finding -> findings.merge(finding.kind(), 1, Integer::sum));
    }
    List<Integer> steps =
        moments.stream()
            .map(moment -> moment.size().lines())
            .filter(lines -> lines > 0)
            .sorted()
            .toList();
    return new Figures(
        moments,
        time,
        findings,
        steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 2),
        moments.stream()
            .filter(moment -> moment.size().lines() > 0)
            .max(Comparator.comparing(moment -> moment.size().lines())),
        new Session(entries, List.of()).score());
  }

  Duration all() {
    return time.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  int tests() {
    return moments.isEmpty() ? 0 : moments.get(moments.size() - 1).run().tests();
  }
}
