// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.lispy.reader.Datums;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** What values look like, one by one. */
@Timeout(120)
class PrinterTest {

  @Test
  void usage() {
    Object value = Pair.list(Symbol.of("a"), MutableString.of("b\n"), Char.of('c'), 1.5);
    assertThat(Printer.write(value)).isEqualTo("(a \"b\\n\" #\\c 1.5)");
    assertThat(Printer.display(value)).isEqualTo("(a b\n c 1.5)");
  }

  // ---------------------------------------------------------------- data

  /** These print as they are read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "+",
        "...",
        "->x",
        "+soup+",
        ".foo",
        "λ",
        "😀",
        "Hello",
        "-",
        "a.b",
        "+@",
        "..",
        "||",
        "|.|",
        "|a b|",
        "|1|",
        "|1+|",
        "|-1|",
        "|.5|",
        "|+.5|",
        "|+inf.0|",
        "|-nan.0|",
        "|@a|",
        "|#t|",
        "|a#|",
        "|(|",
        "|a;b|",
        "|'|",
        "|\\||",
        "|\\\\|",
        "|a\\nb|",
        "|\\x0;|",
        "|a[0]|",
        "|\\x200b;|",
        "|\"|",
        "0",
        "-17",
        "1.5",
        "12345678901234567890123",
        "1/2",
        "-3/4",
        "+i",
        "1-2i",
        "1.5+0.5i",
        "|+i|",
        "|-2i|",
        "+inf.0",
        "-inf.0",
        "+nan.0",
        "#t",
        "#f",
        "\"\"",
        "\"a b\"",
        "\"λ😀|;\"",
        "\"\\a\\b\\t\\n\\r\\\"\\\\\\x0;\\x7f;\\x85;\\x2028;\\xfeff;\"",
        "#\\a",
        "#\\A",
        "#\\x",
        "#\\(",
        "#\\\"",
        "#\\;",
        "#\\λ",
        "#\\😀",
        "#\\alarm",
        "#\\backspace",
        "#\\delete",
        "#\\escape",
        "#\\newline",
        "#\\null",
        "#\\return",
        "#\\space",
        "#\\tab",
        "#\\x1",
        "#\\xa0",
        "#\\x3000",
        "#\\x200b",
        "#u8()",
        "#u8(0 127 128 255)",
        "()",
        "(a)",
        "(a . b)",
        "(a b c)",
        "(a b . c)",
        "(a (b) ())",
        "#()",
        "#(a #(b) (c))",
        "(a . #(b))",
        "'a",
        "''a",
        "`(a ,b ,@c)",
        "'()",
        "'(a . b)",
        "(quote)",
        "(quote a b)",
        "(quote . a)",
        "(a quote b)",
        "#('a)",
        "(unquote)",
        ",|@a|",
        "(a . |.|)"
      })
  void is_written_as_it_is_read(String text) {
    Object datum = Datums.read(text);
    assertThat(Printer.write(datum)).isEqualTo(text);
    assertThat(Printer.writeShared(datum)).isEqualTo(text);
    assertThat(Printer.writeSimple(datum)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"|a b|~a b", "\"a\\\"b\"~a\"b", "#\\space~ ", "(\"a\" #\\b |c d|)~(a b c d)"})
  void is_displayed_as_it_is(String example) {
    String[] textAndExpected = example.split("~");
    assertThat(Printer.display(Datums.read(textAndExpected[0]))).isEqualTo(textAndExpected[1]);
  }

  // ---------------------------------------------------------------- other values

  static Stream<Arguments> others() {
    Object list = Pair.list(1L, MutableString.of("x"));
    return Stream.of(
        Arguments.of(Eof.EOF, "#<eof>"),
        Arguments.of(Unspecified.VALUE, "#<unspecified>"),
        Arguments.of(new Procedure("car") {}, "#<procedure car>"),
        Arguments.of(new Procedure(null) {}, "#<procedure>"),
        Arguments.of(condition(Condition.Kind.ERROR, Nil.NIL), "#<error \"no \\\"way\\\"\">"),
        Arguments.of(condition(Condition.Kind.ERROR, list), "#<error \"no \\\"way\\\"\" 1 \"x\">"),
        Arguments.of(condition(Condition.Kind.FILE, Nil.NIL), "#<file-error \"no \\\"way\\\"\">"),
        Arguments.of(condition(Condition.Kind.READ, Nil.NIL), "#<read-error \"no \\\"way\\\"\">"),
        Arguments.of(
            Pair.list(condition(Condition.Kind.ERROR, Nil.NIL)), "(#<error \"no \\\"way\\\"\">)"),
        Arguments.of(List.of(1, 2), "[1, 2]"));
  }

  private static Condition condition(Condition.Kind kind, Object irritants) {
    return new Condition(kind, "no \"way\"", irritants);
  }

  @ParameterizedTest
  @MethodSource("others")
  void is_written(Object value, String expected) {
    assertThat(Printer.write(value)).isEqualTo(expected);
  }

  // ---------------------------------------------------------------- labels

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#0=(a . #0#)",
        "#0=(#0#)",
        "#0=#(#0# #0#)",
        "(a . #0=(b . #0#))",
        "#0='#0#",
        "(quote . #0=(a . #0#))",
        "#0=(quote . #0#)",
        "(#0=(a . #0#) #1=(b . #1#) #0#)",
        "#0=(#1=(#0# #1#) #1#)",
        "(#0=(1 . #1=(2 . #0#)) #1#)",
      })
  void cycles_are_written_with_labels(String text) {
    Object datum = Datums.read(text);
    assertThat(Printer.write(datum)).isEqualTo(text);
    assertThat(Printer.writeShared(datum)).isEqualTo(text);
    assertThat(Printer.display(datum)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(#0=(a) #0#)~((a) (a))",
        "(#0=(a) . #0#)~((a) a)",
        "(#0=#(a) (b . #0#))~(#(a) (b . #(a)))",
        "(#0='a #0#)~('a 'a)",
        "((quote . #0=(a)) #0#)~('a (a))",
        "(#0=(a) #0# . #1=(b . #1#))~((a) (a) . #0=(b . #0#))",
      })
  void what_is_shared_has_labels_in_write_shared_only(String example) {
    String[] sharedAndNot = example.split("~");
    Object datum = Datums.read(sharedAndNot[0]);
    assertThat(Printer.writeShared(datum)).isEqualTo(sharedAndNot[0]);
    assertThat(Printer.write(datum)).isEqualTo(sharedAndNot[1]);
    assertThat(Printer.display(datum)).isEqualTo(sharedAndNot[1]);
  }

  @Test
  void a_condition_may_lie_on_a_cycle() {
    Pair irritants = new Pair(1L, Nil.NIL);
    Condition condition = new Condition(Condition.Kind.ERROR, "m", irritants);
    irritants.car = condition;
    assertThat(Printer.write(condition)).isEqualTo("#0=#<error \"m\" #0#>");
  }

  // ---------------------------------------------------------------- sizes

  private static final List<UnaryOperator<Object>> NESTS =
      List.of(
          datum -> new Pair(datum, Nil.NIL),
          datum -> new Pair(1L, datum),
          datum -> new Object[] {datum},
          datum -> Pair.list(Symbol.of("quote"), datum),
          datum -> new Condition(Condition.Kind.ERROR, "", Pair.list(datum)));

  @Test
  void nesting_has_no_limit() {
    List<Integer> lengths = new ArrayList<>();
    for (UnaryOperator<Object> nest : NESTS) {
      Object datum = Nil.NIL;
      for (int i = 0; i < 1_000_000; i++) {
        datum = nest.apply(datum);
      }
      lengths.add(Printer.write(datum).length());
      assertThat(Printer.writeShared(datum)).hasSize(lengths.get(lengths.size() - 1));
    }
    assertThat(lengths).containsExactly(2_000_002, 2_000_001, 3_000_002, 1_000_002, 12_000_002);
  }

  @Test
  void cycles_have_any_length() {
    Pair last = new Pair(0L, Nil.NIL);
    Pair first = last;
    for (int i = 0; i < 1_000_000; i++) {
      first = new Pair(1L, first);
    }
    last.cdr = first;
    assertThat(Printer.write(first)).startsWith("#0=(1 1 ").endsWith(" 1 0 . #0#)");
  }

  @Test
  void what_the_output_throws_is_thrown() throws IOException {
    Pair ring = new Pair(1L, Nil.NIL);
    ring.cdr = ring;
    Appendable full =
        new Appendable() {
          private int room = 100;

          @Override
          public Appendable append(CharSequence text) throws IOException {
            room -= text.length();
            if (room < 0) {
              throw new IOException("full");
            }
            return this;
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
          }

          @Override
          public Appendable append(char c) throws IOException {
            return append(Character.toString(c));
          }
        };
    assertThatThrownBy(() -> Printer.print(ring, Printer.Style.WRITE_SIMPLE, full))
        .hasMessage("full");
  }
}
