// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static talkdemos.tdd.workbench.Bench.sources;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTest {
  @Test
  void usage() {
    try (Compiler compiler = new Compiler(ClassPath.own())) {
      Compilation good =
          compiler.compile(sources(new SourceFile("Box.java", "class Box { class In {} }")));
      assertThat(good.succeeded()).isTrue();
      assertThat(good.classes()).containsOnlyKeys("Box", "Box$In");
      assertThat(good.sourceOf()).containsEntry("Box$In", "Box.java");

      Compilation bad =
          compiler.compile(
              sources(new SourceFile("Box.java", "class Box {\n\tint n = size();\n}\n")));
      assertThat(bad.succeeded()).isFalse();
      assertThat(bad.problems())
          .extracting(Problem::toString)
          .containsExactly(
              "Box.java:2:10: cannot find symbol\n  symbol:   method size()\n"
                  + "  location: class Box");
    }
  }

  @Test
  void each_source_names_itself_in_its_problems() {
    List<Problem> problems =
        problems(
            new SourceFile("a/A.java", "package a; class A { B b; }"),
            new SourceFile("B.java", "package a; class B { int n = \"\"; }\r\nclass C { D d; }"));
    assertThat(problems)
        .extracting(one -> one.file() + ":" + one.line() + ":" + one.column())
        .containsExactlyInAnyOrder("B.java:1:30", "B.java:2:11");
  }

  @Test
  void a_public_class_in_a_file_of_another_name_is_a_problem() {
    assertThat(problems(new SourceFile("A.java", "public class B {}")))
        .extracting(Problem::toString)
        .containsExactly(
            "A.java:1:8: class B is public, should be declared in a file named B.java");
  }

  @Test
  void a_file_that_ends_too_early_is_a_problem_at_its_end() {
    assertThat(problems(new SourceFile("A.java", "class A {\n  void f() {\n")))
        .extracting(Problem::message)
        .containsExactly("reached end of file while parsing");
  }

  @Test
  void a_warning_is_no_problem() {
    String warned = "class A { java.util.List raw; Object o = new Thread().getId(); }";
    assertThat(problems(new SourceFile("A.java", warned))).isEmpty();
    String wrong = "class A { java.util.List raw; Object o = new Thread().x(); }";
    assertThat(problems(new SourceFile("A.java", wrong))).hasSize(1);
  }

  @Test
  void an_expression_too_deep_for_javac_is_a_problem() {
    String deep = "class A { int n = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }";
    assertThat(problems(new SourceFile("A.java", deep)))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .startsWith("javac gave up: ")
        .doesNotContain("\n");
  }

  @Test
  void sources_that_lie_on_the_class_path_are_not_compiled(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("Other.java"), "class Other {}");
    Workpiece needs =
        new Workpiece(
            List.of(new SourceFile("A.java", "class A { Other o; }")), List.of(), List.of(folder));
    try (Compiler compiler = new Compiler(ClassPath.own())) {
      assertThat(compiler.compile(needs).succeeded()).isFalse();
    }
  }

  @Test
  void a_class_on_a_further_class_path_is_found_until_it_is_not_asked_for(@TempDir Path folder)
      throws Exception {
    SourceFile user = new SourceFile("A.java", "class A { Other o; }");
    try (Compiler compiler = new Compiler(ClassPath.own())) {
      byte[] other =
          compiler
              .compile(sources(new SourceFile("Other.java", "class Other {}")))
              .classes()
              .get("Other");
      Files.write(folder.resolve("Other.class"), other);
      Workpiece more = new Workpiece(List.of(user), List.of(), List.of(folder));
      assertThat(compiler.compile(more).succeeded()).isTrue();
      assertThat(compiler.compile(sources(user)).succeeded()).isFalse();
    }
  }

  @Test
  void what_cannot_be_a_workpiece_is_refused() {
    assertThatThrownBy(() -> new SourceFile("A.txt", ""))
        .hasMessage("a source file's path: got 'A.txt', expected one that ends in .java");
    SourceFile a = new SourceFile("A.java", "");
    assertThatThrownBy(() -> sources(a, a)).hasMessage("two sources have the path 'A.java'");
    try (Compiler compiler = new Compiler(ClassPath.own())) {
      assertThatThrownBy(() -> compiler.compile(sources()))
          .hasMessage("there is no source to compile");
    }
  }

  /** Compiles nothing: it tells that this Java cannot. */
  static final class WithoutCompiler {
    public static void main(String[] args) {
      try (Workbench workbench = new Workbench()) {
        System.out.print(workbench);
      } catch (NoCompilerException expected) {
        System.out.print(expected.getMessage());
      }
    }
  }

  @Test
  void a_java_without_compiler_is_said() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.compiler,java.logging,java.management",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutCompiler.class.getName())
            .redirectErrorStream(true)
            .start();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    java.getInputStream().transferTo(said);
    assertThat(said.toString())
        .startsWith("the Java in " + System.getProperty("java.home"))
        .endsWith("has no compiler: run with a JDK, not a JRE, of version 17 or newer");
  }

  private static List<Problem> problems(SourceFile... sources) {
    try (Compiler compiler = new Compiler(ClassPath.own())) {
      return compiler.compile(sources(sources)).problems();
    }
  }
}
