// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class SchemasTest {
  private final Schemas schemas = new Schemas();

  record Db(
      @Default("localhost") String host,
      @Default("3306") int port,
      String user,
      Optional<String> password) {}

  enum Level {
    QUIET,
    LOUD
  }

  record App(Db db, List<Integer> sizes, Map<Level, Double> weights, Level level) {
    static App defaults() {
      return new App(
          new Db("db.example", 5432, "me", Optional.empty()), List.of(1, 2), Map.of(), null);
    }
  }

  @Test
  void usage() {
    Schema<Db> schema = schemas.of(Db.class);
    Db db = schema.read(dict("user", "me", "port", "80"));
    assertThat(db).isEqualTo(new Db("localhost", 80, "me", Optional.empty()));
    assertThat(Json.text(schema.defaults()))
        .isEqualTo(
            "{\"host\": \"localhost\", \"port\": 3306, \"user\": \"???\", \"password\": null}");
    assertThat(schema.read(schema.write(db))).isEqualTo(db);
  }

  @Test
  void a_factory_gives_defaults_and_its_null_must_be_given() {
    assertThat(Json.text(schemas.of(App.class).defaults()))
        .isEqualTo(
            "{\"db\": {\"host\": \"db.example\", \"port\": 5432, \"user\": \"me\","
                + " \"password\": null}, \"sizes\": [1, 2], \"weights\": {}, \"level\": \"???\"}");
  }

  @Test
  void everything_wrong_is_said_at_once_with_its_place() {
    Node db = at(Plain.node(Map.of("prot", 1)), 2);
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("db", db);
    entries.put("sizes", at(Plain.node(List.of(1, "two")), 3));
    entries.put("weights", at(Plain.node(Map.of("LOUDER", 1)), 4));
    entries.put("level", new Node.Text("LOUDD", new Origin.InOverride(1, "level=LOUDD", 7)));
    InvalidConfig refused =
        catchThrowableOfType(
            InvalidConfig.class,
            () -> schemas.of(App.class).read(new Node.Dict(entries, Origin.UNKNOWN)));
    assertThat(refused)
        .hasMessage(
            "4 problems:\n"
                + "app.conf:2:1: db.prot: no such key in Db; did you mean 'port'?\n"
                + "app.conf:3:1: sizes[1]: got the text \"two\", expected an integer\n"
                + "app.conf:4:1: weights.LOUDER: got the text \"LOUDER\", expected one of QUIET,"
                + " LOUD; did you mean 'LOUD'?\n"
                + "override 1 'level=LOUDD':7: level: got the text \"LOUDD\", expected one of"
                + " QUIET, LOUD; did you mean 'LOUD'?");
    assertThat(refused.problems()).extracting(Problem::key).contains("sizes[1]", "level");
  }

  @Test
  void a_missing_value_is_an_error_when_it_is_read_and_not_before() {
    Schema<Db> schema = schemas.of(Db.class);
    assertThat(Json.text(schema.check(dict("port", "1"))))
        .isEqualTo("{\"host\": \"localhost\", \"port\": 1, \"user\": \"???\", \"password\": null}");
    assertThatThrownBy(() -> schema.read(dict("port", "1")))
        .isInstanceOf(InvalidConfig.class)
        .hasMessage("user: no value was given (???): give a text, such as user=VALUE");
  }

  record Bounded(
      String host,
      @Max(10) int n,
      int port,
      Model model,
      @Default("[]") List<@Positive Integer> sizes) {}

  @Test
  void a_check_that_refuses_says_also_what_is_missing_or_out_of_range() {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("n", at(Plain.node(11), 1));
    entries.put("prot", at(Plain.node(1), 2));
    entries.put("port", new Node.Reference("${oc.env:PORT}", Origin.UNKNOWN));
    entries.put(
        "model",
        new Node.Dict(
            Map.of("type", new Node.Reference("${kind}", Origin.UNKNOWN)), Origin.UNKNOWN));
    entries.put("sizes", at(Plain.node(List.of(0)), 3));
    assertThatThrownBy(
            () -> schemas.of(Bounded.class).check(new Node.Dict(entries, Origin.UNKNOWN)))
        .hasMessage(
            "4 problems:\n"
                + "app.conf:2:1: prot: no such key in Bounded; did you mean 'port'?\n"
                + "host: no value was given (???): give a text, such as host=VALUE\n"
                + "app.conf:1:1: n: got the number 11: it must be less than or equal to 10\n"
                + "app.conf:3:1: sizes[0]: it must be greater than 0");
  }

  @Test
  void references_are_left_alone_by_a_check() {
    Node reference = new Node.Reference("${oc.env:PORT}", Origin.UNKNOWN);
    Node checked =
        schemas.of(Db.class).check(new Node.Dict(Map.of("port", reference), Origin.UNKNOWN));
    assertThat(((Node.Dict) checked).get("port")).isSameAs(reference);
  }

  sealed interface Model {}

  record Linear(@Default("0.1") double rate) implements Model {}

  record DecisionStump(@Default("1") int depth, @Default("LOUD") Level level) implements Model {}

  @Named("knn")
  record Neighbours(int k) implements Model {}

  record Run(Model model, @Default("decision_stump") Model second) {}

  @Test
  void a_sealed_interface_is_chosen_by_its_type() {
    Schema<Run> schema = schemas.of(Run.class);
    assertThat(Json.text(schema.defaults()))
        .isEqualTo(
            "{\"model\": \"???\", \"second\": {\"type\": \"decision_stump\", \"depth\": 1,"
                + " \"level\": \"LOUD\"}}");
    Node given = dict("model", Map.of("type", "knn", "k", 5), "second", Map.of("type", "linear"));
    assertThat(schema.read(given)).isEqualTo(new Run(new Neighbours(5), new Linear(0.1)));
    assertThat(schema.read(dict("model", "linear")).model()).isEqualTo(new Linear(0.1));
    assertThat(schema.read(schema.write(new Run(new Linear(2), new Neighbours(1)))))
        .isEqualTo(new Run(new Linear(2), new Neighbours(1)));
    assertThatThrownBy(() -> schema.read(dict("model", Map.of("type", "liner"))))
        .hasMessage(
            "model.type: got the text \"liner\", expected a dictionary whose 'type' is one of"
                + " linear, decision_stump, knn; did you mean 'linear'?");
    assertThatThrownBy(() -> schema.read(dict("model", Map.of("type", "knn", "depth", 5))))
        .hasMessageContaining("model.depth: no such key in Neighbours: its keys are k")
        .hasMessageContaining("model.k: no value was given");
  }

  @Test
  void choices_are_known_of_enums_booleans_and_types() {
    Schema<Run> schema = schemas.of(Run.class);
    Node config = schema.defaults();
    assertThat(schema.choices(config, List.of("model", "type")))
        .containsExactly("linear", "decision_stump", "knn");
    assertThat(schema.choices(config, List.of("second", "level"))).containsExactly("QUIET", "LOUD");
    assertThat(schema.choices(config, List.of("second", "depth"))).isEmpty();
    assertThat(schema.has(config, List.of("second", "depth"))).isTrue();
    assertThat(schema.has(config, List.of("second", "rate"))).isFalse();
  }

  record Measures(Duration pause, Period keep, ByteSize size, Path file) {}

  @Test
  void durations_periods_and_sizes_have_hocons_units() {
    Schema<Measures> schema = schemas.of(Measures.class);
    Measures read =
        schema.read(dict("pause", "1.5 s", "keep", "2 weeks", "size", "64 MiB", "file", "a/b"));
    assertThat(read)
        .isEqualTo(
            new Measures(
                Duration.ofMillis(1500),
                Period.ofDays(14),
                new ByteSize(64 << 20),
                Path.of("a/b")));
    assertThat(schema.read(schema.write(read))).isEqualTo(read);
    assertThat(schema.read(dict("pause", 250, "keep", 3, "size", 512, "file", "")))
        .isEqualTo(
            new Measures(Duration.ofMillis(250), Period.ofDays(3), new ByteSize(512), Path.of("")));
    assertThatThrownBy(
            () -> schema.read(dict("pause", "1 sec", "keep", "x", "size", "-1", "file", 1)))
        .hasMessageContaining("pause: got the text \"1 sec\", expected a duration")
        .hasMessageContaining("unit 'sec' is none of ns, us")
        .hasMessageContaining("keep: got the text \"x\"")
        .hasMessageContaining("a size is not negative: -1")
        .hasMessageContaining("file: got the number 1, expected a path");
  }

  record Numbers(byte small, short less, int whole, long more, float single, double real) {}

  @Test
  void numbers_out_of_their_type_are_refused() {
    Schema<Numbers> schema = schemas.of(Numbers.class);
    assertThatThrownBy(
            () ->
                schema.read(
                    dict(
                        "small",
                        128,
                        "less",
                        -32769,
                        "whole",
                        1L << 31,
                        "more",
                        BigInteger.ONE.shiftLeft(63),
                        "single",
                        1e39,
                        "real",
                        BigInteger.TEN.pow(400))))
        .hasMessageContaining("6 problems")
        .hasMessageContaining("small: got the number 128, expected an integer: it is outside of")
        .hasMessageContaining("single: got the number 1e+39, expected a number: it is too large");
  }

  record Ranges(@Min(1) @Max(9) int digit, @NotBlank String name, List<@Min(0) Integer> all) {}

  @Test
  void constraints_of_jakarta_validation_are_checked_with_everything_else() {
    Schema<Ranges> schema = schemas.of(Ranges.class);
    assertThat(schema.read(dict("digit", 5, "name", "x", "all", List.of(1))).digit()).isEqualTo(5);
    assertThatThrownBy(
            () -> schema.read(dict("digit", 10, "name", " ", "all", List.of(1, -1), "more", 1)))
        .hasMessageContaining("4 problems")
        .hasMessageContaining("digit: got the number 10: it must be less than or equal to 9")
        .hasMessageContaining("name: got the text \" \": it must not be blank")
        .hasMessageContaining("all[1]: it must be greater than or equal to 0");
  }

  record Checked(int from, int to) {
    Checked {
      if (from > to) {
        throw new IllegalArgumentException("from is after to");
      }
    }
  }

  @Test
  void a_records_own_refusal_is_a_problem_of_the_configuration() {
    assertThatThrownBy(() -> schemas.of(Checked.class).read(dict("from", 2, "to", 1)))
        .isInstanceOf(InvalidConfig.class)
        .hasMessage("Checked refuses its values: from is after to");
  }

  record Tree(int value, Optional<Tree> left, List<Tree> more) {}

  record Endless(int value, Endless next) {}

  @Test
  void a_record_may_hold_itself() {
    Schema<Tree> schema = schemas.of(Tree.class);
    Tree tree = new Tree(1, Optional.of(new Tree(2, Optional.empty(), List.of())), List.of());
    assertThat(schema.read(schema.write(tree))).isEqualTo(tree);
    assertThat(Json.text(schemas.of(Endless.class).defaults()))
        .isEqualTo("{\"value\": \"???\", \"next\": \"???\"}");
  }

  record Pair<A>(A first, Set<A> rest) {}

  record Pairs(Pair<Integer> numbers, Pair<Level> levels) {}

  @Test
  void generic_records_check_their_elements() {
    Schema<Pairs> schema = schemas.of(Pairs.class);
    Pairs pairs =
        schema.read(
            dict(
                "numbers", Map.of("first", "1", "rest", List.of(2, 3)),
                "levels", Map.of("first", "LOUD", "rest", List.of())));
    assertThat(pairs.numbers()).isEqualTo(new Pair<>(1, Set.of(2, 3)));
    assertThatThrownBy(
            () -> schema.read(dict("numbers", Map.of("first", 1, "rest", List.of(2, 2)))))
        .hasMessageContaining("numbers.rest: got the list [2, 2]")
        .hasMessageContaining("2 stands there twice")
        .hasMessageContaining("levels.first");
  }

  record Renamed(@Named("learning-rate") double rate, Object anything, Node node) {}

  @Test
  void a_key_can_have_another_name_and_a_value_any_type() {
    Renamed read =
        schemas
            .of(Renamed.class)
            .read(dict("learning-rate", 1, "anything", List.of(1, "x"), "node", 1));
    assertThat(read.rate()).isEqualTo(1.0);
    assertThat(read.anything()).isEqualTo(List.of(1, "x"));
    assertThat(read.node()).isEqualTo(new Node.Int(BigInteger.ONE, Origin.UNKNOWN));
  }

  record Written(
      @Default("[1, 2]") List<Integer> list,
      @Default("{a: on}") Map<String, Boolean> map,
      @Default("${oc.env:HOME}") String home,
      @Default("'a, b'") String quoted,
      @Default("???") int missing) {}

  record Sweeping(@Default("1,2") int value) {}

  record Timed(@Default("1m 30s") Duration patience) {}

  @Test
  void a_default_of_a_wrong_type_is_named() {
    assertThatThrownBy(() -> schemas.of(Timed.class).defaults())
        .isInstanceOf(InvalidConfig.class)
        .hasMessageContaining("default of Timed.patience: got the text \"1m 30s\", expected a");
  }

  @Test
  void defaults_are_written_as_in_an_override() {
    assertThat(Json.text(schemas.of(Written.class).defaults()))
        .isEqualTo(
            "{\"list\": [1, 2], \"map\": {\"a\": true}, \"home\": \"${oc.env:HOME}\","
                + " \"quoted\": \"a, b\", \"missing\": \"???\"}");
    assertThatThrownBy(() -> schemas.of(Sweeping.class).defaults())
        .hasMessageContaining("default of Sweeping.value: got '1,2', expected one value");
  }

  record Wrong(Thread thread) {}

  @Test
  void a_type_that_no_configuration_can_hold_is_named() {
    assertThatThrownBy(() -> schemas.of(Wrong.class).defaults())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Thread cannot stand in a configuration");
    assertThat(schemas.knows(Thread.class)).isFalse();
  }

  private static Node.Dict dict(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return (Node.Dict) Plain.node(map);
  }

  /** A node as if written on a line of app.conf. */
  private static Node at(Node node, int line) {
    Origin origin = new Origin.InFile("app.conf", line, 1);
    if (node instanceof Node.Dict dict) {
      Map<String, Node> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, value) -> entries.put(key, at(value, line)));
      return new Node.Dict(entries, origin);
    }
    if (node instanceof Node.Items list) {
      return new Node.Items(list.items().stream().map(item -> at(item, line)).toList(), origin);
    }
    if (node instanceof Node.Text text) {
      return new Node.Text(text.value(), origin);
    }
    return node instanceof Node.Int number ? new Node.Int(number.value(), origin) : node;
  }
}
