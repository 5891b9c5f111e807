// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;

/**
 * Lesson 4: recursive data.
 *
 * <p>An expression holds expressions, JSON holds JSON. Its generator calls itself, so it must be
 * lazy, and it must come to an end: the leaves need enough weight.
 *
 * <p>Hypothesis: {@code Arbitraries.lazyOf} is {@code st.deferred} (or {@code st.recursive}). Data
 * that grows too large is given up there, and the health check {@code data_too_large} tells of it.
 */
class Lesson04RecursiveData {

  sealed interface Expr permits Number, Minus, Plus, Times {}

  record Number(int value) implements Expr {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  record Minus(Expr of) implements Expr {
    @Override
    public String toString() {
      return "-(" + of + ")";
    }
  }

  record Plus(Expr left, Expr right) implements Expr {
    @Override
    public String toString() {
      return "(" + left + " + " + right + ")";
    }
  }

  record Times(Expr left, Expr right) implements Expr {
    @Override
    public String toString() {
      return "(" + left + " * " + right + ")";
    }
  }

  static int value(Expr expr) {
    if (expr instanceof Minus minus) return -value(minus.of);
    if (expr instanceof Plus plus) return value(plus.left) + value(plus.right);
    if (expr instanceof Times times) return value(times.left) * value(times.right);
    return ((Number) expr).value;
  }

  static int size(Expr expr) {
    if (expr instanceof Minus minus) return 1 + size(minus.of);
    if (expr instanceof Plus plus) return 1 + size(plus.left) + size(plus.right);
    if (expr instanceof Times times) return 1 + size(times.left) + size(times.right);
    return 1;
  }

  static Arbitrary<Expr> numbers() {
    return Arbitraries.integers().between(-9, 9).map(Number::new);
  }

  /** Wrong: makes an arbitrary that makes an arbitrary, and so on, before there is any value. */
  static Arbitrary<Expr> eager() {
    return Arbitraries.oneOf(numbers(), Combinators.combine(eager(), eager()).as(Plus::new));
  }

  /** Wrong too: of four kinds one is a leaf, and a node has 5/4 children on the average. */
  static Arbitrary<Expr> tooFewLeaves() {
    return Arbitraries.lazyOf(
        () -> numbers(),
        () -> tooFewLeaves().map(Minus::new),
        () -> Combinators.combine(tooFewLeaves(), tooFewLeaves()).as(Plus::new),
        () -> Combinators.combine(tooFewLeaves(), tooFewLeaves()).as(Times::new));
  }

  /**
   * Right: each supplier is asked when it is chosen, and a node has 5/7 children on the average.
   */
  static Arbitrary<Expr> expressions() {
    return Arbitraries.lazyOf(
        () -> numbers(),
        () -> numbers(),
        () -> numbers(),
        () -> numbers(),
        () -> expressions().map(Minus::new),
        () -> Combinators.combine(expressions(), expressions()).as(Plus::new),
        () -> Combinators.combine(expressions(), expressions()).as(Times::new));
  }

  /** Right too: at most three levels over the numbers. */
  static Arbitrary<Expr> threeLevels() {
    return Arbitraries.recursive(
        () -> numbers(),
        part ->
            Arbitraries.oneOf(
                part.map(Minus::new),
                Combinators.combine(part, part).as(Plus::new),
                Combinators.combine(part, part).as(Times::new)),
        0,
        3);
  }

  static class TooFewLeaves {
    @Property
    void any_expression(@ForAll("expressions") Expr expr) {}

    @Provide
    Arbitrary<Expr> expressions() {
      return tooFewLeaves();
    }
  }

  /**
   * Step 1. Two ways to a stack overflow. With too few leaves, half of the expressions never end.
   */
  @Test
  void step_1_a_recursive_generator_must_be_lazy_and_must_end() {
    assertThatThrownBy(() -> eager()).isInstanceOf(StackOverflowError.class);
    assertThat(Run.of(TooFewLeaves.class).failed()).isTrue();
  }

  /** Step 2. With enough leaves most expressions are small and some are large: look at it. */
  @Property(seed = "4")
  void step_2_sizes_are_measured(@ForAll("expressions") Expr expr) {
    int size = size(expr);
    Statistics.collect(size == 1 ? "1" : size < 10 ? "2 to 9" : size < 1000 ? "10 to 999" : "more");
    Statistics.coverage(
        sizes -> {
          sizes.check("1").percentage(percent -> 40 < percent && percent < 70);
          sizes.check("2 to 9").percentage(percent -> percent > 20);
          sizes.check("10 to 999").percentage(percent -> percent > 5);
          sizes.check("more").count(count -> count == 0);
        });
  }

  @Provide("expressions")
  Arbitrary<Expr> providesExpressions() {
    return expressions();
  }

  /** The code under test. {@code -a * -b} is {@code a * b}; this one leaves a minus behind. */
  static Expr simplify(Expr expr) {
    if (expr instanceof Minus minus) {
      Expr of = simplify(minus.of);
      return of instanceof Minus inner ? inner.of : new Minus(of);
    }
    if (expr instanceof Plus plus) {
      Expr left = simplify(plus.left);
      Expr right = simplify(plus.right);
      if (left.equals(new Number(0))) return right;
      return right.equals(new Number(0)) ? left : new Plus(left, right);
    }
    if (expr instanceof Times times) {
      Expr left = simplify(times.left);
      Expr right = simplify(times.right);
      if (left instanceof Minus a && right instanceof Minus b) {
        return new Minus(new Times(a.of, b.of)); // the bug
      }
      return new Times(left, right);
    }
    return expr;
  }

  abstract static class Simplifying {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void keeps_the_value(@ForAll("expressions") Expr expr) {
      assertThat(value(simplify(expr))).isEqualTo(value(expr));
    }

    abstract Arbitrary<Expr> expressions();
  }

  static class SimplifyingLazy extends Simplifying {
    @Override
    @Provide
    Arbitrary<Expr> expressions() {
      return Lesson04RecursiveData.expressions();
    }
  }

  static class SimplifyingThreeLevels extends Simplifying {
    @Override
    @Provide
    Arbitrary<Expr> expressions() {
      return threeLevels();
    }
  }

  /**
   * Step 3. {@code lazyOf} shrinks an expression to a part of it, and so always to the least. What
   * {@code recursive} made keeps its levels, and the counterexample stays wrapped in some seeds.
   */
  @Test
  void step_3_lazy_data_shrinks_to_a_part_of_itself() {
    Expr least = new Times(new Minus(new Number(1)), new Minus(new Number(1)));
    Seeds lazy = Seeds.of(SimplifyingLazy.class);
    assertThat(lazy.found()).isEqualTo(10);
    assertThat(lazy.counterexamples()).containsOnlyKeys(least);

    Seeds levels = Seeds.of(SimplifyingThreeLevels.class);
    assertThat(levels.found()).isEqualTo(10);
    assertThat(levels.counterexamples()).hasSizeGreaterThan(1).containsKey(least);
    assertThat(levels.counterexamples().keySet()).allMatch(e -> size((Expr) e) >= size(least));
  }

  /** JSON: half of the kinds are leaves, and a list has two parts at most. */
  static Arbitrary<JsonElement> json() {
    return Arbitraries.lazyOf(
        () -> Arbitraries.just(JsonNull.INSTANCE),
        () -> Arbitraries.of(true, false).map(JsonPrimitive::new),
        () -> Arbitraries.integers().map(JsonPrimitive::new),
        () -> texts().map(JsonPrimitive::new),
        () -> json().list().ofMaxSize(2).map(Lesson04RecursiveData::array),
        () -> members().list().ofMaxSize(2).map(Lesson04RecursiveData::object));
  }

  static Arbitrary<Map.Entry<String, JsonElement>> members() {
    return Combinators.combine(texts(), json()).as(Map::entry);
  }

  /** What is special in JSON comes as often as a letter. */
  static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\"\\/\n\t\u0000\u2028").ofMaxLength(4);
  }

  static JsonElement array(List<JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  static JsonElement object(List<Map.Entry<String, JsonElement>> members) {
    JsonObject object = new JsonObject();
    members.forEach(member -> object.add(member.getKey(), member.getValue()));
    return object;
  }

  /** A writer as one writes it in five minutes, but for the texts. */
  static String write(JsonElement json, UnaryOperator<String> quote) {
    if (json instanceof JsonArray array) {
      return array.asList().stream().map(e -> write(e, quote)).collect(joining(",", "[", "]"));
    }
    if (json instanceof JsonObject object) {
      return object.entrySet().stream()
          .map(member -> quote.apply(member.getKey()) + ":" + write(member.getValue(), quote))
          .collect(joining(",", "{", "}"));
    }
    boolean isText = json instanceof JsonPrimitive primitive && primitive.isString();
    return isText ? quote.apply(json.getAsString()) : json.toString();
  }

  static String forgetful(String text) {
    return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static String careful(String text) {
    return forgetful(text.replace("\\", "\\\\"));
  }

  abstract static class JsonWriting {
    private final UnaryOperator<String> quote;

    JsonWriting(UnaryOperator<String> quote) {
      this.quote = quote;
    }

    @Property
    void is_undone_by_reading(@ForAll("json") JsonElement json) {
      assertThat(JsonParser.parseString(write(json, quote))).isEqualTo(json);
    }

    @Provide
    Arbitrary<JsonElement> json() {
      return Lesson04RecursiveData.json();
    }
  }

  static class Forgetful extends JsonWriting {
    Forgetful() {
      super(Lesson04RecursiveData::forgetful);
    }
  }

  static class Careful extends JsonWriting {
    Careful() {
      super(Lesson04RecursiveData::careful);
    }
  }

  /** Step 4. The forgetful writer forgets the backslash. Gson reads the text, and is the judge. */
  @Test
  void step_4_json_is_a_recursive_generator_of_six_lines() {
    Seeds seeds = Seeds.of(Forgetful.class);
    assertThat(seeds.found()).isEqualTo(10);
    assertThat(seeds.counterexamples()).containsKey(new JsonPrimitive("\\"));
    assertThat(seeds.counterexamples().keySet())
        .allMatch(json -> write((JsonElement) json, text -> text).contains("\\"));

    assertThat(Run.of(Careful.class).failed()).isFalse();
  }
}
