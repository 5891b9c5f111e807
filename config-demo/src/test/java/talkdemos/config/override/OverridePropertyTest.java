// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OverridePropertyTest {
  private static final String[] PIECES = {
    "a",
    "b",
    "_",
    "0",
    "1",
    "9",
    ".",
    "-",
    "+",
    "~",
    "@",
    ":",
    "/",
    "\\",
    " ",
    "\t",
    ",",
    "=",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "$",
    "%",
    "*",
    "?",
    "|",
    "e",
    "${a}",
    "${",
    "inf",
    "nan",
    "true",
    "null",
    "\n",
    "#",
    "\u00e9",
    "\ud83d",
    "\u0000",
    "x=",
    "choice(",
    "range(",
    "sort(",
    "shuffle(",
    "tag(",
    "glob(",
    "interval(",
    "int(",
    "str(",
    "json_str(",
    "extend_list(",
    "1e9",
    "reverse=true",
    "\\,",
    "1_0",
    "'a'",
    "[1,2]",
    "{a:1}"
  };

  @Property(tries = 3000)
  void any_text_is_read_or_refused(@ForAll("texts") String text) {
    checkPrint(text);
    checkPrint("x=" + text);
  }

  @Property(tries = 3000)
  void a_damaged_override_is_read_or_refused(@ForAll("mutants") String text) {
    checkPrint(text);
  }

  /** What is printed reads back as the same, and is printed the same. */
  private static void checkPrint(String text) {
    Override override;
    try {
      override = Override.parse(0, text, new Random(1));
    } catch (OverrideException refused) {
      assertThat(refused.origin().place()).startsWith("override '");
      return;
    }
    String printed = override.print();
    Override again = Override.parse(printed);
    assertThat(again.kind()).isEqualTo(override.kind());
    assertThat(again.key()).isEqualTo(override.key());
    assertThat(again.print()).isEqualTo(printed);
    assertThat(again.value().map(OverridePropertyTest::meaning))
        .isEqualTo(override.value().map(OverridePropertyTest::meaning));
    assertThat(override.toString()).isEqualTo(text);
  }

  private static Object meaning(Value value) {
    if (value instanceof Value.Plain plain) {
      return plain.node();
    }
    if (value instanceof Value.ListExtension extension) {
      return extension.items();
    }
    if (value
        instanceof Value.ChoiceSweep choice) { // quotes and the way it was written do not count
      return List.of(
          PythonJson.text(new Element.Items(choice.choices())), choice.shuffle(), choice.tags());
    }
    return value;
  }

  @Property
  void what_a_key_takes_apart_it_puts_together(@ForAll("texts") String text) {
    try {
      Override override = Override.parse(text + "=1");
      if (override.valueText().equals(java.util.Optional.of("1"))) {
        assertThat(override.keyText() + "=1").isEqualTo(override.input());
      }
    } catch (OverrideException refused) {
      assertThat(refused.problem()).isNotEmpty();
    }
  }

  @Property
  void quotes_hide_any_text(@ForAll String text, @ForAll boolean single) {
    String quoted = Quoting.quoted(text, single ? '\'' : '"');
    assertThat(Parser.readElement(quoted)).isEqualTo(new Element.Quoted(text, single ? '\'' : '"'));
  }

  @Property
  void the_tokens_are_the_whole_text(@ForAll("texts") String text) {
    StringBuilder all = new StringBuilder();
    for (Token token : Lexer.valueTokens(text)) {
      assertThat(token.start()).isEqualTo(all.length());
      all.append(token.type() == Token.Type.BAD ? text.substring(token.start()) : token.text());
    }
    assertThat(all.toString()).isEqualTo(text);
  }

  @Property
  void a_number_is_the_one_that_java_reads(@ForAll double value, @ForAll long integer) {
    assertThat(Parser.readElement(talkdemos.config.tree.Floats.text(value)))
        .isEqualTo(new Element.Real(value));
    assertThat(Parser.readElement(String.valueOf(integer)))
        .isEqualTo(new Element.Int(java.math.BigInteger.valueOf(integer)));
  }

  @Property
  void a_range_of_integers_is_a_loop(
      @ForAll("small") int start, @ForAll("small") int stop, @ForAll("small") int step) {
    if (step != 0) {
      StringBuilder expected = new StringBuilder();
      for (int i = start; step > 0 ? i < stop : i > stop; i += step) {
        expected.append(i).append(' ');
      }
      Value.RangeSweep range =
          (Value.RangeSweep)
              Override.parse("x=range(%d,%d,%d)".formatted(start, stop, step)).value().get();
      StringBuilder got = new StringBuilder();
      range.elements(new Random(1)).forEach(e -> got.append(e.text()).append(' '));
      assertThat(got.toString()).isEqualTo(expected.toString());
    }
  }

  @Property
  void stars_and_question_marks_match_as_a_regular_expression_does(
      @ForAll("globs") String glob, @ForAll("names") String name) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : String.valueOf(c));
    }
    assertThat(Wildcards.match(glob, name)).isEqualTo(name.matches(regex.toString()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> mutants() throws IOException {
    Arbitrary<String> valid =
        Arbitraries.of(OverrideTest.answers().map(a -> (String) a.get()[0]).toList());
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 40);
    return Combinators.combine(valid, place, place, Arbitraries.of(PIECES))
        .as(
            (text, from, length, piece) -> {
              int start = Math.min(from, text.length());
              int end = Math.min(text.length(), start + length % 3);
              return text.substring(0, start) + piece + text.substring(end);
            });
  }

  @Provide
  Arbitrary<Integer> small() {
    return Arbitraries.integers().between(-20, 20);
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.strings().withChars("ab*?").ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(6);
  }
}
