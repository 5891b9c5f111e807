package exercise.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private final Map<String, Integer> base = new HashMap<>(Map.of("a", 1, "b", 2));
  private final Overlay<Integer> overlay = new Overlay<>(base);

  @Test
  void what_is_put_is_seen_here_and_not_in_the_base() {
    assertThat(overlay.put("a", 10)).as("the value that was seen before").isEqualTo(1);
    assertThat(overlay.put("c", 30)).as("the value that was seen before").isNull();
    assertThat(overlay.get("a")).isEqualTo(10);
    assertThat(overlay).isEqualTo(Map.of("a", 10, "b", 2, "c", 30));
    assertThat(base).as("the base").isEqualTo(Map.of("a", 1, "b", 2));
  }

  @Test
  void what_is_removed_is_gone_here_and_not_in_the_base() {
    assertThat(overlay.remove("a")).as("the value that was seen before").isEqualTo(1);
    assertThat(overlay.remove("a")).as("the value, the second time").isNull();
    assertThat(overlay.containsKey("a")).isFalse();
    assertThat(overlay.get("a")).isNull();
    assertThat(overlay).isEqualTo(Map.of("b", 2));
    assertThat(base).as("the base").isEqualTo(Map.of("a", 1, "b", 2));
  }

  @Test
  void what_was_removed_can_be_put_again_and_removed_again() {
    overlay.remove("a");
    assertThat(overlay.put("a", 10)).as("the value that was seen before").isNull();
    assertThat(overlay).isEqualTo(Map.of("a", 10, "b", 2));
    overlay.remove("a");
    assertThat(overlay).isEqualTo(Map.of("b", 2));
  }

  @Test
  void a_null_is_a_value() {
    overlay.put("a", null);
    assertThat(overlay.containsKey("a")).isTrue();
    assertThat(overlay.get("a")).isNull();
    overlay.commit();
    assertThat(base).containsEntry("a", null);
  }

  @Test
  void the_base_shows_except_where_something_was_put_or_removed_here() {
    overlay.put("a", 10);
    overlay.remove("b");
    overlay.remove("c"); // which was not there: nothing has changed
    base.put("a", 100);
    base.put("b", 200);
    base.put("c", 300);
    assertThat(overlay).isEqualTo(Map.of("a", 10, "c", 300));
  }

  @Test
  void after_a_commit_there_are_no_changes_left() {
    overlay.put("a", 10);
    overlay.remove("b");
    overlay.commit();
    assertThat(base).as("the base").isEqualTo(Map.of("a", 10));
    base.put("a", 100);
    base.put("b", 200);
    assertThat(overlay).isEqualTo(Map.of("a", 100, "b", 200));
  }

  /**
   * Something that one does with a map.
   *
   * @param what 0 puts, 1 removes, 2 removes by way of the keys, 3 clears, 4 commits, 5 rolls back
   */
  record Step(int what, String key, int value) {
    Object in(Map<String, Integer> map) {
      return switch (what) {
        case 0 -> map.put(key, value);
        case 1 -> map.remove(key);
        case 2 -> map.keySet().remove(key);
        default -> {
          if (what == 3) map.clear();
          yield null;
        }
      };
    }
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                List.of(
                    Tuple.of(6, 0),
                    Tuple.of(6, 1),
                    Tuple.of(2, 2),
                    Tuple.of(1, 3),
                    Tuple.of(1, 4),
                    Tuple.of(1, 5))),
            Arbitraries.strings().withCharRange('a', 'e').ofLength(1),
            Arbitraries.integers().between(0, 99))
        .as(Step::new);
  }

  /** The judge is a copy of the base, and a second one of what was committed. */
  @Property(tries = 200)
  void it_is_a_map_like_any_other_and_the_base_changes_by_commits_alone(
      @ForAll @Size(max = 4)
          Map<@CharRange(from = 'a', to = 'e') @StringLength(1) String, Integer> start,
      @ForAll @Size(max = 20) List<@From("steps") Step> given) {
    Map<String, Integer> base = new HashMap<>(start);
    Map<String, Integer> committed = new HashMap<>(start);
    Map<String, Integer> expected = new HashMap<>(start);
    Overlay<Integer> overlay = new Overlay<>(base);
    for (Step step : given) {
      Object answer = step.in(overlay);
      Object right = step.in(expected);
      if (step.what() == 4) {
        overlay.commit();
        committed = new HashMap<>(expected);
      } else if (step.what() == 5) {
        overlay.rollback();
        expected = new HashMap<>(committed);
      }
      assertThat(Objects.equals(answer, right))
          .as("%s answers %s, expected %s; %s over %s", step, answer, right, given, start)
          .isTrue();
      assertThat(overlay).as("after %s of %s over %s", step, given, start).isEqualTo(expected);
      assertThat(base).as("the base after %s of %s", step, given).isEqualTo(committed);
      assertThat(overlay.get(step.key())).isEqualTo(expected.get(step.key()));
    }
  }
}
