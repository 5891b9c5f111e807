// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/** What came out of one property with each of several seeds: one run alone may be luck. */
record Seeds(List<Outcome> outcomes) {

  /** Runs the only property of the class with the seeds 0 to 9. */
  static Seeds of(Class<?> jqwikClass) {
    return new Seeds(LongStream.range(0, 10).mapToObj(seed -> Run.of(jqwikClass, seed)).toList());
  }

  /** With how many seeds the property failed. */
  long found() {
    return outcomes.stream().filter(Outcome::failed).count();
  }

  /** The number of tries of a middling run. */
  int medianTries() {
    return outcomes.stream().map(Outcome::tries).sorted().toList().get(outcomes.size() / 2);
  }

  /** The shrunk counterexamples, each with how many seeds led to it. */
  Map<Object, Long> counterexamples() {
    return outcomes.stream()
        .filter(Outcome::failed)
        .collect(groupingBy(Outcome::counterexample, counting()));
  }
}
