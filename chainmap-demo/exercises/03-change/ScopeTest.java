package exercise.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import talkdemos.chainmap.ChainMap;
import talkdemos.chainmap.ChainMap.Policy;

class ScopeTest {
  private final Scope globals = new Scope(new HashMap<>(), null);
  private final Scope function = new Scope(new HashMap<>(), globals);
  private final Scope block = new Scope(new HashMap<>(), function);

  @Test
  void a_block_that_changes_an_outer_name_defines_none() {
    globals.define("count", 0);
    block.change("count", 1);
    assertThat(globals.names()).as("where count is defined").containsEntry("count", 1);
    assertThat(block.names()).as("the block that changed it").isEmpty();
  }

  @Test
  void the_innermost_definition_is_the_one_that_is_changed() {
    globals.define("x", 1);
    function.define("x", 2);
    assertThat(block.change("x", 3)).as("the value it had").isEqualTo(2);
    assertThat(function.names()).containsEntry("x", 3);
    assertThat(globals.names()).containsEntry("x", 1);
  }

  @Test
  void a_name_that_is_defined_nowhere_cannot_be_changed() {
    assertThat(block.definer("x")).isNull();
    assertThatThrownBy(() -> block.change("x", 1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("x");
    assertThat(List.of(block.names(), function.names(), globals.names()))
        .as("the blocks after a change that failed")
        .containsOnly(Map.of());
  }

  @Test
  void a_name_whose_value_is_null_is_defined() {
    globals.define("x", 1);
    function.define("x", null);
    assertThat(block.definer("x")).isSameAs(function);
    block.change("x", 2);
    assertThat(function.names()).containsEntry("x", 2);
  }

  @Test
  void several_names_are_changed_all_or_none() {
    globals.define("a", 1);
    block.define("b", 2);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("a", 10);
    values.put("nowhere", 20);
    values.put("b", 30);
    assertThatThrownBy(() -> block.changeAll(values))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nowhere");
    assertThat(globals.names())
        .as("a, which came before the one that failed")
        .containsOnlyKeys("a");
    assertThat(globals.names()).as("a is as it was").containsEntry("a", 1);
    assertThat(block.names()).containsEntry("b", 2);

    values.remove("nowhere");
    block.changeAll(values);
    assertThat(globals.names()).containsEntry("a", 10);
    assertThat(block.names()).containsEntry("b", 30);
  }

  @Property(tries = 200)
  void it_changes_what_ChainMap_changes(
      @ForAll @Size(min = 1, max = 4)
          List<Map<@CharRange(from = 'a', to = 'd') @StringLength(1) String, Integer>> maps,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(1) String name,
      @ForAll int value) {
    List<Map<String, Object>> judged = new ArrayList<>();
    maps.forEach(map -> judged.add(new HashMap<>(map)));
    ChainMap<String, Object> chain = new ChainMap<>(Policy.FRONT, judged);
    List<Map<String, Object>> own = new ArrayList<>();
    maps.forEach(map -> own.add(new HashMap<>(map)));
    Scope scope = null;
    for (int i = own.size() - 1; i >= 0; i--) scope = new Scope(own.get(i), scope);

    Scope innermost = scope;
    NoSuchElementException refused =
        catchThrowableOfType(NoSuchElementException.class, () -> innermost.change(name, value));
    if (chain.containsKey(name)) chain.change(name, value);
    assertThat(own).as("the maps after change(%s, %d) in %s", name, value, maps).isEqualTo(judged);
    assertThat(refused != null).as("whether it is refused").isEqualTo(!chain.containsKey(name));
  }
}
