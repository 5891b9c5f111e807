// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Small folders and command lines, each composed or refused as Hydra does. */
class HydraCompositionsTest {
  private static final Map<String, Object> RECORDED = Recorded.file("compositions");
  private static final List<Map<String, Object>> CASES = Recorded.list(RECORDED.get("cases"));

  @TempDir static Path parent;
  @TempDir static Path substitutions;

  @BeforeAll
  static void write_the_folders() {
    Hocon.write(parent, Recorded.object(RECORDED.get("folders")));
    Hocon.writeWithSubstitutions(substitutions, Recorded.object(RECORDED.get("folders")));
  }

  @TestFactory
  Stream<DynamicTest> each_folder_is_composed_or_refused_as_hydra_does() {
    return CASES.stream()
        .map(recorded -> DynamicTest.dynamicTest(Ours.name(recorded), () -> check(recorded)));
  }

  /** References that HOCON can say itself, without quotes: the same configuration comes out. */
  @TestFactory
  Stream<DynamicTest> substitutions_of_hocon_are_resolved_as_references_of_hydra() {
    Map<String, Object> folders = Recorded.object(RECORDED.get("folders"));
    return CASES.stream()
        .filter(recorded -> substitutes(folders.get(recorded.get("folder"))))
        .map(recorded -> DynamicTest.dynamicTest(Ours.name(recorded), () -> resolve(recorded)));
  }

  private static boolean substitutes(Object content) {
    if (content instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(HydraCompositionsTest::substitutes);
    }
    if (content instanceof List<?> list) {
      return list.stream().anyMatch(HydraCompositionsTest::substitutes);
    }
    return content instanceof String text && Hocon.SUBSTITUTION.matcher(text).matches();
  }

  private static void resolve(Map<String, Object> recorded) {
    Ours resolved =
        Ours.ask(Ours.arguments(substitutions, recorded), Recorded.list(recorded.get("overrides")));
    boolean refused = recorded.containsKey("error");
    String hydra = refused ? "refused" : Ours.hydra(recorded, "config");
    String ours = refused && resolved.refused() ? "refused" : resolved.text(0);
    String suite =
        Deviations.reason("substitutions", Ours.name(recorded)) == null
            ? "compositions"
            : "substitutions";
    compare(suite, Ours.name(recorded), ours, hydra);
  }

  @Test
  void every_deviation_is_about_a_case() {
    List<String> names = CASES.stream().map(Ours::name).toList();
    assertThat(Deviations.unknown("compositions", names)).isEmpty();
    assertThat(Deviations.unknown("substitutions", names)).isEmpty();
  }

  private static void check(Map<String, Object> recorded) {
    compare("compositions", Ours.name(recorded), ours(recorded), hydra(recorded));
  }

  private static void compare(String suite, String name, String ours, String hydra) {
    String reason = Deviations.reason(suite, name);
    if (reason == null) {
      assertThat(ours).as(name).isEqualTo(hydra);
    } else {
      assertThat(ours).as("%s deviates: %s", name, reason).isNotEqualTo(hydra);
    }
  }

  private static String hydra(Map<String, Object> recorded) {
    boolean refused = recorded.containsKey("error");
    boolean late = recorded.containsKey("unresolved");
    return (refused ? "refused" : Ours.hydra(recorded, "config"))
        + (refused && !late ? "" : "\n" + Ours.hydra(recorded, late ? "unresolved" : "config"));
  }

  private static String ours(Map<String, Object> recorded) {
    List<String> arguments = Ours.arguments(parent, recorded);
    List<String> overrides = Recorded.list(recorded.get("overrides"));
    Ours resolved = Ours.ask(arguments, overrides);
    String first =
        recorded.containsKey("error") && resolved.refused() ? "refused" : resolved.text(0);
    if (recorded.containsKey("error") && !recorded.containsKey("unresolved")) {
      return first;
    }
    arguments.add("--no-resolve");
    return first + "\n" + Ours.ask(arguments, overrides).text(0);
  }
}
