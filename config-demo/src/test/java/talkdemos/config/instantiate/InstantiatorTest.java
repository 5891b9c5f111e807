// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Default;
import talkdemos.config.types.Plain;
import talkdemos.config.types.Schemas;

class InstantiatorTest {
  private static final String HERE = "talkdemos.config.instantiate.InstantiatorTest.";

  private final Instantiator instantiator = Instantiator.of(InstantiatorTest.class);

  interface Optimizer {}

  record Adam(double rate, @Default("0.9") double decay) implements Optimizer {}

  /** A plain class with overloads and factories. */
  static final class Sgd implements Optimizer {
    final String made;

    Sgd(int steps) {
      made = "int " + steps;
    }

    Sgd(double rate) {
      made = "double " + rate;
    }

    Sgd(String name) {
      made = "String " + name;
    }

    Sgd(double rate, Duration pause) {
      made = rate + " " + pause;
    }

    static Sgd named(String name) {
      return new Sgd(name);
    }

    static double twice(double value) {
      return 2 * value;
    }

    static Sgd failing(int reason) {
      throw new IllegalStateException("reason " + reason);
    }
  }

  record Model(String name, Optimizer optimizer, List<Optimizer> others) {}

  record Anything(Object a, Object b) {}

  record Tree(int value, Optional<Tree> left, Optional<Tree> right) {
    static Tree leaf(int value) {
      return new Tree(value, Optional.empty(), Optional.empty());
    }
  }

  record Loss(Function<Double, Double> f, Supplier<Optimizer> optimizer) {}

  static final class Sum {
    final List<Integer> values;

    Sum(String name, int... values) {
      this.values = Arrays.stream(values).boxed().toList();
    }
  }

  static double add(double a, double b) {
    return a + b;
  }

  @Test
  void usage() {
    Node config = dict("_target_", HERE + "Adam", "rate", 0.1);
    assertThat(instantiator.instantiate(config, Optimizer.class)).isEqualTo(new Adam(0.1, 0.9));
    assertThat(instantiator.instantiate(config, Adam.class, Map.of("decay", "0.5")))
        .isEqualTo(new Adam(0.1, 0.5));
  }

  @Test
  void null_gives_null_and_a_list_gives_a_list() {
    assertThat(instantiator.instantiate(new Node.Null(Origin.UNKNOWN))).isNull();
    assertThat(instantiator.instantiate(Plain.node(List.of(adam(1), adam(2)))))
        .isEqualTo(List.of(new Adam(1, 0.9), new Adam(2, 0.9)));
    assertThat((Object) instantiator.instantiate(Plain.node(List.of()), List.class))
        .isEqualTo(List.of());
    assertThatThrownBy(
            () ->
                instantiator.instantiate(
                    Plain.node(List.of(adam(1))), Object.class, Map.of("_partial_", true)))
        .hasMessageContaining("_partial_ cannot make a list partial");
  }

  @Test
  void targets_nest_in_arguments_lists_and_records() {
    Node config =
        dict(
            "_target_",
            HERE + "Model",
            "name",
            3,
            "optimizer",
            adam(0.5),
            "others",
            List.of(adam(1), Map.of("_target_", HERE + "Sgd.named", "name", "x")));
    Model model = instantiator.instantiate(config, Model.class);
    assertThat(model.name()).isEqualTo("3");
    assertThat(model.optimizer()).isEqualTo(new Adam(0.5, 0.9));
    assertThat(((Sgd) model.others().get(1)).made).isEqualTo("String x");
    Node plain = dict("a", adam(1), "b", List.of(1, adam(2)));
    assertThat(instantiator.instantiate(plain))
        .isEqualTo(Map.of("a", new Adam(1, 0.9), "b", List.of(1, new Adam(2, 0.9))));
  }

  @Test
  void a_record_as_a_parameter_needs_no_target() {
    Node tree =
        dict(
            "_target_",
            HERE + "Tree",
            "value",
            1,
            "left",
            Map.of("value", 2, "right", Map.of("_target_", HERE + "Tree.leaf", "value", 3)));
    assertThat(instantiator.instantiate(tree))
        .isEqualTo(
            new Tree(
                1,
                Optional.of(new Tree(2, Optional.empty(), Optional.of(Tree.leaf(3)))),
                Optional.empty()));
  }

  @Test
  void overloads_are_chosen_by_names_and_then_by_types() {
    assertThat(sgd("_args_", List.of(3)).made).isEqualTo("int 3");
    assertThat(sgd("_args_", List.of(3.0)).made).isEqualTo("double 3.0");
    assertThat(sgd("_args_", List.of("3")).made).isEqualTo("String 3");
    assertThat(sgd("rate", 3).made).isEqualTo("double 3.0");
    assertThat(sgd("steps", "3").made).isEqualTo("int 3");
    assertThat(sgd("rate", 1, "pause", "2s").made).isEqualTo("1.0 PT2S");
    assertThat(sgd("_args_", List.of(1), "pause", "2s").made).isEqualTo("1.0 PT2S");
    assertThatThrownBy(() -> sgd("speed", 1))
        .isInstanceOf(InstantiationFailed.class)
        .hasMessageContaining("does not take these arguments")
        .hasMessageContaining("Sgd(double rate, Duration pause): it has no parameter 'speed'");
    assertThatThrownBy(() -> sgd("_args_", List.of(List.of())))
        .hasMessageContaining("has no overload whose types fit these arguments");
  }

  @Test
  void positional_arguments_come_before_named_ones_and_those_of_the_call_replace_them() {
    Node config = dict("_target_", HERE + "Anything", "_args_", List.of(1), "b", 2);
    assertThat(instantiator.instantiate(config)).isEqualTo(new Anything(1, 2));
    assertThat(instantiator.instantiate(config, Anything.class, Map.of("b", 4), 3))
        .isEqualTo(new Anything(3, 4));
    assertThat(instantiator.instantiate(config, Anything.class, Map.of("_args_", List.of(5))))
        .isEqualTo(new Anything(5, 2));
    Node sum = dict("_target_", HERE + "Sum", "_args_", List.of("s", 1, 2, 3));
    assertThat(instantiator.instantiate(sum, Sum.class).values).containsExactly(1, 2, 3);
    assertThat(
            instantiator.instantiate(dict("_target_", HERE + "Sum", "name", 1), Sum.class).values)
        .isEmpty();
    assertThatThrownBy(
            () ->
                instantiator.instantiate(dict("_target_", HERE + "Sum", "_args_", Map.of("a", 1))))
        .hasMessageContaining("_args_ of '" + HERE + "Sum' is not a list");
  }

  @Test
  void overrides_merge_into_the_configuration_and_objects_pass_through() {
    Node config = dict("_target_", HERE + "Anything", "a", adam(1), "b", null);
    Object token = new Object();
    assertThat(
            instantiator.instantiate(
                config, Anything.class, Map.of("a", Map.of("decay", 0), "b", token)))
        .isEqualTo(new Anything(new Adam(1, 0), token));
    Map<String, Object> nested = map("_target_", HERE + "Anything", "a", token, "b", 1);
    assertThat(instantiator.instantiate(config, Anything.class, Map.of("b", nested)).b())
        .isEqualTo(new Anything(token, 1));
    Node shared = dict("_target_", HERE + "Anything", "rate", 1);
    assertThat(instantiator.instantiate(shared, Object.class, Map.of("_target_", Adam.class)))
        .isEqualTo(new Adam(1, 0.9));
  }

  @Test
  void partial_gives_the_functional_interface_that_is_wanted() {
    Node config = dict("_target_", HERE + "add", "_partial_", true, "a", 1);
    @SuppressWarnings("unchecked")
    Function<Double, Double> function = instantiator.instantiate(config, Function.class);
    assertThat(function.apply(2.0)).isEqualTo(3.0);
    assertThat(function.andThen(x -> -x).apply(2.0)).isEqualTo(-3.0);
    @SuppressWarnings("unchecked")
    ToDoubleFunction<Integer> widened = instantiator.instantiate(config, ToDoubleFunction.class);
    assertThat(widened.applyAsDouble(2)).isEqualTo(3.0);
    @SuppressWarnings("unchecked")
    BiFunction<Integer, Integer, Double> both =
        instantiator.instantiate(
            dict("_target_", HERE + "add", "_partial_", true), BiFunction.class);
    assertThat(both.apply(1, 2)).isEqualTo(3.0);
    Partial open = (Partial) instantiator.instantiate(config);
    assertThat(open.missing()).containsExactly("b");
    assertThat(open.call(5)).isEqualTo(6.0);
    assertThatThrownBy(() -> open.as(BiFunction.class))
        .hasMessageContaining("BiFunction.apply takes 2 arguments")
        .hasMessageContaining("waits for 1");
    assertThatThrownBy(() -> open.call("x")).hasMessageContaining("argument 'b'");
    assertThatThrownBy(() -> instantiator.instantiate(config, Runnable.class))
        .hasMessageContaining("1 arguments are left, but the functional interface has 0");
    assertThatThrownBy(() -> instantiator.instantiate(config, Adam.class))
        .hasMessageContaining("_partial_ gives a functional interface");
  }

  @Test
  void partial_arguments_are_made_once_and_the_target_each_time() {
    Node loss =
        dict(
            "_target_", HERE + "Loss",
            "f", Map.of("_target_", HERE + "Sgd.twice", "_partial_", true),
            "optimizer", Map.of("_target_", HERE + "Sgd", "_partial_", true, "steps", 1));
    Loss made = instantiator.instantiate(loss, Loss.class);
    assertThat(made.f().apply(4.0)).isEqualTo(8.0);
    assertThat(made.optimizer().get()).isInstanceOf(Sgd.class).isNotSameAs(made.optimizer().get());
  }

  @Test
  void convert_and_recursive_work_on_what_has_no_type_and_are_inherited() {
    Map<String, Object> open =
        Map.of("_target_", HERE + "Anything", "a", Map.of("x", 1), "b", List.of());
    Anything none = (Anything) instantiator.instantiate(Plain.node(open));
    assertThat(none.a()).isInstanceOf(Node.Dict.class);
    assertThat(none.b()).isInstanceOf(Node.Items.class);
    for (String convert : List.of("all", "partial", "ALL", "object")) {
      Object all =
          instantiator.instantiate(Plain.node(open), Object.class, Map.of("_convert_", convert));
      assertThat(all).isEqualTo(new Anything(Map.of("x", 1), List.of()));
    }
    Node outer = dict("_target_", HERE + "Anything", "_convert_", "all", "a", open, "b", 1);
    assertThat(((Anything) ((Anything) instantiator.instantiate(outer)).a()).a())
        .isEqualTo(Map.of("x", 1));
    Node shallow = dict("_target_", HERE + "Anything", "_recursive_", false, "a", adam(1), "b", 1);
    assertThat(((Anything) instantiator.instantiate(shallow)).a()).isEqualTo(Plain.node(adam(1)));
    assertThatThrownBy(
            () -> instantiator.instantiate(dict("_target_", HERE + "Anything", "_recursive_", 1)))
        .hasMessageContaining("_recursive_ is true or false");
    assertThatThrownBy(
            () ->
                instantiator.instantiate(dict("_target_", HERE + "Anything", "_convert_", "some")))
        .hasMessageContaining("_convert_ is one of");
  }

  @Test
  void only_what_the_list_allows_is_loaded() {
    String trap = "talkdemos.config.types.Trap";
    assertThatThrownBy(
            () ->
                instantiator
                    .at("job.hook")
                    .instantiate(dict("_target_", "java.lang.ProcessBuilder")))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("job.hook: target 'java.lang.ProcessBuilder' is not allowed")
        .hasMessageContaining("allowed are talkdemos.config.instantiate")
        .hasMessageContaining("AllowList.and(\"java.lang.ProcessBuilder\")");
    List<String> asked = new ArrayList<>();
    ClassLoader spy =
        new ClassLoader(getClass().getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name, resolve);
          }
        };
    Instantiator spied =
        new Instantiator(AllowList.of("talkdemos.config.instantiate"), spy, new Schemas());
    for (String name :
        List.of(
            trap,
            "talkdemos.config.instantiatex.A",
            "talkdemos",
            "[Ljava.lang.String;",
            "",
            "talkdemos.config.instantiate/../x",
            " " + HERE + "Adam")) {
      assertThatThrownBy(() -> spied.instantiate(dict("_target_", name)))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(asked).isEmpty();
    assertThat(spied.instantiate(Plain.node(adam(1)))).isEqualTo(new Adam(1, 0.9));
    assertThat(asked).allMatch(name -> name.startsWith("talkdemos.config.instantiate"));
  }

  @Test
  void an_allow_list_takes_packages_and_types() {
    AllowList list = AllowList.of("a.b", "c.D").and("java.util.ArrayList");
    assertThat(List.of("a.b.X", "a.b.c.X", "c.D", "c.D.of", "c.D$E", "java.util.ArrayList"))
        .allMatch(list::allows);
    assertThat(List.of("a.bX", "a", "c.E", "c.Dx", "java.util.HashMap", "a.b..X", "a.b.X()"))
        .noneMatch(list::allows);
    assertThatThrownBy(() -> AllowList.of("java.lang")).hasMessageContaining("allow single types");
    assertThatThrownBy(() -> AllowList.of("*")).hasMessageContaining("no name of a package");
    assertThatThrownBy(() -> AllowList.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_that_the_class_file_does_not_tell_is_explained() {
    Instantiator lists =
        new Instantiator(
            AllowList.of("java.util.ArrayList"), getClass().getClassLoader(), new Schemas());
    assertThat(lists.instantiate(dict("_target_", "java.util.ArrayList", "_args_", List.of(7))))
        .isEqualTo(List.of());
    assertThatThrownBy(
            () -> lists.instantiate(dict("_target_", "java.util.ArrayList", "initialCapacity", 7)))
        .hasMessageContaining("compile it with javac -parameters");
  }

  @Test
  void errors_name_the_key_and_the_place() {
    Origin origin = new Origin.InFile("conf/config.conf", 7, 3);
    Node target = new Node.Text(HERE + "Sgd.failing", origin);
    Node nested =
        new Node.Dict(
            Map.of(
                "foo",
                new Node.Dict(Map.of("_target_", target, "reason", Plain.node(1)), Origin.UNKNOWN)),
            Origin.UNKNOWN);
    assertThatThrownBy(() -> instantiator.instantiate(nested))
        .isInstanceOf(InstantiationFailed.class)
        .hasMessage(
            "conf/config.conf:7:3: foo: call of '"
                + HERE
                + "Sgd.failing' failed: IllegalStateException: reason 1")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", HERE + "Adm")))
        .hasMessageContaining(
            "has neither a class nor a static method 'Adm'; did you mean 'add' or 'Adam'?");
    assertThatThrownBy(
            () -> instantiator.instantiate(dict("_target_", HERE.replace("Test", "Tst"))))
        .isInstanceOf(NotAllowed.class);
    String absent = "talkdemos.config.instantiate.absent.Type";
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", absent)))
        .hasMessageContaining("was not found: it is neither a class nor a static method");
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", HERE + "Sgd.nameed")))
        .hasMessageContaining("did you mean 'named'?");
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", HERE + "Optimizer")))
        .hasMessageContaining("is an interface: name a class that implements it");
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", HERE + "Adam", "rte", 1)))
        .hasMessageContaining(
            "Adam(double rate, double decay): it has no parameter 'rte'; did you mean 'rate'?");
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", HERE + "Adam")))
        .hasMessageContaining("no value was given for 'rate'");
    assertThatThrownBy(
            () -> instantiator.at("m").instantiate(dict("_target_", HERE + "Adam", "rate", "x")))
        .hasMessageContaining("m.rate: got the text \"x\", expected a number");
    assertThatThrownBy(
            () ->
                instantiator.instantiate(
                    dict(
                        "_target_",
                        HERE + "Model",
                        "name",
                        "x",
                        "optimizer",
                        Map.of("rate", 1),
                        "others",
                        List.of())))
        .hasMessageContaining("optimizer: got {\"rate\": 1}, expected a")
        .hasMessageContaining("give it a _target_");
    assertThatThrownBy(() -> instantiator.instantiate(dict("_target_", null)))
        .hasMessageContaining("_target_ is not the name of a class");
    assertThatThrownBy(() -> instantiator.instantiate(Plain.node(adam(1)), Model.class))
        .hasMessageContaining("expected a talkdemos.config.instantiate.InstantiatorTest$Model");
  }

  @Test
  void nested_names_have_dots_or_dollars() {
    String dollars = HERE.substring(0, HERE.length() - 1) + "$Adam";
    assertThat(instantiator.instantiate(dict("_target_", dollars, "rate", 1)))
        .isEqualTo(new Adam(1, 0.9));
  }

  private Sgd sgd(Object... keysAndValues) {
    Map<String, Object> all = map(keysAndValues);
    all.put("_target_", HERE + "Sgd");
    return instantiator.instantiate(Plain.node(all), Sgd.class);
  }

  private static Map<String, Object> adam(double rate) {
    return map("_target_", HERE + "Adam", "rate", rate);
  }

  private static Node dict(Object... keysAndValues) {
    return Plain.node(map(keysAndValues));
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
