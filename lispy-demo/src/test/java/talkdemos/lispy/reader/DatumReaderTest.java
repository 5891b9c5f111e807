// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.lispy.numbers.NumberReader;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/** The datum syntax, example by example. */
@Timeout(60)
class DatumReaderTest {

  private static DatumReader reader(String text) {
    return new DatumReader(new Source("test.scm", text));
  }

  private static Object list(Object... items) {
    return Pair.list(items);
  }

  private static Symbol name(String name) {
    return Symbol.of(name);
  }

  private static MutableString string(String text) {
    return MutableString.of(text);
  }

  @Test
  void usage() {
    DatumReader reader = new DatumReader(new Source("usage.scm", "(define x\n  (f 42)) x"));
    Pair define = (Pair) reader.read();
    assertThat(define.car).isEqualTo(Symbol.of("define"));
    Pair call = (Pair) ((Pair) ((Pair) define.cdr).cdr).car;
    assertThat(reader.places().of(call)).hasToString("usage.scm:2:3");
    assertThat(reader.places().of(call).text()).isEqualTo("(f 42)");
    assertThat(reader.read()).isEqualTo(Symbol.of("x"));
    assertThat(reader.read()).isSameAs(Eof.EOF);
  }

  // ---------------------------------------------------------------- syntax -> value

  static Stream<Arguments> syntax() {
    Symbol a = name("a");
    Symbol b = name("b");
    Symbol c = name("c");
    return Stream.of(
        // names
        Arguments.of("a", a),
        Arguments.of("Hello", name("Hello")),
        Arguments.of("list->vector", name("list->vector")),
        Arguments.of("+", name("+")),
        Arguments.of("-", name("-")),
        Arguments.of("...", name("...")),
        Arguments.of("..", name("..")),
        Arguments.of("+soup+", name("+soup+")),
        Arguments.of("->x", name("->x")),
        Arguments.of(".foo", name(".foo")),
        Arguments.of("+.x", name("+.x")),
        Arguments.of("+@", name("+@")),
        Arguments.of("<=?", name("<=?")),
        Arguments.of("1+", name("1+")),
        Arguments.of("a#b", name("a#b")),
        Arguments.of("λ", name("λ")),
        Arguments.of("😀𝒳", name("😀𝒳")),
        Arguments.of("||", name("")),
        Arguments.of("|two words|", name("two words")),
        Arguments.of("|a|b", name("ab")),
        Arguments.of("a|B c|d||e", name("aB cde")),
        Arguments.of("|12|", name("12")),
        Arguments.of("12||", name("12")),
        Arguments.of("|.|", name(".")),
        Arguments.of("|\\x3BB;\\|\\\\\\t|", name("λ|\\\t")),
        Arguments.of("|a\r\nb|", name("a\nb")),
        // numbers
        Arguments.of("42", 42L),
        Arguments.of("-7", -7L),
        Arguments.of("1234567890123456789012", new BigInteger("1234567890123456789012")),
        Arguments.of("#xff", 255L),
        Arguments.of("#XFF", 255L),
        Arguments.of("#b-101", -5L),
        Arguments.of("1.5", 1.5),
        Arguments.of(".5", 0.5),
        Arguments.of("-1e3", -1000.0),
        Arguments.of("1/2", NumberReader.parse("1/2", 10)),
        Arguments.of("#e1.5", NumberReader.parse("3/2", 10)),
        Arguments.of("+i", NumberReader.parse("+i", 10)),
        Arguments.of("#x-A+Bi", NumberReader.parse("-10+11i", 10)),
        Arguments.of("+inf.0", Double.POSITIVE_INFINITY),
        // booleans
        Arguments.of("#t", true),
        Arguments.of("#true", true),
        Arguments.of("#f", false),
        Arguments.of("#FALSE", false),
        // characters
        Arguments.of("#\\a", Char.of('a')),
        Arguments.of("#\\A", Char.of('A')),
        Arguments.of("#\\x", Char.of('x')),
        Arguments.of("#\\(", Char.of('(')),
        Arguments.of("#\\)", Char.of(')')),
        Arguments.of("#\\;", Char.of(';')),
        Arguments.of("#\\\"", Char.of('"')),
        Arguments.of("#\\#", Char.of('#')),
        Arguments.of("#\\ ", Char.of(' ')),
        Arguments.of("#\\\n", Char.of('\n')),
        Arguments.of("#\\1", Char.of('1')),
        Arguments.of("#\\λ", Char.of(0x3BB)),
        Arguments.of("#\\😀", Char.of(0x1F600)),
        Arguments.of("#\\x3bb", Char.of(0x3BB)),
        Arguments.of("#\\X3BB", Char.of(0x3BB)),
        Arguments.of("#\\x0000000041", Char.of('A')),
        Arguments.of("#\\x10FFFF", Char.of(0x10FFFF)),
        Arguments.of("#\\alarm", Char.of(7)),
        Arguments.of("#\\backspace", Char.of(8)),
        Arguments.of("#\\delete", Char.of(127)),
        Arguments.of("#\\escape", Char.of(27)),
        Arguments.of("#\\newline", Char.of(10)),
        Arguments.of("#\\null", Char.of(0)),
        Arguments.of("#\\return", Char.of(13)),
        Arguments.of("#\\space", Char.of(32)),
        Arguments.of("#\\tab", Char.of(9)),
        Arguments.of("#\\nul", Char.of(0)),
        Arguments.of("#\\altmode", Char.of(27)),
        Arguments.of("#\\linefeed", Char.of(10)),
        Arguments.of("#\\rubout", Char.of(127)),
        Arguments.of("#\\page", Char.of(12)),
        // strings
        Arguments.of("\"\"", string("")),
        Arguments.of("\"two words\"", string("two words")),
        Arguments.of("\"\\a\\b\\t\\n\\r\\\"\\\\\\|\"", string("\u0007\b\t\n\r\"\\|")),
        Arguments.of("\"\\x41;\\X3bb;\\x1F600;\"", string("Aλ😀")),
        Arguments.of("\"a\nb\r\nc\rd\"", string("a\nb\nc\nd")),
        Arguments.of("\"one \\  \t\n   line\"", string("one line")),
        Arguments.of("\"one\\\r\n \\\r line\"", string("oneline")),
        Arguments.of("\"(;|#\"", string("(;|#")),
        // lists
        Arguments.of("()", Nil.NIL),
        Arguments.of("( )", Nil.NIL),
        Arguments.of("(a)", list(a)),
        Arguments.of("(a (b) c)", list(a, list(b), c)),
        Arguments.of("(a . b)", new Pair(a, b)),
        Arguments.of("(a b . c)", Pair.listEndingIn(c, a, b)),
        Arguments.of("(a . (b . (c . ())))", list(a, b, c)),
        Arguments.of("(a .b)", list(a, name(".b"))),
        Arguments.of("(a.b)", list(name("a.b"))),
        Arguments.of(
            "(\"x\"a\"y\"#\\b(c))", list(string("x"), a, string("y"), Char.of('b'), list(c))),
        Arguments.of("(1 .(2))", list(1L, 2L)),
        // vectors and bytevectors
        Arguments.of("#()", new Object[0]),
        Arguments.of("#(a #(b) \"c\")", new Object[] {a, new Object[] {b}, string("c")}),
        Arguments.of("#u8()", new byte[0]),
        Arguments.of("#u8(0 #xff 1)", new byte[] {0, -1, 1}),
        Arguments.of("#U8(7)", new byte[] {7}),
        // abbreviations
        Arguments.of("'a", list(name("quote"), a)),
        Arguments.of("`a", list(name("quasiquote"), a)),
        Arguments.of(",a", list(name("unquote"), a)),
        Arguments.of(",@a", list(name("unquote-splicing"), a)),
        Arguments.of(", @a", list(name("unquote"), name("@a"))),
        Arguments.of("' ;c\n (a)", list(name("quote"), list(a))),
        Arguments.of("''()", list(name("quote"), list(name("quote"), Nil.NIL))),
        Arguments.of("(a . 'b)", list(a, name("quote"), b)),
        Arguments.of("#('a)", new Object[] {list(name("quote"), a)}),
        // between data
        Arguments.of("; c\na ; d", a),
        Arguments.of("#| #| |# |# a #|||#", a),
        Arguments.of("#|a#|b|#c|#a", a),
        Arguments.of("(a #| b |# c)", list(a, c)),
        Arguments.of("#;b a", a),
        Arguments.of("#;#;b c a #;b", a),
        Arguments.of("(a #;b)", list(a)),
        Arguments.of("(a . #;b c #; (a . b) )", new Pair(a, c)),
        Arguments.of("(#; ; c\n a #;#|x|#b)", Nil.NIL),
        Arguments.of("' #;b a", list(name("quote"), a)),
        Arguments.of("(a;c\rb)", list(a, b)),
        Arguments.of("\uFEFFa", a),
        Arguments.of("\u00A0\u3000\f a", a),
        Arguments.of("#!/usr/bin/env lispy\na", a),
        Arguments.of("#! /bin/sh (((\r\na", a),
        Arguments.of("\uFEFF#!/bin/sh\na", a),
        // case
        Arguments.of("#!fold-case (AB |CD|EF)", list(name("ab"), name("CDef"))),
        Arguments.of("#!FOLD-CASE Straße", name("strasse")),
        Arguments.of("#!fold-case ΧΑΟΣ", name("χαοσ")),
        Arguments.of("(#!fold-case A #!no-fold-case A)", list(a, name("A"))),
        Arguments.of(
            "#!fold-case (#\\A #\\SPACE \"A\")", list(Char.of('A'), Char.of(' '), string("A"))),
        // labels
        Arguments.of("#0=a", a),
        Arguments.of("(#0=a #1=(b) . #0#)", Pair.listEndingIn(a, a, list(b))),
        Arguments.of("#7=#8=a", a),
        Arguments.of("(#;#0=a #0=b #0#)", list(b, b)));
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void is_read_as(String text, Object expected) {
    Object datum = Datums.read(text);
    assertThat(Datums.same(datum, expected)).as("%s of %s", datum, text).isTrue();
  }

  @Test
  void a_text_holds_any_number_of_data() {
    assertThat(Datums.readAll("")).isEmpty();
    assertThat(Datums.readAll(" ; c\n #| |# #;a")).isEmpty();
    assertThat(Datums.readAll("a 1(2)")).hasSize(3);
  }

  @Test
  void a_bad_form_does_not_stop_those_around_it() {
    DatumReader reader = reader("a ) #q b");
    assertThat(reader.read()).isEqualTo(name("a"));
    assertThat(catchThrowableOfType(ReadException.class, reader::read)).isNotNull();
    assertThat(catchThrowableOfType(ReadException.class, reader::read)).isNotNull();
    assertThat(reader.read()).isEqualTo(name("b"));
    assertThat(reader.read()).isSameAs(Eof.EOF);
    assertThat(reader.read()).isSameAs(Eof.EOF);
  }

  @Test
  void strings_in_a_program_are_literals() {
    assertThat(((MutableString) Datums.read("\"a\"")).isLiteral()).isTrue();
  }

  // ---------------------------------------------------------------- labels

  @Test
  void labels_tie_cycles_and_share_parts() {
    Pair ring = (Pair) Datums.read("#0=(a b . #0#)");
    assertThat(((Pair) ring.cdr).cdr).isSameAs(ring);
    Object[] vector = (Object[]) Datums.read("#0=#(#0# #1=(x #0# . #1#) #1#)");
    assertThat(vector[0]).isSameAs(vector);
    assertThat(vector[1]).isSameAs(vector[2]).isSameAs(((Pair) ((Pair) vector[1]).cdr).cdr);
    assertThat(((Pair) ((Pair) vector[1]).cdr).car).isSameAs(vector);
    Pair quote = (Pair) Datums.read("#0='#0#");
    assertThat(((Pair) quote.cdr).car).isSameAs(quote);
    Pair chain = (Pair) Datums.read("(#0=(#1=#0# #1#) #1#)");
    assertThat(((Pair) chain.cdr).car).isSameAs(chain.car);
    Pair inner = (Pair) chain.car;
    assertThat(inner.car).isSameAs(inner).isSameAs(((Pair) inner.cdr).car);
  }

  @Test
  void a_label_is_known_in_its_datum_only() {
    DatumReader reader = reader("#0=(a) #0#");
    reader.read();
    assertThat(catchThrowableOfType(ReadException.class, reader::read))
        .hasMessageContaining("got #0#, expected a label");
  }

  // ---------------------------------------------------------------- places

  @Test
  void every_list_tail_and_item_has_its_place() {
    DatumReader reader = reader("x\n(a 'b (c . d) #(e))");
    reader.read();
    assertThat(reader.place()).hasToString("test.scm:1:1");
    Pair whole = (Pair) reader.read();
    Places places = reader.places();
    assertThat(reader.place().text()).isEqualTo("(a 'b (c . d) #(e))");
    assertThat(places.of(whole)).isEqualTo(reader.place()).hasToString("test.scm:2:1");
    assertThat(places.ofCar(whole).text()).isEqualTo("a");
    Pair tail = (Pair) whole.cdr;
    assertThat(places.of(tail).text()).isEqualTo("'b (c . d) #(e)");
    assertThat(places.ofCar(tail).text()).isEqualTo("'b");
    Pair quote = (Pair) tail.car;
    assertThat(places.of(quote).text()).isEqualTo("'b");
    assertThat(places.ofCar(quote).text()).isEqualTo("'");
    assertThat(places.ofCar((Pair) quote.cdr).text()).isEqualTo("b");
    Pair third = (Pair) tail.cdr;
    assertThat(places.of((Pair) third.car).text()).isEqualTo("(c . d)");
    assertThat(places.ofCar((Pair) third.cdr)).hasToString("test.scm:2:15");
    assertThat(places.of(new Pair(1L, 2L))).isNull();
    assertThat(places.ofCar(new Pair(1L, 2L))).isNull();
  }

  // ---------------------------------------------------------------- ports

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)~b",
        "a~ b",
        "a~(b)",
        "\"a\"~b",
        "#(a)~ ",
        "#\\a~)",
        "'a~)",
        "#t~;x",
        "42~\"x\"",
        "#u8(1)~2",
        "; x\n(a)~ ; y",
        "#0=(a)~#1#",
        "#;a b~ c",
        "|a|~)",
        "a~\r\n",
      })
  void a_port_keeps_what_stands_behind_the_datum(String example) {
    String text = example.replace("~", "");
    String rest = example.substring(example.indexOf('~') + 1);
    Ports.OfText port = new Ports.OfText(text);
    new DatumReader("port", port).read();
    assertThat(port.rest()).isEqualTo(rest);
  }

  @Test
  void the_places_of_a_port_are_those_of_its_latest_datum() {
    DatumReader reader = new DatumReader("port", new Ports.OfText("(a)\n\n (b\n(c)) ("));
    Pair first = (Pair) reader.read();
    assertThat(reader.places().of(first)).hasToString("port:1:1");
    Pair second = (Pair) reader.read();
    assertThat(reader.places().of(first)).isNull();
    assertThat(reader.places().of(second)).hasToString("port:3:2");
    assertThat(reader.places().ofCar((Pair) second.cdr)).hasToString("port:4:1");
    assertThat(reader.place().text()).isEqualTo("(b\n(c))");
    assertThat(catchThrowableOfType(ReadException.class, reader::read).report())
        .isEqualTo("port:4:6: this ( is never closed: got the end, expected )\n  (c)) (\n       ^");
  }

  // ---------------------------------------------------------------- sizes

  @ParameterizedTest
  @ValueSource(strings = {"(", "#(", "'", "#;", "(a . ", "#| ", "`("})
  void nesting_has_no_limit(String opener) {
    int depth = 1_000_000;
    String closer = opener.endsWith("| ") ? "|#" : opener.contains("(") ? ")" : "";
    String text = opener.repeat(depth) + " x " + closer.repeat(depth) + " x".repeat(depth);
    assertThat(reader(text).read()).isNotNull();
    ReadException open =
        catchThrowableOfType(ReadException.class, reader(opener.repeat(depth))::read);
    assertThat(open.incomplete()).isTrue();
  }

  @Test
  void lists_and_names_have_any_length() {
    List<Object> data = Datums.readAll("(" + "a ".repeat(3_000_000) + ") " + "b".repeat(3_000_000));
    assertThat(data).hasSize(2);
  }
}
