// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/** What holds for all data, all numbers and all texts. */
class LisPropertyTest {
  private static final Place NOWHERE = new Source("nowhere", "").place(0, 0);

  private static Interpreter interpreter(Lis grammar) {
    return new Interpreter(grammar, Standard.scope(text -> {}, List.of()));
  }

  private static Object run(String text) {
    return interpreter(new Lis()).run(new Source("property", text));
  }

  // ---------------------------------------------------------------- data

  @Property
  void what_was_written_reads_back(@ForAll("data") Object datum) {
    assertThat(new Lis().parse(new Source("written", Printer.write(datum)))).containsExactly(datum);
  }

  @Property
  void quoted_data_is_its_own_value(@ForAll("data") Object datum) {
    String text = Printer.write(datum);
    assertThat(Printer.write(run("'" + text))).isEqualTo(text);
    assertThat(run("(equal? '" + text + " '" + text + ")")).isEqualTo(true);
  }

  @Provide
  static Arbitrary<Object> data() {
    Arbitrary<Object> atoms =
        Arbitraries.oneOf(
            names().map(name -> new Symbol(name, NOWHERE)),
            integers().map(Numbers::normal),
            doubles().filter(d -> !Double.isNaN(d)),
            Arbitraries.strings().ofMaxLength(20),
            Arbitraries.strings().withChars("\"\\\nnt; ()'").ofMaxLength(10),
            Arbitraries.of(true, false));
    return Arbitraries.lazyOf(
            () -> atoms, () -> atoms, () -> data().list().ofMaxSize(4).map(x -> x))
        .withoutEdgeCases();
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abcxyzABC+-*/<=>!?.#|λ0123456789")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(name -> Atom.parse(new Token(name, NOWHERE)) instanceof Symbol);
  }

  // ---------------------------------------------------------------- integers

  /** Any size, and often near the limits of a long. */
  @Provide
  static Arbitrary<BigInteger> integers() {
    BigInteger limit = BigInteger.TWO.pow(63);
    Arbitrary<BigInteger> near =
        Arbitraries.bigIntegers().between(BigInteger.TEN.negate(), BigInteger.TEN);
    return Arbitraries.oneOf(
            Arbitraries.bigIntegers(),
            Arbitraries.bigIntegers().between(limit.pow(3).negate(), limit.pow(3)),
            near,
            near.map(limit::add),
            near.map(n -> n.subtract(limit)))
        .withoutEdgeCases();
  }

  private static void agrees(
      String operator, BigInteger a, BigInteger b, BinaryOperator<BigInteger> expected) {
    assertThat(run("(%s %d %d)".formatted(operator, a, b)))
        .isEqualTo(Numbers.normal(expected.apply(a, b)));
  }

  @Property
  void integers_are_those_of_mathematics(
      @ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
    agrees("+", a, b, BigInteger::add);
    agrees("-", a, b, BigInteger::subtract);
    agrees("*", a, b, BigInteger::multiply);
    agrees("max", a, b, BigInteger::max);
    agrees("min", a, b, BigInteger::min);
    if (b.signum() != 0) {
      agrees("quotient", a, b, BigInteger::divide);
      agrees("remainder", a, b, BigInteger::remainder);
      agrees("modulo", a, b, LisPropertyTest::modulo);
      agrees("/", a.multiply(b), b, BigInteger::divide);
    }
  }

  /** Has the sign of the divisor. */
  private static BigInteger modulo(BigInteger a, BigInteger b) {
    return b.signum() > 0 ? a.mod(b) : a.negate().mod(b.negate()).negate();
  }

  @Property
  void quotient_and_remainder_give_the_number_again(
      @ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
    if (b.signum() != 0) {
      String text = "(+ (* %2$d (quotient %1$d %2$d)) (remainder %1$d %2$d))".formatted(a, b);
      assertThat(run(text)).isEqualTo(Numbers.normal(a));
    }
  }

  @Property
  void integers_compare_by_value(
      @ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
    int order = a.compareTo(b);
    assertThat(run("(list (< %1$d %2$d) (<= %1$d %2$d) (= %1$d %2$d))".formatted(a, b)))
        .isEqualTo(List.of(order < 0, order <= 0, order == 0));
    assertThat(run("(list (> %1$d %2$d) (>= %1$d %2$d) (equal? %1$d %2$d))".formatted(a, b)))
        .isEqualTo(List.of(order > 0, order >= 0, order == 0));
  }

  @Property
  void integers_and_doubles_compare_by_value(
      @ForAll("integers") BigInteger a, @ForAll("doubles") double b) {
    if (Double.isFinite(b)) {
      int order = new BigDecimal(a).compareTo(new BigDecimal(b));
      String x = Numbers.print(b);
      assertThat(run("(list (< %1$d %2$s) (= %1$d %2$s) (> %1$d %2$s))".formatted(a, x)))
          .isEqualTo(List.of(order < 0, order == 0, order > 0));
    }
  }

  @Property
  void the_root_of_a_square_is_exact(@ForAll("integers") BigInteger a) {
    assertThat(run("(sqrt (* %1$d %1$d))".formatted(a))).isEqualTo(Numbers.normal(a.abs()));
  }

  // ---------------------------------------------------------------- doubles

  /** Of any magnitude: a random pattern of bits; and the kind that people write. */
  @Provide
  static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble),
        Arbitraries.integers().between(-100_000, 100_000).map(n -> n / 100.0),
        Arbitraries.integers().between(-1074, 1023).map(n -> Math.scalb(1.0, n)),
        Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, 2e23),
        Arbitraries.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN));
  }

  @Property
  void a_printed_double_reads_back(@ForAll("doubles") double d) {
    String printed = Numbers.print(d);
    assertThat(Atom.parse(new Token(printed, NOWHERE))).isEqualTo(d);
    assertThat(printed).matches("[+-](inf|nan)\\.0|-?\\d+\\.\\d+|-?\\d(\\.\\d+)?e-?\\d+");
  }

  @Property
  void no_decimal_of_fewer_digits_reads_back(@ForAll("doubles") double d) {
    if (Double.isFinite(d) && d != 0) {
      int digits = digits(Numbers.print(d));
      if (digits > 1) {
        BigDecimal exact = new BigDecimal(d);
        for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
          assertThat(exact.round(new MathContext(digits - 1, mode)).doubleValue()).isNotEqualTo(d);
        }
      }
    }
  }

  /** Double.toString gives the shortest decimal since JDK 19, but never fewer than two digits. */
  @Property
  void doubles_print_with_the_digits_of_java(@ForAll("doubles") double d) {
    if (Runtime.version().feature() >= 19 && Double.isFinite(d) && d != 0) {
      BigDecimal ours = new BigDecimal(Numbers.print(d));
      BigDecimal javas = new BigDecimal(Double.toString(d));
      if (digits(Numbers.print(d)) > 1) {
        assertThat(ours).isEqualByComparingTo(javas);
      } else {
        assertThat(digits(Double.toString(d))).isLessThanOrEqualTo(2);
      }
    }
  }

  @Example
  void doubles_print_alike_on_every_jdk() {
    assertThat(Numbers.print(2e23)).isEqualTo("2e23");
    assertThat(Numbers.print(4.9E-324)).isEqualTo("5e-324");
    assertThat(Numbers.print(2.2250738585072014E-308)).isEqualTo("2.2250738585072014e-308");
    assertThat(Numbers.print(9007199254740993e3)).isEqualTo("9007199254740993000.0");
  }

  private static int digits(String decimal) {
    return new BigDecimal(decimal).stripTrailingZeros().precision();
  }

  // ---------------------------------------------------------------- texts

  @Property
  void tokens_and_what_is_skipped_make_the_text(@ForAll("texts") String text) {
    for (Lis grammar : List.of(new Lis(), new PipeLis())) {
      Source source = new Source("text", text);
      int end = 0;
      for (Token token : grammar.tokenize(source)) {
        assertThat(token.place().text()).isEqualTo(token.text()).isNotEmpty();
        assertThat(token.place().start()).isGreaterThanOrEqualTo(end);
        assertThat(text.substring(end, token.place().start())).matches("(\\s|;[^\n]*(\n|$))*");
        end = token.place().end();
      }
      assertThat(text.substring(end)).matches("(\\s|;[^\n]*(\n|$))*");
    }
  }

  @Property(tries = 3000)
  void any_text_has_a_value_or_an_error_with_a_report(@ForAll("texts") String text) {
    for (Lis grammar : List.of(new Lis(), new PipeLis())) {
      Interpreter interpreter = interpreter(grammar);
      try {
        assertThat(interpreter.run(new Source("text", text))).isNotNull();
      } catch (LispyException e) {
        assertThat(e.report()).startsWith("text:").endsWith("^");
        assertThat(e.problem()).isNotNull().isNotEqualTo("null"); // (error "") says nothing
      }
    }
  }

  /** Any characters; and much that is nearly a program. None of it can loop: see {@link #parts}. */
  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().withChars("()()()'\"\\;\n\t |>ab1.-+e#").ofMaxLength(40),
        parts().list().ofMaxSize(30).map(parts -> String.join(" ", parts)),
        expressions(3).withoutEdgeCases());
  }

  /**
   * Words of programs. An endless loop needs a procedure that reaches itself: by a name that is
   * defined with it (only {@code x} is ever defined), or by an argument that is called.
   */
  private static Arbitrary<String> parts() {
    return Arbitraries.oneOf(
        Arbitraries.of("(", "(", "(", ")", ")", ")", "'", "()", "|>"),
        Arbitraries.of("quote", "if", "set!", "let", "begin", "define", "x", "y", "((x 1))"),
        primitives(),
        literals());
  }

  private static Arbitrary<String> primitives() {
    return Arbitraries.of(
        Standard.scope(text -> {}, List.of()).map().keySet().stream().sorted().toList());
  }

  private static Arbitrary<String> literals() {
    return Arbitraries.of(
        "0",
        "1",
        "-7",
        "2.5",
        "+nan.0",
        "-inf.0",
        "99999999999999999999",
        "\"text\"",
        "\"\\n\"",
        "#t",
        "#f",
        "'()",
        "'(1 2 3)",
        "'a",
        "((lambda (x) x) 3)",
        "(lambda (x y) (+ x y))");
  }

  /** Closed expressions that are often right. */
  private static Arbitrary<String> expressions(int depth) {
    if (depth == 0) {
      return Arbitraries.oneOf(literals(), Arbitraries.of("x"));
    }
    Arbitrary<String> inner = expressions(depth - 1);
    Arbitrary<String> many = inner.list().ofMaxSize(3).map(items -> String.join(" ", items));
    return Arbitraries.oneOf(
        inner,
        many.flatMap(arguments -> primitives().map(p -> "(" + p + " " + arguments + ")")),
        many.map(items -> "(let ((x " + items + ")) x " + items + ")"),
        many.map(items -> "(if " + items + ")"),
        many.map(items -> "(begin " + items + ")"),
        many.map(items -> "(define x " + items + ")"));
  }

  // ---------------------------------------------------------------- pipes

  @Property
  void a_chain_of_pipes_is_nested_calls(
      @ForAll @IntRange(min = -1000, max = 1000) int start,
      @ForAll("procedures") List<String> procedures) {
    String chain =
        procedures.stream().map(p -> " |> " + p).collect(Collectors.joining("", "(" + start, ")"));
    String nested = "" + start;
    for (String procedure : procedures) {
      nested = "(" + procedure + " " + nested + ")";
    }
    Object piped = interpreter(new PipeLis()).run(new Source("piped", chain));
    assertThat(piped).isEqualTo(run(nested));
  }

  @Property
  void a_pipe_needs_no_blanks(@ForAll("procedures") List<String> names) {
    String chain = "(7 |> " + String.join(" |> ", names) + ")";
    Interpreter pipes = interpreter(new PipeLis());
    assertThat(pipes.parse(new Source("piped", chain.replace(" |> ", "|>"))))
        .isEqualTo(pipes.parse(new Source("piped", chain)));
  }

  @Provide
  static Arbitrary<List<String>> procedures() {
    return Arbitraries.of("-", "abs", "list", "(lambda (x) (list x x))", "number?", "not")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .filter(LisPropertyTest::takesLists);
  }

  /** Arithmetic takes no lists: it comes first in a chain. */
  private static boolean takesLists(List<String> procedures) {
    List<String> arithmetic = List.of("-", "abs");
    long first = procedures.stream().takeWhile(arithmetic::contains).count();
    return procedures.stream().skip(first).noneMatch(arithmetic::contains);
  }

  @Property
  void a_program_without_pipes_reads_the_same(@ForAll("data") Object datum) {
    String text = Printer.write(datum);
    if (!text.contains("|>")) {
      assertThat(new PipeLis().parse(new Source("text", text)))
          .isEqualTo(new Lis().parse(new Source("text", text)));
    }
  }
}
