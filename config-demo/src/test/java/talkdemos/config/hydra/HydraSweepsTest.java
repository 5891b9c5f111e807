// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Command lines of a multirun: the jobs they stand for, in order, each composed as Hydra does. */
class HydraSweepsTest {
  private static final Map<String, Object> RECORDED = Recorded.file("sweeps");
  private static final List<Map<String, Object>> CASES = Recorded.list(RECORDED.get("cases"));

  @TempDir static Path parent;

  @BeforeAll
  static void write_the_folders() {
    Hocon.write(parent, Recorded.object(RECORDED.get("folders")));
  }

  @TestFactory
  Stream<DynamicTest> each_multirun_has_the_jobs_that_hydra_gives_it() {
    return CASES.stream()
        .map(recorded -> DynamicTest.dynamicTest(Ours.name(recorded), () -> check(recorded)));
  }

  @Test
  void every_deviation_is_about_a_case() {
    List<String> names = CASES.stream().map(Ours::name).toList();
    assertThat(Deviations.unknown("sweeps", names)).isEmpty();
  }

  private static void check(Map<String, Object> recorded) {
    String name = Ours.name(recorded);
    String reason = Deviations.reason("sweeps", name);
    String hydra = hydra(recorded);
    String ours = ours(recorded);
    if (reason == null) {
      assertThat(ours).as(name).isEqualTo(hydra);
    } else {
      assertThat(ours).as("%s deviates: %s", name, reason).isNotEqualTo(hydra);
    }
  }

  /** A job that cannot be resolved makes the whole command line refused. */
  private static String hydra(Map<String, Object> recorded) {
    List<Map<String, Object>> jobs = Recorded.list(recorded.get("jobs"));
    boolean refused =
        recorded.containsKey("error") || jobs.stream().anyMatch(job -> job.containsKey("error"));
    return refused
        ? "refused"
        : jobs.stream().map(job -> Ours.hydra(job, "config")).collect(Collectors.joining("\n"));
  }

  private static String ours(Map<String, Object> recorded) {
    List<String> arguments = Ours.arguments(parent, recorded);
    if (!recorded.containsKey("flag")) {
      arguments.add("--multirun");
    }
    Ours ours = Ours.ask(arguments, Recorded.list(recorded.get("overrides")));
    if (ours.status() != 0) {
      return ours.refused() ? "refused" : ours.text(0);
    }
    return IntStream.range(0, ours.jobs().size())
        .mapToObj(ours::text)
        .collect(Collectors.joining("\n"));
  }
}
