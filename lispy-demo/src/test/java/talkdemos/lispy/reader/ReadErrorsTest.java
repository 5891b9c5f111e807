// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;

/** What the reader says of texts that are no data. */
class ReadErrorsTest {
  private static final boolean WRONG = false;
  private static final boolean INCOMPLETE = true;

  static Stream<Arguments> errors() {
    return Stream.of(
        // more text could help
        row("(", INCOMPLETE, "1:1: this ( is never closed: got the end, expected )"),
        row("(a\n (b c", INCOMPLETE, "2:2: this ( is never closed: got the end, expected )"),
        row("(a . b", INCOMPLETE, "1:1: this ( is never closed: got the end, expected )"),
        row("a\n #(b", INCOMPLETE, "2:2: this #( is never closed: got the end, expected )"),
        row("#u8(1", INCOMPLETE, "1:1: this #u8( is never closed: got the end, expected )"),
        row("(\"a\nb", INCOMPLETE, "1:2: this string \" is never closed: got the end, expected \""),
        row("\"\\", INCOMPLETE, "1:1: this string \" is never closed: got the end, expected \""),
        row("\"\\x4", INCOMPLETE, "1:1: this string \" is never closed: got the end, expected \""),
        row("\"\\ ", INCOMPLETE, "1:1: this string \" is never closed: got the end, expected \""),
        row("a|b", INCOMPLETE, "1:2: this name | is never closed: got the end, expected |"),
        row(
            "#| #| |#",
            INCOMPLETE,
            "1:1: this comment #| is never closed: got the end, expected |#"),
        row("(a '", INCOMPLETE, "1:4: this ' has no datum: got the end, expected a datum"),
        row(",@ ", INCOMPLETE, "1:1: this ,@ has no datum: got the end, expected a datum"),
        row("#;", INCOMPLETE, "1:1: this #; has no datum: got the end, expected a datum"),
        row("#0=", INCOMPLETE, "1:1: this #0= has no datum: got the end, expected a datum"),
        row(
            "#\\",
            INCOMPLETE,
            "1:1: this #\\ names no character: got the end, expected a character"),
        row("#", INCOMPLETE, "1:1: # is only the beginning: got the end, expected #t, #f"),
        row("#u8", INCOMPLETE, "1:1: #u8 is only the beginning: got the end, expected #t, #f"),
        row("#Tr", INCOMPLETE, "1:1: #Tr is only the beginning: got the end, expected #t, #f"),
        row("#12", INCOMPLETE, "1:1: #12 is only the beginning: got the end, expected a label"),
        row(
            "#!no-f",
            INCOMPLETE,
            "1:1: #!no-f is only the beginning: got the end, expected #!fold"),
        row("(a .", INCOMPLETE, "1:4: a datum cannot be . alone: got the end, expected more"),
        // nothing helps
        row(")", WRONG, "1:1: got ), expected a datum: this ) closes nothing"),
        row("(a))", WRONG, "1:4: got ), expected a datum: this ) closes nothing"),
        row(". a", WRONG, "1:1: got ., expected a datum"),
        row("( . a)", WRONG, "1:3: got ., expected a datum before it"),
        row("(a . )", WRONG, "1:6: got ), expected a datum behind the dot"),
        row("(a . . b)", WRONG, "1:6: got ., expected a datum behind the dot"),
        row("(a . b c)", WRONG, "1:8: got c, expected ) after the datum behind the dot"),
        row("(a . b (c", WRONG, "1:8: got (, expected ) after the datum behind the dot"),
        row("#(a . b)", WRONG, "1:5: got ., expected a datum or )"),
        row("(')", WRONG, "1:3: got ), expected a datum after '"),
        row("(a #;)", WRONG, "1:6: got ), expected a datum after #;"),
        row("(#1=)", WRONG, "1:5: got ), expected a datum after #1="),
        row("'. a", WRONG, "1:2: got ., expected a datum"),
        row("[a]", WRONG, "1:1: got [, expected ( or ): lists have round parentheses"),
        row("(a b]", WRONG, "1:5: got ] in a name, expected ( or ): lists have round parentheses"),
        row("{", WRONG, "1:1: got {, expected ( or ): lists have round parentheses"),
        row("a'b", WRONG, "1:2: got ' in a name, expected a blank or a parenthesis before it"),
        row("\\a", WRONG, "1:1: got \\, expected a datum"),
        row("a\u0000", WRONG, "1:2: got U+0000 in a name, expected a blank"),
        row("\u200B", WRONG, "1:1: got U+200B, expected a datum"),
        row("#u8(1 256)", WRONG, "1:7: got 256, expected an exact integer from 0 to 255"),
        row("#u8(-1)", WRONG, "1:5: got -1, expected an exact integer from 0 to 255"),
        row("#u8(1.0)", WRONG, "1:5: got 1.0, expected an exact integer from 0 to 255"),
        row("#u8((a b))", WRONG, "1:5: got (a b), expected an exact integer from 0 to 255"),
        row("#u8 (1)", WRONG, "1:1: got #u8, expected #t, #f, #(, #u8(, #\\ or a number"),
        row("#truly", WRONG, "1:1: got #truly, expected #t, #f"),
        row("#t'a", WRONG, "1:1: got #t'a, expected #t, #f"),
        row("#xyz", WRONG, "1:1: got #xyz, expected #t, #f"),
        row("# t", WRONG, "1:1: got #, expected #t, #f"),
        row("#tru ", WRONG, "1:1: got #tru, expected #t, #f"),
        row("#!eof", WRONG, "1:1: got #!eof, expected #!fold-case or #!no-fold-case"),
        row("#xyz1", WRONG, "1:1: got #xyz1, expected #t, #f"),
        row("#x", WRONG, "1:1: got #x, expected #t, #f"),
        row("#e1e", WRONG, "1:1: got #e1e, expected #t, #f"),
        row("#e+inf.0", WRONG, "1:1: got #e+inf.0, expected #t, #f"),
        row("\n#!/bin/sh", WRONG, "2:1: got #!/bin/sh, expected #!fold-case or #!no-fold-case"),
        row("\"\\q\"", WRONG, "1:2: got \\q, expected \\a \\b \\t \\n \\r \\\" \\\\ \\| or a code"),
        row("\"\\x;\"", WRONG, "1:2: got \\x;, expected the code of a character"),
        row("\"\\x4g;\"", WRONG, "1:2: got \\x4g, expected the code of a character"),
        row("\"\\xD800;\"", WRONG, "1:2: got \\xD800;, expected the code of a character"),
        row("\"\\x110000;\"", WRONG, "1:2: got \\x110000;, expected the code of a character"),
        row("\"\\xFFFFFFFF41;\"", WRONG, "1:2: got \\xFFFFFFFF41;, expected the code"),
        row("\"a\\ b\"", WRONG, "1:3: got \\ b, expected the end of the line after \\ and blanks"),
        row("|\\\n|", WRONG, "1:2: got \\\n, expected \\a"),
        row("#\\foo", WRONG, "1:1: got #\\foo, expected a character, a name such as #\\space"),
        row("#\\SPACE", WRONG, "1:1: got #\\SPACE, expected a character"),
        row("#\\xD800", WRONG, "1:1: got #\\xD800, expected a character"),
        row("#\\x110000", WRONG, "1:1: got #\\x110000, expected a character"),
        row("#\\(a", WRONG, "1:1: got #\\(a, expected a character"),
        row("#0#", WRONG, "1:1: got #0#, expected a label that stands before it"),
        row("(#0# #0=a)", WRONG, "1:2: got #0#, expected a label that stands before it"),
        row("(#0=a #0=b)", WRONG, "1:7: got #0=, expected a number that labels nothing else"),
        row("#0=#0#", WRONG, "1:1: got #0=#0#, expected a datum that is more than its own label"),
        row("#0=#1=#0#", WRONG, "1:1: got #0=#1=#0#, expected a datum that is more than its own"),
        row("#1x", WRONG, "1:1: got #1x, expected a label such as #0= or #0#"),
        row("#1234567890123456789=a", WRONG, "1:1: got #1234567890123456789, expected a label"),
        row("#" + "q".repeat(100), WRONG, "1:1: got #qqqqqqqqqqqqqqqqqqq..., expected #t"));
  }

  private static Arguments row(String text, boolean incomplete, String message) {
    return Arguments.of(text, incomplete, message);
  }

  private static ReadException failure(String text) {
    DatumReader reader = new DatumReader(new Source("e.scm", text));
    return catchThrowableOfType(
        ReadException.class,
        () -> {
          while (reader.read() != Eof.EOF) {}
        });
  }

  @ParameterizedTest
  @MethodSource("errors")
  void is_refused(String text, boolean incomplete, String message) {
    ReadException failure = failure(text);
    assertThat(failure).isNotNull();
    assertThat(failure).hasMessageStartingWith("e.scm:" + message);
    assertThat(failure.incomplete()).isEqualTo(incomplete);
  }

  @Test
  void a_report_shows_the_line() {
    assertThat(failure("(a\n  #(b . c))").report())
        .isEqualTo("e.scm:2:7: got ., expected a datum or )\n    #(b . c))\n        ^");
  }
}
