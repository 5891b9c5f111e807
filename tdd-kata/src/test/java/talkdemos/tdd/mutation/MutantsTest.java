// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.tdd.workbench.Compilation;
import talkdemos.tdd.workbench.SourceFile;
import talkdemos.tdd.workbench.Workbench;
import talkdemos.tdd.workbench.Workpiece;

/** Mutants that are loaded and called: each does what its description says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsTest {
  private Workbench workbench;

  @BeforeAll
  void open() {
    workbench = new Workbench();
  }

  @AfterAll
  void close() {
    workbench.close();
  }

  private Compilation compile(String members) {
    String text = "public class Code {\n" + members + "\n}\n";
    Compilation compilation =
        workbench.compile(new Workpiece(List.of(new SourceFile("Code.java", text))));
    assertThat(compilation.problems()).isEmpty();
    return compilation;
  }

  /** Descriptions of the mutants of some members, and what {@code f(4, 2)} returns in each. */
  private Map<String, Object> results(String members) throws Exception {
    Compilation compilation = compile(members);
    Map<String, Object> results = new HashMap<>();
    for (Mutant mutant : Mutants.of(compilation)) {
      byte[] code = Mutants.make(mutant, compilation.classes().get(mutant.className()));
      Object result;
      try {
        result =
            new Loader(code)
                .loadClass("Code")
                .getMethod("f", int.class, int.class)
                .invoke(null, 4, 2);
      } catch (InvocationTargetException thrown) {
        result = thrown.getCause().getClass().getSimpleName();
      }
      results.putIfAbsent(mutant.line() + " " + mutant.description(), result);
    }
    return results;
  }

  private static final class Loader extends ClassLoader {
    private final byte[] code;

    Loader(byte[] code) {
      super(null);
      this.code = code;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, code, 0, code.length);
    }
  }

  @Test
  void usage() throws Exception {
    assertThat(results("public static int f(int a, int b) { return a + b; }"))
        .isEqualTo(Map.of("2 + becomes -", 2, "2 the result plus 1 is returned", 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int; a - b; - becomes +; 6",
        "int; a * b; * becomes /; 2",
        "int; a / b; / becomes *; 8",
        "int; a % b; % becomes *; 8",
        "int; a << b; << becomes >>; 1",
        "int; a >> b; >> becomes <<; 16",
        "int; a >>> b; >>> becomes <<; 16",
        "int; a & b; & becomes |; 6",
        "int; a | b; | becomes &; 0",
        "int; a ^ b; ^ becomes &; 0",
        "int; -a; the sign is not changed; 4",
        "long; (long) a * (long) b; * becomes /; 2",
        "double; (double) a - (double) b; - becomes +; 6.0",
        "float; (float) a / (float) b; / becomes *; 8.0",
        "int; a + 5; 5 becomes 6; 10",
        "int; a + 1; 1 becomes 0; 4",
        "int; a + 1000; 1000 becomes 1001; 1005",
        "int; a + 100000; 100000 becomes 100001; 100005",
        "double; a + 0.5; 0.5 becomes 1.5; 5.5",
        "long; a + 1L; 1 becomes 0; 4",
        "boolean; a == 4; the other boolean is returned; false",
        "boolean; a == 4; the condition becomes its contrary; false",
        "long; (long) a; the result plus 1 is returned; 5",
        "double; (double) a; the result plus 1 is returned; 5.0",
        "float; (float) a; the result plus 1 is returned; 5.0",
        "String; \"a\"; an empty string is returned; ''",
        "Object; \"a\"; null is returned; null",
        "boolean; a > 4; > becomes >= (or <= becomes <); true",
        "boolean; a < 4; < becomes <= (or >= becomes >); true",
        "boolean; a >= 4; >= becomes > (or < becomes <=); false",
        "boolean; a <= 4; <= becomes < (or > becomes >=); false",
        "boolean; (long) a > 4L; > becomes >= (or <= becomes <); true",
        "boolean; a - 4 < 0; < becomes <= (or >= becomes >); true",
      })
  void a_change_does_what_it_says(String type, String expression, String change, String result)
      throws Exception {
    Map<String, Object> results =
        results("public static " + type + " f(int a, int b) { return " + expression + "; }");
    assertThat(results).containsKey("2 " + change);
    assertThat(String.valueOf(results.get("2 " + change))).isEqualTo(result);
  }

  @Test
  void a_call_for_its_effect_is_removed_and_an_increment_reversed() throws Exception {
    Map<String, Object> results =
        results(
            """
            public static int f(int a, int b) {
              int[] box = new int[3];
              java.util.Arrays.fill(box, 7);
              a++;
              b += 10;
              return box[0] + a + b;
            }""");
    assertThat(results)
        .containsEntry("4 fill() is not called", 17)
        .containsEntry("5 the variable changes by -1 instead of 1", 22)
        .containsEntry("6 the variable changes by -10 instead of 10", 4);
  }

  @Test
  void arguments_of_two_words_leave_the_stack_as_well() throws Exception {
    assertThat(
            results(
                """
                static void g(double x, long y, String z) {}
                public static int f(int a, int b) { g(a, b, ""); return a; }"""))
        .containsEntry("3 g() is not called", 4);
  }

  @Test
  void a_null_check_is_negated() throws Exception {
    assertThat(
            results(
                """
                static Object none = null;
                public static int f(int a, int b) { return none == null ? a : b; }"""))
        .containsEntry("3 the condition becomes its contrary", 2);
  }

  @Test
  void what_javac_made_is_left_alone() {
    assertThat(Mutants.of(compile("enum Colour { RED, GREEN }"))).isEmpty();
    assertThat(Mutants.of(compile("void f(int a) { assert a > 0; }")))
        .extracting(Mutant::description)
        .containsExactly("<= becomes < (or > becomes >=)", "the condition becomes its contrary");
    assertThat(Mutants.of(compile("String f(int a) { return \"%s %s\".formatted(a, a); }")))
        .extracting(Mutant::description)
        .containsExactly("an empty string is returned");
    assertThat(
            Mutants.of(compile("int[] f(int a) { return new int[] {7, a, new int[5].length}; }")))
        .extracting(Mutant::description)
        .containsExactly("7 becomes 8", "5 becomes 6", "null is returned");
    String strings =
        "int f(String s) { return switch (s) { case \"a\" -> 7; case \"b\" -> 8; default -> 9; }; }";
    assertThat(Mutants.of(compile(strings)))
        .filteredOn(mutant -> mutant.operator() == Operator.CONSTANT)
        .extracting(Mutant::description)
        .containsExactly("-1 becomes 0", "7 becomes 8", "8 becomes 9"); // 9 is returned at once
    assertThat(Mutants.of(compile("boolean f() { return true; }"))).hasSize(1);
    assertThat(Mutants.of(compile("boolean f(Object a, Object b) { return a == b; }"))).hasSize(2);
  }

  @Test
  void lambdas_and_nested_classes_are_mutated_and_tests_are_not() {
    assertThat(
            Mutants.of(
                compile(
                    "Runnable f = () -> System.out.println();\nclass In { int x() { return 2; } }")))
        .extracting(Mutant::className, Mutant::line)
        .containsExactly(tuple("Code", 2), tuple("Code$In", 3));
    SourceFile test = new SourceFile("SomeTest.java", "class SomeTest { int x() { return 2; } }");
    assertThat(Mutants.of(workbench.compile(new Workpiece(List.of(test))))).isEmpty();
  }
}
