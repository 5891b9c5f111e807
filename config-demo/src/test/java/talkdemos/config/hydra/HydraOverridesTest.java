// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.config.override.Element;
import talkdemos.config.override.Override;
import talkdemos.config.override.OverrideException;
import talkdemos.config.override.Value;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Origin;

/** Override strings, each as Hydra's parser reads or refuses it. */
class HydraOverridesTest {
  private static final List<Map<String, Object>> CASES =
      Recorded.list(Recorded.file("overrides").get("cases"));

  @TestFactory
  Stream<DynamicTest> each_override_is_read_or_refused_as_hydra_does() {
    return CASES.stream().map(HydraOverridesTest::test);
  }

  @Test
  void every_deviation_is_about_a_case() {
    List<String> names = CASES.stream().map(each -> (String) each.get("override")).toList();
    assertThat(Deviations.unknown("overrides", names)).isEmpty();
  }

  private static DynamicTest test(Map<String, Object> recorded) {
    String input = (String) recorded.get("override");
    String reason = Deviations.reason("overrides", input);
    return DynamicTest.dynamicTest(
        recorded.get("section") + ": " + input,
        () -> {
          String hydra = hydra(recorded);
          String ours = ours(input);
          if (reason == null) {
            assertThat(ours).as(input).isEqualTo(hydra);
          } else {
            assertThat(ours).as("%s deviates: %s", input, reason).isNotEqualTo(hydra);
          }
        });
  }

  private static String hydra(Map<String, Object> recorded) {
    if (recorded.containsKey("error") || recorded.containsKey("elementsError")) {
      return "refused";
    }
    Map<String, Object> answer = new LinkedHashMap<>(recorded);
    answer.keySet().removeAll(List.of("section", "override"));
    return Recorded.text(answer);
  }

  private static String ours(String input) {
    Override[] parsed = new Override[1];
    OverrideException refusal =
        catchThrowableOfType(OverrideException.class, () -> parsed[0] = Override.parse(input));
    if (refusal != null) {
      Origin.InOverride place = (Origin.InOverride) refusal.origin();
      assertThat(place.column()).as("column").isBetween(1, input.length() + 1);
      return "refused";
    }
    return Recorded.text(answer(parsed[0]));
  }

  private static Map<String, Object> answer(Override override) {
    Map<String, Object> answer = new LinkedHashMap<>();
    Value value = override.value().orElse(null);
    answer.put("type", type(override.kind(), value));
    answer.put("key", override.key().keyOrGroup());
    answer.put("package", override.key().pkg1().orElse(null));
    answer.put("kind", value == null ? null : kind(value));
    if (value instanceof Value.ChoiceSweep choice) {
      answer.put("elements", choice.choices().stream().map(Element::text).toList());
      answer.put("shuffle", choice.shuffle());
      answer.put("tags", choice.tags().stream().sorted().toList());
    } else if (value instanceof Value.RangeSweep range) {
      answer.put(
          "range",
          Stream.of(range.start(), range.stop(), range.step())
              .map(HydraOverridesTest::number)
              .toList());
      answer.put("shuffle", range.shuffle());
      answer.put("tags", range.tags().stream().sorted().toList());
      if (!range.shuffle()) {
        answer.put("elements", range.elements(new Random()).limit(201).map(Element::text).toList());
      }
    } else if (value instanceof Value.IntervalSweep interval) {
      answer.put(
          "interval",
          Stream.of(interval.start(), interval.end()).map(HydraOverridesTest::number).toList());
      answer.put("tags", interval.tags().stream().sorted().toList());
    } else if (value instanceof Value.GlobSweep glob) {
      answer.put("include", glob.include());
      answer.put("exclude", glob.exclude());
    } else if (value instanceof Value.Plain plain) {
      answer.put("value", Recorded.read(Json.text(plain.node())));
      answer.put("text", plain.element().text());
    } else if (value instanceof Value.ListExtension extension) {
      answer.put("value", Recorded.read(Json.text(extension.items())));
      answer.put("text", new Element.Items(extension.elements()).text());
    } else {
      answer.put("value", null);
      answer.put("text", "null");
    }
    return answer;
  }

  private static String type(Override.Kind kind, Value value) {
    if (value instanceof Value.ListExtension) {
      return "EXTEND_LIST";
    }
    return kind == Override.Kind.DELETE ? "DEL" : kind.name();
  }

  private static String kind(Value value) {
    if (value instanceof Value.ChoiceSweep choice) {
      return choice.simple() ? "SIMPLE_CHOICE_SWEEP" : "CHOICE_SWEEP";
    }
    if (value instanceof Value.GlobSweep) {
      return "GLOB_CHOICE_SWEEP";
    }
    if (value instanceof Value.RangeSweep) {
      return "RANGE_SWEEP";
    }
    return value instanceof Value.IntervalSweep ? "INTERVAL_SWEEP" : "ELEMENT";
  }

  /** A number as JSON has it. */
  private static Object number(Element number) {
    if (number instanceof Element.Real real && !Double.isFinite(real.value())) {
      return Map.of("$float", number.text());
    }
    return new Recorded.Number(number.text());
  }
}
