// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.hydra.Deviations;
import talkdemos.config.hydra.Hocon;
import talkdemos.config.hydra.Recorded;

/**
 * What Hydra offers after Tab, we offer too; and nothing else, save in the places where Hydra does
 * not complete: a package, a sweep, a list, a key after {@code +} or {@code ~}, a flag. Its group
 * {@code hydra} holds a configuration beside groups, ours only groups, so that goes on with a
 * slash.
 */
class HydraCompletionsTest {
  private static final Map<String, Object> RECORDED = Recorded.file("completions");
  private static final List<Map<String, Object>> CASES = Recorded.list(RECORDED.get("cases"));

  @TempDir static Path parent;

  @BeforeAll
  static void write_the_folders() {
    Hocon.write(parent, Recorded.object(RECORDED.get("folders")));
  }

  @TestFactory
  Stream<DynamicTest> each_word_is_completed_as_hydra_does() {
    return CASES.stream()
        .map(recorded -> DynamicTest.dynamicTest(name(recorded), () -> check(recorded)));
  }

  @Test
  void every_deviation_is_about_a_case() {
    List<String> names = CASES.stream().map(HydraCompletionsTest::name).toList();
    assertThat(Deviations.unknown("completions", names)).isEmpty();
  }

  private static String name(Map<String, Object> recorded) {
    return recorded.get("folder")
        + (recorded.containsKey("name") ? " " + recorded.get("name") : "")
        + " '"
        + recorded.get("line")
        + "'";
  }

  private static void check(Map<String, Object> recorded) {
    String name = name(recorded);
    List<String> hydra =
        Recorded.<String>list(recorded.get("candidates")).stream()
            .map(candidate -> candidate.matches("\\+?hydra") ? candidate + "/" : candidate)
            .toList();
    List<String> ours = ours(recorded);
    List<String> expected = new ArrayList<>(hydra);
    String typed = Shell.split("app " + recorded.get("line")).word();
    if (typed.matches(".*[-+~@,\\[(\"'].*") || hydra.isEmpty()) {
      ours.stream().filter(candidate -> candidate.startsWith(typed)).forEach(expected::add);
    }
    String reason = Deviations.reason("completions", name);
    if (reason == null) {
      assertThat(ours).as(name).containsAll(hydra).isSubsetOf(expected);
    } else {
      assertThat(ours).as("%s deviates: %s", name, reason).isNotEqualTo(hydra);
    }
  }

  private static List<String> ours(Map<String, Object> recorded) {
    Shell.Typed typed = Shell.split("app " + recorded.get("line"));
    Application<?> application =
        new Application.Setup<>(
                "app",
                parent.resolve((String) recorded.get("folder")).toString(),
                (String) recorded.getOrDefault("name", "config"),
                null,
                HydraCompletionsTest.class.getClassLoader(),
                builder -> {})
            .open(CommandLine.parse(List.of()), warning -> {});
    return new Completer(application.outline(), parent).complete(typed.before(), typed.word());
  }
}
