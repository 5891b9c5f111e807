// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

class LispyScriptEngineTest {
  private final ScriptEngine lispy = new ScriptEngineManager().getEngineByName("lispy");

  @Test
  void usage() throws ScriptException {
    lispy.put("n", 20);
    assertThat(lispy.eval("(define (double x) (* x 2)) (+ (double n) 2)")).isEqualTo(42L);
  }

  @Test
  void what_a_script_defines_the_host_sees_and_the_other_way_round() throws ScriptException {
    assertThat(lispy.eval("(define xs (list 1 2.5 \"three\" #t))")).isNull();
    assertThat(lispy.get("xs")).isEqualTo(List.of(1L, 2.5, "three", true));
    lispy.put("big", new BigInteger("42"));
    lispy.put("items", List.of((short) 1, 'c', 0.5f));
    assertThat(lispy.eval("(list (equal? big 42) items)"))
        .isEqualTo(List.of(true, List.of(1L, 'c', 0.5)));
    lispy.eval("(set! big 7)");
    assertThat(lispy.get("big")).isEqualTo(7L);
  }

  @Test
  void bindings_of_the_manager_are_changed_where_they_are() throws ScriptException {
    ScriptEngineManager manager = new ScriptEngineManager();
    manager.put("shared", 1);
    ScriptEngine one = manager.getEngineByExtension("scm");
    one.eval("(set! shared (+ shared 1))");
    assertThat(manager.get("shared")).isEqualTo(2L);
    assertThat(one.getBindings(javax.script.ScriptContext.ENGINE_SCOPE)).isEmpty();
  }

  @Test
  void output_goes_to_the_writer_of_the_context() throws ScriptException {
    StringWriter writer = new StringWriter();
    lispy.getContext().setWriter(writer);
    lispy.eval(new StringReader("(display \"a\") (newline)"));
    assertThat(writer).hasToString("a\n");
  }

  @Test
  void an_error_carries_its_file_line_and_column() {
    lispy.put(ScriptEngine.FILENAME, "rules.scm");
    assertThatThrownBy(() -> lispy.eval("(define x 1)\n  (car x)"))
        .isInstanceOfSatisfying(
            ScriptException.class,
            e -> {
              assertThat(e.getFileName()).isEqualTo("rules.scm");
              assertThat(e.getLineNumber()).isEqualTo(2);
              assertThat(e.getColumnNumber()).isEqualTo(3);
              assertThat(e).hasMessageContaining("car: argument 1: expected a pair, got 1");
            });
    assertThatThrownBy(() -> lispy.eval("(")).hasMessageContaining("never closed");
  }

  @Test
  void recursion_is_as_deep_as_memory() throws Exception {
    lispy.eval("(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1)))))");
    assertThat(((Invocable) lispy).invokeFunction("count", 200_000)).isEqualTo(200_000L);
  }

  @Test
  void it_is_scheme_with_macros_continuations_and_libraries() throws ScriptException {
    assertThat(new ScriptEngineManager().getEngineByName("scheme").eval("(exact->inexact 1/4)"))
        .isEqualTo(0.25);
    lispy.eval("(define-syntax twice (syntax-rules () ((_ x) (begin x x))))");
    lispy.eval("(define n 0) (twice (set! n (+ n 1)))");
    assertThat(lispy.get("n")).isEqualTo(2L);
    assertThat(lispy.eval("(call/cc (lambda (k) (+ 1 (k 42))))")).isEqualTo(42L);
  }

  @Test
  void scripts_touch_no_files_and_end_only_themselves() {
    assertThatThrownBy(() -> lispy.eval("(open-input-file \"pom.xml\")"))
        .hasMessageContaining("not allowed");
    assertThatThrownBy(() -> lispy.eval("(exit 3)"))
        .isInstanceOf(ScriptException.class)
        .hasCauseInstanceOf(talkdemos.lispy.source.ExitException.class);
  }

  @Test
  void input_and_errors_have_the_streams_of_the_context() throws ScriptException {
    StringWriter errors = new StringWriter();
    lispy.getContext().setErrorWriter(errors);
    lispy.getContext().setReader(new StringReader("first\nsecond"));
    assertThat(lispy.eval("(write 'e (current-error-port)) (read-line)")).isEqualTo("first");
    assertThat(errors).hasToString("e");
  }

  @Test
  void a_compiled_script_is_evaluated_with_other_bindings_each_time() throws ScriptException {
    CompiledScript script = ((Compilable) lispy).compile("(* x x)");
    Bindings three = lispy.createBindings();
    three.put("x", 3);
    Bindings four = lispy.createBindings();
    four.put("x", 4);
    assertThat(List.of(script.eval(three), script.eval(four))).isEqualTo(List.of(9L, 16L));
  }

  @Test
  void the_host_calls_procedures_by_name_and_through_interfaces() throws Exception {
    lispy.eval("(define (add a b) (+ a b))");
    Invocable invocable = (Invocable) lispy;
    assertThat(invocable.invokeFunction("add", 1, 2)).isEqualTo(3L);
    assertThat(invocable.getInterface(Adder.class).add(20, 22)).isEqualTo(42);
    assertThatThrownBy(() -> invocable.invokeFunction("subtract", 1, 2))
        .isInstanceOf(NoSuchMethodException.class)
        .hasMessageContaining("subtract");
    assertThatThrownBy(() -> invocable.invokeFunction("add", 1))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("add: got 1 argument, expected 2");
  }

  /** What a host wants implemented in Lisp. */
  interface Adder {
    int add(int a, int b);
  }

  @Test
  void a_list_stays_one_object_and_nothing_is_null() throws ScriptException {
    lispy.put("a", List.of(1, 2));
    assertThat(lispy.eval("(eq? a a)")).isEqualTo(true);
    lispy.eval("(define b (list 1 (if #f #f)))");
    assertThat(lispy.get("b")).isEqualTo(java.util.Arrays.asList(1L, null));
    lispy.eval("(define c (if #f #f))");
    assertThat(lispy.get("c")).isNull();
    lispy.put("d", new java.math.BigDecimal("1.5"));
    assertThat(lispy.eval("(+ d 1/2)")).isEqualTo(2L);
  }

  /** What a host wants implemented, with something of its own. */
  interface Shape {
    double area(double side);

    String kind();

    default String describe() {
      return kind() + " " + area(2.5);
    }
  }

  @Test
  void an_interface_is_implemented_whole_or_not_at_all() throws Exception {
    Invocable invocable = (Invocable) lispy;
    lispy.eval("(define (area side) (* side side))");
    assertThat(invocable.getInterface(Shape.class)).isNull();
    lispy.eval("(define (kind) 'square)");
    assertThat(invocable.getInterface(Shape.class).describe()).isEqualTo("square 6.25");
    lispy.eval("(define (kind) (car 1))");
    assertThatThrownBy(() -> invocable.getInterface(Shape.class).kind())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("car: argument 1");
  }

  @Test
  void two_engines_share_nothing() throws ScriptException {
    ScriptEngine other = new ScriptEngineManager().getEngineByName("lispy");
    lispy.eval("(define x 1) (set! car cdr)");
    assertThatThrownBy(() -> other.eval("x")).hasMessageContaining("unbound variable: x");
    assertThat(other.eval("(car '(1 2))")).isEqualTo(1L);
    assertThat(lispy.eval("(car '(1 2))")).isEqualTo(List.of(2L));
  }
}
