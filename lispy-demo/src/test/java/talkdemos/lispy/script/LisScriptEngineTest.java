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

class LisScriptEngineTest {
  private final ScriptEngine lis = new ScriptEngineManager().getEngineByName("lis");

  @Test
  void usage() throws ScriptException {
    lis.put("n", 20);
    assertThat(lis.eval("(define (double x) (* x 2)) (+ (double n) 2)")).isEqualTo(42L);
  }

  @Test
  void what_a_script_defines_the_host_sees_and_the_other_way_round() throws ScriptException {
    assertThat(lis.eval("(define xs (list 1 2.5 \"three\" #t))")).isNull();
    assertThat(lis.get("xs")).isEqualTo(List.of(1L, 2.5, "three", true));
    lis.put("big", new BigInteger("42"));
    lis.put("items", List.of((short) 1, 'c', 0.5f));
    assertThat(lis.eval("(list (equal? big 42) items)"))
        .isEqualTo(List.of(true, List.of(1L, "c", 0.5)));
    lis.eval("(set! big 7)");
    assertThat(lis.get("big")).isEqualTo(7L);
  }

  @Test
  void bindings_of_the_manager_are_changed_where_they_are() throws ScriptException {
    ScriptEngineManager manager = new ScriptEngineManager();
    manager.put("shared", 1);
    ScriptEngine one = manager.getEngineByExtension("lisp");
    one.eval("(set! shared (+ shared 1))");
    assertThat(manager.get("shared")).isEqualTo(2L);
    assertThat(one.getBindings(javax.script.ScriptContext.ENGINE_SCOPE)).isEmpty();
  }

  @Test
  void output_goes_to_the_writer_of_the_context() throws ScriptException {
    StringWriter writer = new StringWriter();
    lis.getContext().setWriter(writer);
    lis.eval(new StringReader("(display \"a\") (newline)"));
    assertThat(writer).hasToString("a\n");
  }

  @Test
  void an_error_carries_its_file_line_and_column() {
    lis.put(ScriptEngine.FILENAME, "rules.scm");
    assertThatThrownBy(() -> lis.eval("(define x 1)\n  (car x)"))
        .isInstanceOfSatisfying(
            ScriptException.class,
            e -> {
              assertThat(e.getFileName()).isEqualTo("rules.scm");
              assertThat(e.getLineNumber()).isEqualTo(2);
              assertThat(e.getColumnNumber()).isEqualTo(3);
              assertThat(e).hasMessageContaining("car: argument 1: got 1, expected a list");
            });
    assertThatThrownBy(() -> lis.eval("(")).hasMessageContaining("never closed");
  }

  @Test
  void endless_recursion_is_an_error_that_leaves_the_engine_usable() throws Exception {
    assertThatThrownBy(() -> lis.eval("(define (f) (+ 1 (f))) (f)"))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("recursion too deep");
    assertThatThrownBy(() -> ((Invocable) lis).invokeFunction("f"))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("recursion too deep");
    assertThat(lis.eval("(+ 1 1)")).isEqualTo(2L);
  }

  @Test
  void a_compiled_script_is_evaluated_with_other_bindings_each_time() throws ScriptException {
    CompiledScript script = ((Compilable) lis).compile("(* x x)");
    Bindings three = lis.createBindings();
    three.put("x", 3);
    Bindings four = lis.createBindings();
    four.put("x", 4);
    assertThat(List.of(script.eval(three), script.eval(four))).isEqualTo(List.of(9L, 16L));
  }

  @Test
  void the_host_calls_procedures_by_name_and_through_interfaces() throws Exception {
    lis.eval("(define (add a b) (+ a b))");
    Invocable invocable = (Invocable) lis;
    assertThat(invocable.invokeFunction("add", 1, 2)).isEqualTo(3L);
    assertThat(invocable.getInterface(Adder.class).add(20, 22)).isEqualTo(42);
    assertThatThrownBy(() -> invocable.invokeFunction("subtract", 1, 2))
        .isInstanceOf(NoSuchMethodException.class)
        .hasMessageContaining("subtract");
    assertThatThrownBy(() -> invocable.invokeFunction("add", 1))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("add: got 1 argument, expected 2: (a b)");
  }

  /** What a host wants implemented in Lisp. */
  interface Adder {
    int add(int a, int b);
  }

  @Test
  void a_list_stays_one_object_and_nothing_is_null() throws ScriptException {
    lis.put("a", List.of(1, 2));
    assertThat(lis.eval("(eq? a a)")).isEqualTo(true);
    lis.eval("(define b (list 1 (if #f #f)))");
    assertThat(lis.get("b")).isEqualTo(java.util.Arrays.asList(1L, null));
    lis.eval("(define c (if #f #f))");
    assertThat(lis.get("c")).isNull();
    lis.put("d", new java.math.BigDecimal("1.5"));
    assertThat(lis.eval("(+ d 1)")).isEqualTo(2.5);
  }

  /** What a host wants implemented, with something of its own. */
  interface Shape {
    long area(double side);

    String kind();

    default String describe() {
      return kind() + " " + area(2.5);
    }
  }

  @Test
  void an_interface_is_implemented_whole_or_not_at_all() throws Exception {
    Invocable invocable = (Invocable) lis;
    lis.eval("(define (area side) (* side side))");
    assertThat(invocable.getInterface(Shape.class)).isNull();
    lis.eval("(define (kind) 'square)");
    assertThat(invocable.getInterface(Shape.class).describe()).isEqualTo("square 6");
    lis.eval("(define (kind) (car 1))");
    assertThatThrownBy(() -> invocable.getInterface(Shape.class).kind())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("car: argument 1");
  }

  @Test
  void two_engines_share_nothing() throws ScriptException {
    ScriptEngine other = new ScriptEngineManager().getEngineByName("lis");
    lis.eval("(define x 1) (set! car cdr)");
    assertThatThrownBy(() -> other.eval("x")).hasMessageContaining("unknown name 'x'");
    assertThat(other.eval("(car '(1 2))")).isEqualTo(1L);
    assertThat(lis.eval("(car '(1 2))")).isEqualTo(List.of(2L));
  }
}
