// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.ProgramException;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

/** What takes Java to test: embedding, places, interrupts and sizes. CorpusTest has the rest. */
@Timeout(60)
class LisTest {
  private final StringBuilder out = new StringBuilder();
  private final Interpreter lisp = interpreter();

  private Interpreter interpreter() {
    return new Interpreter(new Lis(), Standard.scope(out::append, List.of("test")));
  }

  private Object run(String text) {
    return lisp.run(new Source("test.scm", text));
  }

  private LispyException failure(String text) {
    return failure(new Source("test.scm", text));
  }

  private LispyException failure(Source source) {
    return catchThrowableOfType(LispyException.class, () -> lisp.run(source));
  }

  @AfterEach
  void no_interrupt_is_left_over() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void usage() {
    Interpreter lisp = new Interpreter(new Lis(), Standard.scope(System.out::print, List.of()));
    lisp.scope().define("answer", 42L);
    Object value = lisp.run(new Source("usage.scm", "(define (half n) (/ n 2)) (half answer)"));
    assertThat(value).isEqualTo(21L);
  }

  // ---------------------------------------------------------------- embedding

  @Test
  void a_program_can_call_java() {
    Procedure greet = arguments -> "Hello, " + arguments.get(0);
    lisp.scope().define("greet", greet);
    assertThat(run("(map greet '(\"Ada\" \"Grace\"))"))
        .isEqualTo(List.of("Hello, Ada", "Hello, Grace"));
  }

  @Test
  void java_can_call_a_program() {
    Procedure square = (Procedure) run("(define (square n) (* n n)) square");
    assertThat(square.apply(List.of(12L))).isEqualTo(144L);
  }

  @Test
  void what_a_java_procedure_refuses_is_an_error_at_the_call() {
    Procedure picky =
        arguments -> {
          throw new IllegalArgumentException("picky: got nothing that it likes");
        };
    lisp.scope().define("picky", picky);
    assertThat(failure("\n  (picky)")).hasMessage("test.scm:2:3: picky: got nothing that it likes");
  }

  @Test
  void values_are_java_values() {
    assertThat(run("7")).isEqualTo(7L);
    assertThat(run("(expt 2 64)")).isEqualTo(new java.math.BigInteger("18446744073709551616"));
    assertThat(run("0.5")).isEqualTo(0.5);
    assertThat(run("\"text\"")).isEqualTo("text");
    assertThat(run("#t")).isEqualTo(true);
    assertThat(run("'(1 (2))")).isEqualTo(List.of(1L, List.of(2L)));
    assertThat(run("'name")).isInstanceOf(Symbol.class);
    assertThat(run("")).isSameAs(Nothing.NOTHING);
    assertThat(run("; nothing but a comment")).isSameAs(Nothing.NOTHING);
  }

  @Test
  void lists_that_a_program_returns_cannot_be_changed_through_its_own_text() {
    List<?> quoted = (List<?>) run("(define (digits) '(1 2 3)) (digits)");
    assertThatThrownBy(quoted::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(run("(digits)")).isEqualTo(List.of(1L, 2L, 3L));
  }

  @Test
  void nothing_runs_if_the_text_cannot_be_read() {
    assertThat(failure("(display 1) (display 2")).isInstanceOf(ReadException.class);
    assertThat(out).isEmpty();
  }

  @Test
  void two_interpreters_share_nothing() {
    Interpreter other = interpreter();
    run("(define mine 1) (set! car cdr)");
    assertThat(run("(car '(1 2))")).isEqualTo(List.of(2L));
    assertThat(other.run(new Source("other", "(car '(1 2))"))).isEqualTo(1L);
    assertThatThrownBy(() -> other.run(new Source("other", "mine")))
        .hasMessage("other:1:1: unknown name 'mine', define it first");
  }

  /** Variables as a host program might have them: one map, names prefixed by the depth. */
  private record PrefixScope(Map<String, Object> all, List<String> prefixes) implements Scope {
    private String bound(String name) {
      return prefixes.stream().map(p -> p + name).filter(all::containsKey).findFirst().orElse(null);
    }

    @Override
    public Object get(String name) {
      return all.get(bound(name));
    }

    @Override
    public void define(String name, Object value) {
      all.put(prefixes.get(0) + name, value);
    }

    @Override
    public boolean change(String name, Object value) {
      return bound(name) != null && all.put(bound(name), value) != null;
    }

    @Override
    public Scope child(List<String> names, List<Object> values) {
      var inner = new java.util.ArrayList<>(List.of("call-" + all.size() + "/"));
      inner.addAll(prefixes);
      PrefixScope child = new PrefixScope(all, inner);
      all.put(inner.get(0), true); // so that no two calls have the same prefix
      for (int i = 0; i < names.size(); i++) {
        child.define(names.get(i), values.get(i));
      }
      return child;
    }
  }

  @Test
  void a_scope_of_ones_own_will_do() {
    Map<String, Object> variables = new HashMap<>(Standard.scope(out::append, List.of()).map());
    Interpreter own = new Interpreter(new Lis(), new PrefixScope(variables, List.of("")));
    String program =
        "(define total 0)"
            + "(define (adder n) (lambda (x) (set! total (+ total x)) (+ x n)))"
            + "(define (fact n) (let ((m (- n 1))) (if (< n 2) 1 (* n (fact m)))))"
            + "(list ((adder 5) 1) ((adder 7) 2) total (fact 10))";
    assertThat(own.run(new Source("own", program))).isEqualTo(List.of(6L, 9L, 3L, 3628800L));
    assertThat(variables).containsEntry("total", 3L);
  }

  // ---------------------------------------------------------------- errors have places

  @Test
  void a_report_has_place_problem_line_and_caret() {
    assertThat(failure("(define x 1)\n(define (f n)\n  (+ n y))\n(f x)").report())
        .isEqualTo(
            """
            test.scm:3:8: unknown name 'y', define it first
                (+ n y))
                     ^""");
  }

  @Test
  void a_caret_stands_right_after_a_tab() {
    assertThat(failure("(define x 1)\n\t(list\tx (car\t5))").report())
        .isEqualTo(
            "test.scm:2:10: car: argument 1: got 5, expected a list that is not empty\n"
                + "  \t(list\tx (car\t5))\n"
                + "  \t     \t  ^");
  }

  @Test
  void lines_go_on_where_an_earlier_text_ended() {
    assertThat(failure(new Source("<stdin>", "(+ 1\n  nobody)", 41)).report())
        .isEqualTo(
            """
            <stdin>:42:3: unknown name 'nobody', define it first
                nobody)
                ^""");
  }

  @Test
  void columns_count_characters_not_java_chars() {
    assertThat(failure("(list \"😀😀\" nobody)")).hasMessageStartingWith("test.scm:1:12: ");
  }

  @Test
  void a_long_line_is_cut_to_what_is_near_the_caret() {
    String report = failure("(list " + "1 ".repeat(500) + "nobody" + " 2".repeat(500)).report();
    assertThat(report).startsWith("test.scm:1:1: this ( is never closed");
    report = failure("(list " + "1 ".repeat(500) + "nobody" + " 2".repeat(500) + ")").report();
    assertThat(report.lines()).allMatch(line -> line.length() <= 108);
    String[] lines = report.split("\n");
    assertThat(lines[1].substring(lines[2].indexOf('^'))).startsWith("nobody");
  }

  @Test
  void the_place_is_that_of_the_form_that_failed() {
    assertThat(failure("(+ 1 (* 2 (car '())))")).hasMessageStartingWith("test.scm:1:11: car:");
    assertThat(failure("(define (f x) x)\n(f (f))")).hasMessageStartingWith("test.scm:2:4: f:");
    assertThat(failure("(if 1)")).hasMessageStartingWith("test.scm:1:1: got (if 1), expected (if");
    assertThat(failure("(let ((a 1) (b)) a)")).hasMessageStartingWith("test.scm:1:13: got (b)");
    assertThat(failure("(list 1 (set! x 2))")).hasMessageStartingWith("test.scm:1:15: unknown");
    assertThat(failure("(map (lambda (x)\n (car x)) '((1) 2))"))
        .hasMessageStartingWith("test.scm:2:2: car: argument 1: got 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(+ 1 2          | 1:1  | this ( is never closed: got the end, expected ) | true",
        "(+ 1 (* 2 3)    | 1:1  | this ( is never closed: got the end, expected ) | true",
        "(+ 1 (* 2 3     | 1:6  | this ( is never closed: got the end, expected ) | true",
        "(+ 1 2))        | 1:8  | this ) closes nothing | false",
        ")               | 1:1  | this ) closes nothing | false",
        ") (             | 1:1  | this ) closes nothing | false",
        "'               | 1:1  | this ' quotes nothing: got the end | true",
        "(list ')        | 1:8  | this ) closes nothing | false",
        "(list ' ; )     | 1:7  | this ' quotes nothing: got the end | true",
        "\"abc           | 1:1  | this string is never closed: got the end, expected \" | true",
        "\"              | 1:1  | this string is never closed: got the end, expected \" | true",
        "(f \"a\\\")     | 1:4  | this string is never closed: got the end, expected \" | true",
        "\"abc\\         | 1:1  | this string is never closed: got the end, expected \" | true",
        "(f \"\\x41;\")  | 1:4  | unknown escape in a string: got \\x, expected \\n \\t \\\" or \\\\ | false",
      })
  void text_that_is_no_program(String text, String at, String problem, boolean incomplete) {
    LispyException e = failure(text);
    assertThat(e).isInstanceOf(ReadException.class);
    assertThat(e).hasMessage("test.scm:" + at + ": " + problem);
    assertThat(((ReadException) e).incomplete()).isEqualTo(incomplete);
  }

  // ---------------------------------------------------------------- interrupts

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(define (loop) (loop)) (loop)",
        "(define (loop n) (loop (+ n 1))) (loop 0)",
        "(define (loop) (map (lambda (x) (loop)) '(1))) (define (again) (begin 1 (again))) (again)",
        "((lambda (f) (f f)) (lambda (f) (f f)))",
      })
  void an_interrupt_ends_what_runs_and_leaves_the_interpreter_usable(String endless) {
    run("(define kept 'kept)");
    Thread here = Thread.currentThread();
    Thread impatient =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
                here.interrupt();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    impatient.start();
    assertThat(failure(endless))
        .isInstanceOf(ProgramException.class)
        .hasMessageEndingWith("interrupted");
    assertThat(Printer.write(run("(list kept (+ 1 2))"))).isEqualTo("(kept 3)");
  }

  // ---------------------------------------------------------------- sizes

  private static final int LARGE = 100_000;

  private static List<Lis> grammars() {
    return List.of(new Lis(), new PipeLis());
  }

  private static Object read(Lis grammar, String text) {
    return new Interpreter(grammar, new ChainScope(Map.of(), null))
        .parse(new Source("large", text))
        .get(0);
  }

  @Test
  void a_string_may_have_100_000_escapes() {
    for (Lis grammar : grammars()) {
      assertThat(read(grammar, '"' + "\\n\\\"".repeat(LARGE) + '"'))
          .isEqualTo("\n\"".repeat(LARGE));
      assertThatThrownBy(() -> read(grammar, '"' + "\\n\\\"".repeat(LARGE)))
          .isInstanceOf(ReadException.class);
    }
  }

  @Test
  void an_atom_may_have_100_000_characters() {
    for (Lis grammar : grammars()) {
      assertThat(((Symbol) read(grammar, "x".repeat(LARGE))).name()).hasSize(LARGE);
      assertThat(read(grammar, "7".repeat(LARGE / 10)).toString()).hasSize(LARGE / 10);
      assertThat(read(grammar, '"' + "x".repeat(LARGE) + '"')).isEqualTo("x".repeat(LARGE));
    }
  }

  @Test
  void a_list_may_have_100_000_items() {
    for (Lis grammar : grammars()) {
      assertThat((List<?>) read(grammar, "(" + "(a) ".repeat(LARGE) + ")")).hasSize(LARGE);
    }
  }

  @Test
  void a_text_may_have_100_000_lines_of_comments_and_blanks() {
    for (Lis grammar : grammars()) {
      assertThat(read(grammar, "; comment\n   \n".repeat(LARGE) + "42")).isEqualTo(42L);
    }
  }

  @Test
  void lists_nested_too_deep_cannot_be_read() {
    int deep = 1_000_000;
    for (String text :
        List.of(
            "(".repeat(deep),
            "(".repeat(deep) + ")".repeat(deep),
            "'".repeat(deep),
            "'(".repeat(deep))) {
      assertThat(failure(text))
          .isInstanceOf(ReadException.class)
          .hasMessage("test.scm:1:1: lists are nested too deep to be read");
    }
    assertThat(run("(+ 1 2)")).isEqualTo(3L);
  }

  @Test
  void recursion_too_deep_is_an_error_at_the_expression() {
    run("(define (down n) (+ 1 (down (+ n 1))))");
    assertThat(failure("1\n (down 0)")).hasMessageStartingWith("test.scm:2:2: recursion too deep");
    assertThat(run("(+ 1 2)")).isEqualTo(3L);
  }
}
