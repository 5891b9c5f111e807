// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static final String WATCH = "drought/DroughtWatch.java";
  private static final Suite FAKES =
      new Suite("fakes", List.of("fakes/"), List.of("fakes.FakesTest"));

  private final Bench bench = new Bench(Duration.ofSeconds(20));

  @Test
  void usage() {
    Variant bug = Variant.of("deaf", WATCH, "index.getAsDouble() <= DRY", "false");
    Verdict verdict = bench.compile(bug).judgedBy(FAKES);
    assertThat(verdict.passes()).isFalse();
    assertThat(((Verdict.Ran) verdict).failures())
        .containsOnlyKeys("FakesTest.usage")
        .extractingByKey("FakesTest.usage")
        .asString()
        .contains("CROSSED")
        .contains("NONE");
    assertThat(bench.compile(Variant.NONE).judgedBy(FAKES).passes()).isTrue();
  }

  @Test
  void a_change_that_other_classes_see_is_seen_by_them() {
    Variant constant = Variant.of("dry at 5", WATCH, "double DRY = 20", "double DRY = 5");
    assertThat(bench.compile(constant).judgedBy(FAKES).passes()).isFalse();
  }

  @Test
  void tests_that_do_not_compile_any_more_are_told_and_a_repair_helps() {
    Variant wrapped =
        Variant.of(
            "the index is boxed",
            "drought/DroughtIndex.java",
            "public static OptionalDouble of(",
            "public static java.util.Optional<Double> boxed(Reading today, List<Reading> history) {\n"
                + "    OptionalDouble index = of(today, history);\n"
                + "    return index.isPresent() ? java.util.Optional.of(index.getAsDouble())\n"
                + "        : java.util.Optional.empty();\n"
                + "  }\n\n  static OptionalDouble of(");
    Verdict verdict = bench.compile(wrapped).judgedBy(FAKES);
    assertThat(verdict).isInstanceOf(Verdict.DoesNotCompile.class);
    assertThat(((Verdict.DoesNotCompile) verdict).errors())
        .anySatisfy(
            error -> assertThat(error).startsWith("FakesTest.java:").contains("not public"));
    List<Edit> repair =
        Edit.of(
            "fakes/FakesTest.java",
            "assertThat(DroughtIndex.of(reading, ",
            "assertThat(DroughtIndex.boxed(reading, ",
            "hasValue(percent);\n    Reading later",
            "hasValue((double) percent);\n    Reading later",
            "assertThat(DroughtIndex.of(later, ",
            "assertThat(DroughtIndex.boxed(later, ",
            "hasValue(percent);\n  }",
            "hasValue((double) percent);\n  }");
    assertThat(bench.compile(wrapped).judgedBy(FAKES, repair).passes()).isTrue();
  }

  @Test
  void a_test_that_does_not_end_hangs() {
    Variant endless =
        Variant.of(
            "endless",
            WATCH,
            "LocalDate day = LocalDate.now(clock);",
            "while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();\n"
                + "    LocalDate day = LocalDate.now(clock);");
    Verdict verdict = new Bench(Duration.ofSeconds(1)).compile(endless).judgedBy(FAKES);
    assertThat(((Verdict.Ran) verdict).failures())
        .isEqualTo(Map.of("FakesTest.usage", new Verdict.Hangs()));
  }

  @Test
  void an_edit_that_does_not_fit_once_is_refused() {
    assertThatThrownBy(() -> bench.compile(Variant.of("x", WATCH, "no such text", "")))
        .hasMessageStartingWith(
            WATCH + ": expected this text exactly once, got none. Has the source changed?");
    assertThatThrownBy(() -> bench.compile(Variant.of("x", WATCH, "return", "")))
        .hasMessageContaining("got several");
    assertThatThrownBy(() -> bench.compile(Variant.of("x", "drought/No.java", "a", "b")))
        .hasMessageStartingWith("x: got file drought/No.java, expected one of [");
  }

  @Test
  void a_variant_that_is_no_java_is_refused() {
    assertThatThrownBy(() -> bench.compile(Variant.of("x", WATCH, "LocalDate day =", "int day =")))
        .hasMessageStartingWith("x does not compile: [DroughtWatch.java:")
        .hasMessageContaining("incompatible types");
  }

  @Test
  void lines_to_touch_are_those_that_differ() {
    assertThat(Lines.touched("a\nb\nc", "a\nb\nc")).isZero();
    assertThat(Lines.touched("a\nb\nc", "a\nx\ny\nc")).isEqualTo(2);
    assertThat(Lines.touched("a\nb\nc\nd", "a\nx\nd")).isEqualTo(2);
    assertThat(Lines.touched("a\nb\nc\nd\ne", "x\nb\nc\nd\ny")).isEqualTo(2);
    assertThat(Lines.touched("a\na", "a")).isEqualTo(1);
    assertThat(Lines.touched("", "a")).isEqualTo(1);
  }
}
