package exercise.instantiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import talkdemos.config.instantiate.AllowList;

class MakerTest {
  record Optimizer(double rate, int steps) {}

  record Model(String name, Optimizer optimizer, List<String> tags) {}

  static final class NoRecord {}

  /** Tells when it is touched: a class's initialiser is code, and runs before any constructor. */
  record Tripwire(int x) {
    static {
      System.setProperty("exercise.tripped", "true");
    }
  }

  private static final String HERE = "exercise.instantiate.MakerTest$";

  private final Maker maker = new Maker(List.of("exercise.instantiate"));

  private static Map<String, Object> config(String target, Object... keysAndValues) {
    Map<String, Object> config = new HashMap<>(Map.of("_target_", target));
    for (int i = 0; i < keysAndValues.length; i += 2)
      config.put((String) keysAndValues[i], keysAndValues[i + 1]);
    return config;
  }

  @Test
  void a_record_is_made_of_its_components() {
    assertThat(maker.make(config(HERE + "Optimizer", "steps", 10, "rate", 0.5)))
        .isEqualTo(new Optimizer(0.5, 10));
  }

  @Test
  void a_record_in_a_record_is_made_first() {
    Object optimizer = config(HERE + "Optimizer", "rate", 1, "steps", 2);
    assertThat(
            maker.make(
                config(
                    HERE + "Model", "name", "knn", "optimizer", optimizer, "tags", List.of("a"))))
        .isEqualTo(new Model("knn", new Optimizer(1, 2), List.of("a")));
  }

  @Test
  void a_value_may_be_null() {
    assertThat(maker.make(config(HERE + "Model", "name", null, "optimizer", null, "tags", null)))
        .isEqualTo(new Model(null, null, null));
  }

  @Test
  void what_is_missing_and_what_is_too_much_is_named() {
    assertThatThrownBy(() -> maker.make(config(HERE + "Optimizer", "rate", 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps");
    assertThatThrownBy(
            () -> maker.make(config(HERE + "Optimizer", "rate", 0.5, "steps", 1, "stepz", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stepz");
  }

  @Test
  void what_is_no_record_is_not_made() {
    assertThatThrownBy(() -> maker.make(config(HERE + "NoRecord")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NoRecord");
    assertThatThrownBy(() -> maker.make(config(HERE + "Nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nowhere");
  }

  @Test
  void what_is_not_allowed_is_not_even_looked_for() {
    Maker narrow = new Maker(List.of(HERE + "Optimizer"));
    System.clearProperty("exercise.tripped");
    assertThatThrownBy(() -> narrow.make(config(HERE + "Tripwire", "x", 1)))
        .isInstanceOf(SecurityException.class)
        .hasMessageContaining("Tripwire");
    assertThat(System.getProperty("exercise.tripped")).as("whether the class was touched").isNull();
    assertThatThrownBy(() -> narrow.make(config("java.lang.ProcessBuilder")))
        .isInstanceOf(SecurityException.class);
    assertThatThrownBy(() -> narrow.make(config("no.such.Thing")))
        .as("whether a class exists is nobody's business")
        .isInstanceOf(SecurityException.class);
  }

  @Test
  void what_is_inside_must_be_allowed_too() {
    Maker narrow = new Maker(List.of(HERE + "Model"));
    Object optimizer = config(HERE + "Optimizer", "rate", 1, "steps", 2);
    assertThatThrownBy(
            () ->
                narrow.make(
                    config(HERE + "Model", "name", "a", "optimizer", optimizer, "tags", List.of())))
        .isInstanceOf(SecurityException.class)
        .hasMessageContaining("Optimizer");
  }

  @Test
  void the_beginning_of_a_name_is_not_a_name() {
    assertThatThrownBy(
            () ->
                new Maker(List.of("exercise.inst", "exercise.instantiate.Make"))
                    .make(config(HERE + "Optimizer", "rate", 1, "steps", 2)))
        .isInstanceOf(SecurityException.class);
  }

  /** No class of these names exists: what is allowed fails in another way than what is not. */
  @Property(tries = 200)
  void it_allows_what_an_AllowList_allows(
      @ForAll @Size(min = 1, max = 3)
          List<@CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 2) String> entry,
      @ForAll @Size(min = 1, max = 4)
          List<@CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 2) String> name,
      @ForAll boolean nested) {
    String allowed = String.join(".", entry);
    String target = String.join(".", name) + (nested ? "$A" : "");
    Class<? extends Exception> expected =
        AllowList.of(allowed).allows(target)
            ? IllegalArgumentException.class
            : SecurityException.class;
    assertThatThrownBy(() -> new Maker(List.of(allowed)).make(config(target)))
        .as("making %s if %s is allowed", target, allowed)
        .isInstanceOf(expected);
  }
}
