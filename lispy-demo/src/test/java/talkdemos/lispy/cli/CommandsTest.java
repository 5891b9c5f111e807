// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the prompt, as a pipe gives them. */
class CommandsTest {
  @TempDir Path folder;

  private static String answer(String... lines) {
    MainTest.Run run = MainTest.lispy(String.join("\n", lines) + "\n");
    return run.out() + run.err();
  }

  @Test
  void expand_keeps_apart_what_a_macro_and_a_program_call_the_same() {
    String swap =
        "(define-syntax swap! (syntax-rules () ((_ a b) (let ((t a)) (set! a b) (set! b t)))))";
    assertThat(answer(swap, ",expand (let ((t 1) (u 2)) (swap! t u) (list t u))"))
        .isEqualTo("(let ((t 1) (u 2)) (let ((t.1 t)) (set! t u) (set! u t.1)) (list t u))\n");
    assertThat(answer("(define cons 1)", ",expand `(1 ,cons)"))
        .as("the system's cons is another one")
        .isEqualTo("(cons.1 1 (cons.1 cons '()))\n");
  }

  @Test
  void what_is_expanded_means_the_same_and_fits_into_80_columns() {
    String program =
        "(let ((f (lambda (xs) (do ((xs xs (cdr xs)) (n 0 (+ n (case (car xs) ((1 2 3) 'few)"
            + " ((4) => square) (else (let loop ((i 0)) (if (< i 7) (loop (+ i 1)) i))))))) "
            + "((null? xs) (list n 'a \"b\" #\\c '(1 . 2) '())))))) (guard (e (#t (f '(5 4 5))))"
            + " (f '(1))))";
    String expanded = answer(",expand " + program);
    assertThat(expanded.lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 80);
    assertThat(answer(",expand (lambda (x) " + program + ")").lines())
        .allMatch(line -> line.length() <= 80);
    String plain =
        program.replaceAll("\\(guard \\(e \\(#t (.*)\\)\\) \\(f '\\(1\\)\\)\\)\\)$", "$1)");
    assertThat(answer(plain)).isEqualTo("(30 a \"b\" #\\c (1 . 2) ())\n");
    assertThat(answer(answer(",expand " + plain))).isEqualTo(answer(plain));
  }

  @Test
  void expanding_leaves_no_trace() {
    assertThat(answer(",expand (define if 1)", "(if #t 2 3)")).endsWith("2\n");
    assertThat(answer(",expand (define-syntax one (syntax-rules () ((_) 1))) (one)", "(one)"))
        .startsWith("1\n")
        .contains("unbound variable: one");
  }

  @Test
  void core_names_every_form() {
    assertThat(answer(",core (define (fact n) (if (= n 0) 'one (* n (fact (- n 1)))))"))
        .isEqualTo(
            """
            (define fact
              (lambda (n)
                (if (call (global =) (local n) (const 0))
                    (const one)
                    (call (global *)
                          (local n)
                          (call (global fact) (call (global -) (local n) (const 1)))))))
            """);
  }

  @Test
  void time_tells_the_costs_after_the_value() {
    assertThat(answer(",time (vector-length (make-vector 100000 0))"))
        .matches(
            "100000\nwall time [0-9,.]+ ms, CPU time [0-9,.]+ ms, [0-9,]{7,} bytes allocated\n");
  }

  @Test
  void engine_changes_the_language_and_says_what_is_lost() {
    assertThat(answer(",engine")).contains("  lis ").contains("* bytecode ");
    assertThat(answer("(define x 1)", ",engine lis", "(/ 7 2)", "x", ",expand x", ",engine zork"))
        .startsWith("Now lis. What was defined before is not known here.\n3.5\n")
        .contains("unknown name 'x'")
        .contains("this engine expands nothing; try ,engine closure\n")
        .contains(",engine: got zork, expected one of lis closure bytecode\n");
  }

  @Test
  void apropos_and_doc_know_names_and_forms() {
    assertThat(answer(",apropos vector-f")).contains("  bytevector-fill! vector-fill! vector-for-");
    assertThat(answer(",doc car"))
        .isEqualTo("(car pair)  the first part of a pair: the first item" + " of a list\n");
    assertThat(answer(",doc if")).startsWith("(if test then [else])  ");
    assertThat(answer(",doc generator")).endsWith("\n  to be had by (import (srfi 158))\n");
    assertThat(answer("(define (f x . rest) x)", ",doc f"))
        .isEqualTo("(f x . rest)  a procedure, written at <stdin>:1:1\n");
    assertThat(answer(",doc zork")).startsWith("there is no 'zork'");
  }

  @Test
  void load_runs_a_file_in_the_session() throws IOException {
    Path file = Files.writeString(folder.resolve("a.scm"), "(import (srfi 8))\n(define x 41)\n");
    assertThat(answer(",load " + file, "(receive y (+ x 1) y)")).isEqualTo("(42)\n");
    Files.writeString(file, "(define y 1)\n(car y)\n");
    assertThat(answer(",load " + file, "y"))
        .startsWith("1\n" + file + ":2:1: car: argument 1: expected a pair, got 1\n");
    assertThat(answer(",load nowhere.scm"))
        .isEqualTo("lispy: nowhere.scm: there is no such file\n");
  }

  @Test
  void env_shows_definitions_imports_and_what_a_procedure_keeps() {
    assertThat(answer("(define xs (iota 1000))", ",env"))
        .startsWith("defined here\n  xs = (0 1 2 3 ")
        .containsPattern("\\.\\.\\.\nimported\n  \\d+ from \\(scheme base\\)\n");
    assertThat(answer("(define (adder n) (lambda (x) (set! n (+ n x)) n))", ",env (adder 3)"))
        .isEqualTo("#<procedure> keeps from where it was made\n  n = 3\n");
    assertThat(answer(",env car")).isEqualTo("#<procedure car> is not written in Scheme\n");
    assertThat(answer(",env 5")).isEqualTo(",env: expected a procedure, got 5\n");
  }

  @Test
  void trace_prints_calls_and_returns() {
    String fact = "(define (fact n) (if (= n 0) 1 (* n (fact (- n 1)))))";
    assertThat(answer(fact, ",trace fact", "(fact 2)", ",untrace fact", "(fact 2)"))
        .isEqualTo("(fact 2)\n| (fact 1)\n| | (fact 0)\n| | 1\n| 1\n2\n2\n2\n");
    assertThat(answer(",untrace fact")).isEqualTo("fact is not traced; what is: nothing\n");
    assertThat(answer(",trace if")).startsWith(",trace: expected the name of a global procedure");
  }

  @Test
  void a_trace_goes_through_errors_and_continuations() {
    String fail = "(define (f n) (if (= n 0) (error \"zero\") (+ 1 (f (- n 1)))))";
    assertThat(answer(fail, ",trace f", "(f 1)", "(guard (e (#t 'caught)) (f 1))", "(f 'a 'b)"))
        .startsWith("(f 1)\n| (f 0)\n(f 1)\n| (f 0)\ncaught\n(f a b)\n")
        .contains("zero")
        .contains("f: got 2 arguments, expected 1");
    String again = "(define k #f) (define (g x) (call/cc (lambda (c) (set! k c) x))) (define n 0)";
    assertThat(answer(again, ",trace g", "(+ 1 (g 1))", "(if (< n 2) (begin (set! n 2) (k 10)))"))
        .isEqualTo("(g 1)\n1\n2\n10\n11\n");
    assertThat(answer("(define (deep n) (if (= n 0) 0 (deep (- n 1))))", ",trace deep", "(deep 3)"))
        .isEqualTo(
            "(deep 3)\n| (deep 2)\n| | (deep 1)\n| | | (deep 0)\n| | | 0\n| | 0\n| 0\n0\n0\n");
  }

  @Test
  void a_traced_standard_procedure_is_traced_where_the_program_calls_it() {
    assertThat(
            answer(
                ",trace car",
                "(+ (car '(1)) (apply max (map car '((2)))))",
                ",untrace car",
                "(car '(3))",
                ",env"))
        .startsWith("(car (1))\n1\n(car (2))\n2\n3\n3\nnothing is defined here yet\n");
  }

  @Test
  void help_lists_every_command_with_its_purpose_in_a_column() {
    assertThat(answer(",help").lines())
        .hasSize(16)
        .filteredOn(line -> line.startsWith(","))
        .allMatch(line -> line.matches("(?=.{16}\\S).{15} .*"))
        .hasSize(15);
  }
}
