// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import talkdemos.propertytesting.challenge.Challenge;
import talkdemos.propertytesting.zoo.Animal;

/**
 * How well failures are shrunk: by jqwik, by the choices they were made of, and by Hypothesis.
 *
 * @param date when it was measured, as in 2026-11-29
 * @param machine what on, with the version of Java
 * @param seeds how many runs each contest had, with the seeds from 1 on
 * @param seconds how long jqwik was let shrink in one run
 * @param hypothesis which Hypothesis ran and when, or null where it did not
 * @param contests what was shrunk
 */
public record Shrinking(
    String date,
    String machine,
    int seeds,
    int seconds,
    String hypothesis,
    List<Contest> contests) {

  /**
   * One thing to shrink.
   *
   * @param name of the challenge or the animal
   * @param minima its known simplest counterexamples; empty where they are not known
   * @param scores by tool: jqwik, choices, Hypothesis
   */
  public record Contest(String name, Set<String> minima, Map<String, Score> scores) {}

  /**
   * What one tool came to.
   *
   * @param found in how many runs it had something to shrink
   * @param minimal how often the result was a known minimum
   * @param distinct how many different results there were
   * @param meanCalls of the property, to shrink one failure
   * @param mostCalls of the property in one run
   * @param medianMillis of a whole run by the clock, with the search for the failure
   * @param results the most frequent results first, five at most
   */
  public record Score(
      int found,
      int minimal,
      int distinct,
      long meanCalls,
      long mostCalls,
      long medianMillis,
      List<String> results) {

    /** Sums up what several runs came to. */
    static Score of(List<Shrunk> runs, Set<String> minima) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      runs.forEach(run -> counts.merge(run.result, 1, Integer::sum));
      List<String> frequent =
          counts.keySet().stream()
              .sorted(Comparator.comparing((String result) -> -counts.get(result)))
              .limit(5)
              .toList();
      long[] millis = runs.stream().mapToLong(Shrunk::millis).sorted().toArray();
      return new Score(
          runs.size(),
          (int) runs.stream().filter(run -> minima.contains(run.result)).count(),
          counts.size(),
          Math.round(runs.stream().mapToLong(Shrunk::calls).average().orElse(0)),
          runs.stream().mapToLong(Shrunk::calls).max().orElse(0),
          millis.length == 0 ? 0 : millis[millis.length / 2],
          frequent);
    }
  }

  /**
   * One failure that was shrunk: the result as text, the calls it took, and the time of the run.
   */
  record Shrunk(String result, long calls, long millis) {}

  /** A shrinker by choices stops by itself, after so many questions. */
  private static final int UNBOUNDED = 3_600;

  /** Lets jqwik and the choices shrink each challenge; Hypothesis' scores are added as they are. */
  public static List<Contest> challenges(
      List<Challenge> challenges,
      int seeds,
      int seconds,
      Map<String, Score> hypothesis,
      Consumer<Contest> each) {
    List<Contest> contests = new ArrayList<>();
    for (Challenge challenge : challenges) {
      Map<String, Score> scores = new LinkedHashMap<>();
      scores.put("jqwik", score(seconds, challenge.byJqwik(), challenge.minima(), seeds));
      scores.put("choices", score(UNBOUNDED, challenge.byChoices(), challenge.minima(), seeds));
      if (hypothesis.containsKey(challenge.name())) {
        scores.put("Hypothesis", hypothesis.get(challenge.name()));
      }
      contests.add(new Contest(challenge.name(), challenge.minima(), scores));
      each.accept(contests.get(contests.size() - 1));
    }
    return contests;
  }

  /** Lets jqwik and the choices shrink what fails on each animal. */
  public static List<Contest> animals(
      List<Animal> animals, int seeds, int seconds, Consumer<Contest> each) {
    List<Contest> contests = new ArrayList<>();
    for (Animal animal : animals) {
      Map<String, Score> scores = new LinkedHashMap<>();
      scores.put("jqwik", score(seconds, animal.properties().onBuggy(), Set.of(), seeds));
      scores.put("choices", score(UNBOUNDED, animal.byChoices(), Set.of(), seeds));
      contests.add(new Contest(animal.name(), Set.of(), scores));
      each.accept(contests.get(contests.size() - 1));
    }
    return contests;
  }

  private static Score score(int seconds, Class<?> property, Set<String> minima, int seeds) {
    Run run = Run.DEFAULT.shrinkingFor(Duration.ofSeconds(seconds));
    List<Shrunk> runs =
        Detection.byProperties(run, property, seeds).findings().stream()
            .filter(finding -> !finding.counterexample().isEmpty())
            .map(Shrinking::shrunk)
            .toList();
    return Score.of(runs, minima);
  }

  private static Shrunk shrunk(Finding finding) {
    return new Shrunk(finding.text(), finding.shrinkingCalls(), finding.nanos() / 1_000_000);
  }

  /** How many contests of those with a known minimum a tool shrank to it in 95 of 100 runs. */
  public long minimal(String tool) {
    return contests.stream()
        .filter(contest -> contest.scores.containsKey(tool))
        .map(contest -> contest.scores.get(tool))
        .filter(score -> score.minimal >= 0.95 * score.found && score.found > 0)
        .count();
  }

  /** In how many contests one tool had fewer different results than the other. */
  public long fewer(String one, String other) {
    return contests.stream()
        .map(Contest::scores)
        .filter(scores -> scores.keySet().containsAll(Arrays.asList(one, other)))
        .filter(scores -> scores.get(one).distinct < scores.get(other).distinct)
        .count();
  }
}
