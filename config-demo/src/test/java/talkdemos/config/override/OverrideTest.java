// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.config.override.Override.Kind;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class OverrideTest {
  @Test
  void usage() {
    Override override = Override.parse("+server/db@backup=[mysql, 'a b', 3307]");

    assertThat(override.kind()).isEqualTo(Kind.ADD);
    assertThat(override.key().keyOrGroup()).isEqualTo("server/db");
    assertThat(override.key().pkg1()).contains("backup");
    Value.Plain value = (Value.Plain) override.value().orElseThrow();
    assertThat(Json.text(value.node())).isEqualTo("[\"mysql\", \"a b\", 3307]");
    assertThat(value.element().text()).isEqualTo("[mysql,'a b',3307]");
    assertThat(override.print()).isEqualTo("+server/db@backup=[mysql,'a b',3307]");
  }

  /** The answers are those that Hydra 1.3 gave. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_answer_is_that_of_hydra(String input, String answer) {
    assertThat(Answer.of(input)).isEqualTo(answer);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> answers() throws IOException {
    try (InputStream in = OverrideTest.class.getResourceAsStream("/override/answers.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" => ", 2))
              .map(
                  pair ->
                      org.junit.jupiter.params.provider.Arguments.of(
                          pair[0].replace('\u2409', '\t').replace('\u2420', ' '), pair[1]))
              .toList()
              .stream();
    }
  }

  @Test
  void a_package_may_be_renamed() {
    Override override = Override.parse("db@old:new=mysql");
    assertThat(override.key())
        .isEqualTo(new Override.Key("db", Optional.of("old"), Optional.of("new")));
    assertThat(Override.parse("db@:new=mysql").key())
        .isEqualTo(new Override.Key("db", Optional.empty(), Optional.of("new")));
    assertThat(Override.parse("db@old:=mysql").print()).isEqualTo("db@old:=mysql");
  }

  @Test
  void text_that_is_not_ascii_needs_no_quotes() {
    assertThat(Answer.of("stra\u00dfe=\u00fcber den Wolken \ud83d\ude80"))
        .isEqualTo(
            "CHANGE stra\u00dfe \"\u00fcber den Wolken \ud83d\ude80\""
                + "  \u00fcber\\ den\\ Wolken\\ \ud83d\ude80");
    assertThat(Answer.of("a=\u0131nf")).isEqualTo("CHANGE a \"\u0131nf\"  \u0131nf");
    assertThat(Answer.of("a=b\u00a0c")).isEqualTo("refused");
  }

  @Test
  void every_part_of_a_value_knows_its_column() {
    Override override = Override.parse(3, "x={a: 1, b: [c, ${d}, ???]}", new Random(1));
    Node.Dict dict = (Node.Dict) ((Value.Plain) override.value().orElseThrow()).node();
    List<Node> items = ((Node.Items) dict.get("b")).items();

    assertThat(dict.get("a").origin())
        .isEqualTo(new Origin.InOverride(3, "x={a: 1, b: [c, ${d}, ???]}", 7));
    assertThat(items)
        .hasExactlyElementsOfTypes(Node.Text.class, Node.Reference.class, Node.Missing.class);
    assertThat(items.get(1).origin().place())
        .isEqualTo("override 3 'x={a: 1, b: [c, ${d}, ???]}':17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x              | 2  | got the end, expected '=' and a value",
        "x y=1          | 2  | a space cannot stand in a key",
        "1=2            | 1  | '1' cannot stand in a key",
        "a.b/c=1        | 4  | got '/', expected a name made of letters, digits, '_' and '-'",
        "a//b=1         | 3  | got '/', expected a name after the '/'",
        "x=[1,2         | 7  | got the end, expected ',' or ']'",
        "x=[1,,2]       | 6  | got ',', expected a value",
        "x={a=1}        | 5  | got '=', expected ':' and a value",
        "x={:1}         | 4  | got ':', expected a key",
        "x={'a':1}      | 4  | got ''a'', expected a key",
        "x=a~b          | 4  | '~' can stand in a value only inside quotes",
        "x='a           | 3  | the quote ' is not closed (one after a \\ does not close it)",
        "x='a'b         | 6  | got 'b', expected ',' or the end",
        "x=a 'b'        | 5  | got ''b'', expected ',' or the end",
        "x=a=b          | 4  | got '=', expected ',' or the end",
        "x=a)           | 4  | got ')', expected ',' or the end",
        "x=sorrt(1,2)   | 3  | there is no function sorrt; did you mean sort?",
        "x=f(1)         | 3  | there is no function f (functions: bool, choice, extend_list, float,",
        "x=range(a)     | 9  | range: got the text a, expected a finite number",
        "x=range(1,3,0) | 3  | range: got the step 0, expected another one",
        "x=range(1,2,3,4) | 15 | range: got too many values, expected at most 3",
        "x=range(to=3)  | 12 | range: there is no parameter to, expected start, stop, step",
        "x=range(1,start=2) | 17 | range: start is given twice",
        "x=range()      | 3  | range: expected a value for start",
        "x=int(a)       | 3  | int: got the text 'a', expected an integer",
        "x=int(1,value=2) | 3 | int: expected either values or value=, not both",
        "x=[1,choice(a)] | 6 | got a choice inside a list, expected it alone",
        "x=a,range(3)   | 5  | got a range inside a list of values, expected it alone",
        "x=sort(a,1)    | 3  | sort: cannot tell which comes first",
        "x=choice(a,null) | 12 | choice: got null, expected a value that is not null",
        "x=tag(a,b)     | 9  | tag: got the text b, expected a choice, a range or an interval",
        "x=sort(reverse=true,1) | 21 | sort: expected a name, as for the values before",
        "+x=extend_list(1) | 4 | extend_list changes a list that is there: expected no '+' or '~'",
        "x={null:1}     | 4  | got the key null, expected a text, a number, true or false",
      })
  void a_refusal_names_the_column(String input, int column, String problem) {
    assertThatThrownBy(() -> Override.parse(input))
        .isInstanceOf(OverrideException.class)
        .hasMessageStartingWith("override '" + input + "':" + column + ": " + problem)
        .hasMessageEndingWith("\n  " + input + "\n  " + " ".repeat(column - 1) + "^");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThatThrownBy(() -> Override.parse("x=" + "[".repeat(100_000)))
        .isInstanceOf(OverrideException.class)
        .hasMessageContaining(":203: got more than 200 levels of brackets");
    assertThat(Answer.of("x=" + "[".repeat(199) + "]".repeat(199))).startsWith("CHANGE x [[[");
  }

  @Test
  void a_long_number_is_refused() {
    assertThat(Answer.of("x=" + "9".repeat(4300))).startsWith("CHANGE x 999");
    assertThatThrownBy(() -> Override.parse("x=" + "9".repeat(1_000_000)))
        .isInstanceOf(OverrideException.class)
        .hasMessageContaining("more than 4300 digits");
  }

  @Test
  void a_sweep_without_end_is_made_one_by_one() {
    Value.RangeSweep range =
        (Value.RangeSweep) Override.parse("x=range(1000000000000)").value().orElseThrow();
    assertThat(range.elements(new Random(1)).skip(10).findFirst().orElseThrow().text())
        .isEqualTo("10");
  }

  @Test
  void a_shuffled_sweep_has_the_same_values_in_the_order_of_the_random_numbers() {
    Value.ChoiceSweep choice =
        (Value.ChoiceSweep) Override.parse("x=shuffle(1,2,3,4,5,6,7)").value().orElseThrow();
    assertThat(choice.elements(new Random(1)).toList())
        .containsExactlyInAnyOrderElementsOf(choice.choices())
        .isEqualTo(choice.elements(new Random(1)).toList())
        .isNotEqualTo(choice.elements(new Random(2)).toList());
    assertThat(Override.parse(0, "x=shuffle([1,2,3,4,5,6])", new Random(5)).print())
        .isEqualTo(Override.parse(0, "x=shuffle([1,2,3,4,5,6])", new Random(5)).print())
        .isNotEqualTo("x=[1,2,3,4,5,6]");
  }

  @Test
  void a_glob_takes_the_options_that_match() {
    Value.GlobSweep glob =
        (Value.GlobSweep)
            Override.parse("schema=glob([s*,w*],exclude=school)").value().orElseThrow();
    assertThat(glob.matching(List.of("school", "support", "warehouse", "x")))
        .containsExactly("support", "warehouse");
  }
}
