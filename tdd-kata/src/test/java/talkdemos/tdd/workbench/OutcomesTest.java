// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.tdd.workbench.Bench.LIMITS;
import static talkdemos.tdd.workbench.Bench.sources;
import static talkdemos.tdd.workbench.Bench.test;
import static talkdemos.tdd.workbench.Bench.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import talkdemos.tdd.workbench.TestOutcome.Status;
import talkdemos.tdd.workbench.Verdict.Tested;

/** How tests end, and what is said of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesTest {
  private final Bench bench = new Bench();

  @AfterAll
  void close() {
    bench.close();
  }

  @Test
  void an_assertion_fails_with_its_message_and_line() {
    TestOutcome failure =
        bench.failure(
            test(
                "class ATest { @Test void compares() {",
                "  assertThat(List.of(1, 2)).containsExactly(1);",
                "} }"));
    assertThat(failure.message())
        .startsWith("Expecting actual:\n  [1, 2]\nto contain exactly (and in same order):\n  [1]");
    assertThat(failure.stack()).containsExactly(new Position("ATest.java", 3));
  }

  @Test
  void jupiters_own_assertions_fail_alike() {
    TestOutcome failure =
        bench.failure(
            test("class ATest { @Test void compares() {", "  Assertions.assertEquals(1, 2); } }"));
    assertThat(failure.message()).isEqualTo("expected: <1> but was: <2>");
    assertThat(failure.position()).contains(new Position("ATest.java", 3));
  }

  @Test
  void an_exception_is_named_with_its_causes_and_placed_where_it_was_thrown() {
    SourceFile code =
        new SourceFile(
            "Code.java",
            text(
                "class Code {",
                "  static int parse(String text) {",
                "    try { return Integer.parseInt(text); }",
                "    catch (NumberFormatException e) {",
                "      throw new IllegalArgumentException(\"not a number\", e); } } }"));
    SourceFile test =
        new SourceFile(
            "ATest.java", text("class ATest { @Test void parses() {", "  Code.parse(\"x\"); } }"));
    TestOutcome failure = bench.failure(sources(code, test));
    assertThat(failure.message())
        .isEqualTo(
            "IllegalArgumentException: not a number\n"
                + "caused by NumberFormatException: For input string: \"x\"");
    assertThat(failure.stack())
        .containsExactly(new Position("Code.java", 6), new Position("ATest.java", 3));
  }

  @Test
  void a_stack_in_an_assertions_message_keeps_only_the_sources_lines() {
    TestOutcome failure =
        bench.failure(
            test(
                "class ATest { @Test void throwing() {",
                "  assertThatThrownBy(() -> { throw new IllegalStateException(\"x\"); })",
                "    .isInstanceOf(NullPointerException.class);",
                "} }"));
    assertThat(failure.message())
        .contains("IllegalStateException: x")
        .contains("kata.ATest.lambda$throwing$0(ATest.java:3)")
        .doesNotContain("java.base")
        .doesNotContain("org.assertj")
        .doesNotContain("more");
  }

  @Test
  void a_lone_exception_is_its_name() {
    TestOutcome failure =
        bench.failure(
            test("class ATest { @Test void t() { throw new IllegalStateException(); } }"));
    assertThat(failure.message()).isEqualTo("IllegalStateException");
  }

  @Test
  void an_exception_whose_message_throws_is_told_all_the_same() {
    TestOutcome failure =
        bench.failure(
            test(
                "class ATest { @Test void t() { throw new RuntimeException() {",
                "  public String getMessage() { throw new IllegalStateException(); } }; } }"));
    assertThat(failure.message()).contains("IllegalStateException");
  }

  @Test
  void a_message_of_a_megabyte_is_cut() {
    TestOutcome failure =
        bench.failure(
            test(
                "class ATest { @Test void t() {",
                "  throw new RuntimeException(\"x\".repeat(1_000_000)); } }"));
    assertThat(failure.message()).hasSizeLessThan(20_000).endsWith("x ...");
  }

  @Test
  void nested_parameterized_and_dynamic_tests_have_names_of_their_own() {
    Tested tested =
        bench.tested(
            test(
                "class ATest {",
                "  @Nested class Inside { @Test void passes() {} }",
                "  @ParameterizedTest @CsvSource({\"1, 2\", \"3, 3\"}) void less(int a, int b) {",
                "    assertThat(a).isLessThan(b); }",
                "  @TestFactory List<DynamicTest> made() {",
                "    return List.of(DynamicTest.dynamicTest(\"one\", () -> {})); }",
                "  @Test @DisplayName(\"says so\") void shown() {}",
                "}"));
    assertThat(tested.outcomes())
        .extracting(one -> one.test().toString() + " " + one.status())
        .containsExactlyInAnyOrder(
            "ATest.Inside.passes PASSED",
            "ATest.less [1] a=1, b=2 PASSED",
            "ATest.less [2] a=3, b=3 FAILED",
            "ATest.made one PASSED",
            "ATest.shown says so PASSED");
    assertThat(tested.failures().get(0).test().reference()).isEqualTo("ATest.less");
    assertThat(tested.failures().get(0).position()).contains(new Position("ATest.java", 5));
    assertThat(tested.remarks()).isEmpty();
  }

  @Test
  void what_is_skipped_or_aborted_says_why() {
    Tested tested =
        bench.tested(
            test(
                "class ATest {",
                "  @Test @Disabled(\"not yet\") void later() {}",
                "  @Test void assumes() { Assumptions.assumeTrue(false, \"no net\"); }",
                "}",
                "@Disabled(\"all of it\") class BTest { @Test void never() {} }"));
    assertThat(tested.outcomes())
        .extracting(one -> one.test() + " " + one.status() + ": " + one.message())
        .containsExactlyInAnyOrder(
            "ATest.later SKIPPED: not yet",
            "ATest.assumes ABORTED: Assumption failed: no net",
            "BTest SKIPPED: all of it");
    assertThat(tested.passed()).isFalse();
  }

  @Test
  void a_class_that_fails_before_its_tests_is_one_failure() {
    TestOutcome failure =
        bench.failure(
            test(
                "class ATest {",
                "  @BeforeAll static void prepare() {",
                "    throw new IllegalStateException(\"no data\"); }",
                "  @Test void never() {}",
                "}"));
    assertThat(failure.test()).hasToString("ATest");
    assertThat(failure.message()).isEqualTo("IllegalStateException: no data");
    assertThat(failure.position()).contains(new Position("ATest.java", 4));
  }

  @Test
  void a_class_that_cannot_be_initialised_says_why() {
    TestOutcome failure =
        bench.failure(
            test(
                "class ATest { static int n = 1 / Integer.parseInt(\"0\");",
                "  @Test void never() {} }"));
    assertThat(failure.message()).contains("ArithmeticException: / by zero");
    assertThat(failure.position()).contains(new Position("ATest.java", 2));
  }

  @Test
  void a_test_that_the_engine_does_not_run_is_remarked() {
    Tested tested = bench.tested(test("class ATest { @Test private void hidden() {} }"));
    assertThat(tested.outcomes()).isEmpty();
    assertThat(tested.remarks()).anyMatch(one -> one.contains("hidden()' must not be private"));
    assertThat(tested.remarks()).contains("No test was found.");
  }

  @Test
  void no_test_at_all_is_not_passed() {
    Tested tested = bench.tested(test("class ATest { void helper() {} }"));
    assertThat(tested.passed()).isFalse();
    assertThat(tested.remarks()).containsExactly("No test was found.");
  }

  @Test
  void a_property_fails_with_its_smallest_sample_and_the_assertion() {
    Tested tested =
        bench.tested(
            test(
                "class ATest {",
                "  @net.jqwik.api.Property void small(",
                "      @net.jqwik.api.ForAll @net.jqwik.api.constraints.Positive int n) {",
                "    assertThat(n).isLessThan(100);",
                "  }",
                "  @net.jqwik.api.Property boolean never(@net.jqwik.api.ForAll String text) {",
                "    return text == null;",
                "  }",
                "  @net.jqwik.api.Property void holds(@net.jqwik.api.ForAll int n) {}",
                "}"));
    assertThat(tested.outcomes())
        .extracting(one -> one.test() + " " + one.status() + " " + one.message())
        .containsExactlyInAnyOrder(
            "ATest.small FAILED the property fails with n = 100\n"
                + "Expecting actual:\n  100\nto be less than:\n  100",
            "ATest.never FAILED the property fails with text = \"\"",
            "ATest.holds PASSED ");
    assertThat(tested.output()).isEqualTo(Output.NONE);
    TestOutcome small =
        tested.failures().stream()
            .filter(one -> one.test().method().equals("small"))
            .findFirst()
            .orElseThrow();
    assertThat(small.position()).contains(new Position("ATest.java", 5));
  }

  @Test
  void resources_are_found_by_their_name() {
    Workpiece workpiece =
        new Workpiece(
            test(
                    "class ATest { @Test void reads() throws Exception {",
                    "  var in = ATest.class.getResourceAsStream(\"/approved/rain.txt\");",
                    "  assertThat(new String(in.readAllBytes(), \"UTF-8\")).isEqualTo(\"dry \\u2602\");",
                    "  assertThat(ATest.class.getResource(\"/none.txt\")).isNull();",
                    "} }")
                .sources(),
            List.of(new Resource("approved/rain.txt", "dry \u2602")),
            List.of());
    assertThat(bench.tested(workpiece).failures()).isEmpty();
  }

  @Test
  void settings_of_the_engines_among_the_resources_are_heeded() {
    Workpiece workpiece =
        new Workpiece(
            test("class ATest { @Test void t(TestInfo info) {} }").sources(),
            List.of(
                new Resource(
                    "junit-platform.properties",
                    "junit.jupiter.conditions.deactivate = *\n"
                        + "junit.jupiter.displayname.generator.default = "
                        + "org.junit.jupiter.api.DisplayNameGenerator$IndicativeSentences\n")),
            List.of());
    assertThat(bench.tested(workpiece).outcomes().get(0).test().display()).contains("ATest, t");
  }

  @Test
  void line_coverage_tells_which_lines_ran() {
    SourceFile code =
        new SourceFile(
            "Code.java",
            text(
                "class Code {", // 2
                "  static int sign(int n) {",
                "    if (n < 0)",
                "      return -1;", // 5
                "    // a comment",
                "    Runnable unused = () -> {",
                "      System.out.println(n); };", // 8
                "    return 1;",
                "  }",
                "}",
                "class Unused {", // 12
                "  int n = 1;",
                "}"));
    SourceFile test =
        new SourceFile(
            "ATest.java",
            text(
                "class ATest { @Test void sign() {",
                "  assertThat(Code.sign(5)).isEqualTo(1); } }"));
    Tested tested = (Tested) bench.workbench.runWithCoverage(sources(code, test), LIMITS);
    assertThat(tested.passed()).as(tested.toString()).isTrue();
    Coverage coverage = tested.coverage().orElseThrow();
    assertThat(coverage.files()).containsOnlyKeys("Code.java", "ATest.java");
    Coverage.Lines lines = coverage.files().get("Code.java");
    assertThat(lines.covered()).containsExactly(4, 7, 9);
    assertThat(lines.uncovered()).containsExactly(2, 5, 8, 12, 13);
    assertThat(coverage.covered("Code.java", 5)).contains(false);
    assertThat(coverage.covered("Code.java", 6)).isEmpty();
  }

  @Test
  void a_changed_class_file_takes_the_place_of_what_was_compiled() {
    Workpiece adds =
        sources(
            new SourceFile(
                "Code.java", "package kata; class Code { static int f() { return 1; } }"),
            new SourceFile(
                "ATest.java",
                text("class ATest { @Test void t() { assertThat(Code.f()).isEqualTo(1); } }")));
    Workpiece changed =
        sources(
            new SourceFile(
                "Code.java", "package kata; class Code { static int f() { return 2; } }"));
    Compilation original = bench.workbench.compile(adds);
    byte[] mutant = bench.workbench.compile(changed).classes().get("kata.Code");

    assertThat(bench.workbench.run(original, LIMITS).passed()).isTrue();
    Tested tested =
        (Tested) bench.workbench.run(original.with(Map.of("kata.Code", mutant)), LIMITS);
    assertThat(tested.failures()).hasSize(1);
    assertThat(bench.workbench.run(original, LIMITS).passed()).isTrue();
  }

  @Test
  void a_class_file_that_does_not_verify_or_is_none_fails_the_tests_that_use_it() {
    Compilation original =
        bench.workbench.compile(
            test(
                "class ATest { @Test void t() { assertThat(new Code().f()).isEqualTo(1); }",
                "  @Test void other() {} }",
                "class Code { int f() { return 1; } }"));
    byte[] cut = Arrays.copyOf(original.classes().get("kata.Code"), 40);
    for (byte[] bad : List.of(unverifiable(), cut)) {
      Tested tested = (Tested) bench.workbench.run(original.with(Map.of("kata.Code", bad)), LIMITS);
      assertThat(tested.outcomes()).as(tested.toString()).hasSize(2);
      assertThat(tested.failures().get(0).message())
          .matches(one -> one.startsWith("VerifyError: ") || one.startsWith("ClassFormatError: "));
    }
    assertThat(bench.workbench.run(original, LIMITS).passed()).isTrue();
  }

  /** A class Code whose method f takes its object for an int. */
  private static byte[] unverifiable() {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.visit(Opcodes.V17, 0, "kata/Code", null, "java/lang/Object", null);
    for (String name : List.of("<init>", "f")) {
      MethodVisitor code = type.visitMethod(0, name, name.equals("f") ? "()I" : "()V", null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      if (name.equals("f")) {
        code.visitInsn(Opcodes.IRETURN);
      } else {
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", name, "()V", false);
        code.visitInsn(Opcodes.RETURN);
      }
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
    type.visitEnd();
    return type.toByteArray();
  }

  @Test
  void ten_thousand_invocations_are_told_one_by_one() {
    Tested tested =
        bench.tested(
            test(
                "class ATest {",
                "  static java.util.stream.IntStream all() {",
                "    return java.util.stream.IntStream.range(0, 10_000); }",
                "  @ParameterizedTest @MethodSource(\"all\") void t(int n) {",
                "    assertThat(n).isNotEqualTo(9_999); }",
                "}"));
    assertThat(tested.outcomes()).hasSize(10_000);
    assertThat(tested.failures()).hasSize(1);
    assertThat(tested.outcomes()).filteredOn(one -> one.status() == Status.PASSED).hasSize(9_999);
  }
}
