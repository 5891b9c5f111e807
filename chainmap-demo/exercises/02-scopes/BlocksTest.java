package exercise.scopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private final Blocks blocks = new Blocks();

  @Test
  void a_block_hides_a_name_until_it_is_closed() {
    blocks.define("x", 1);
    blocks.open();
    blocks.define("x", 2);
    assertThat(blocks.value("x")).as("x inside the block").isEqualTo(2);
    blocks.close();
    assertThat(blocks.value("x")).as("x after the block").isEqualTo(1);
  }

  @Test
  void what_a_block_does_not_define_is_looked_up_outside() {
    blocks.define("x", 1);
    blocks.open();
    blocks.open();
    assertThat(blocks.value("x")).isEqualTo(1);
    assertThat(blocks.value("y")).isNull();
  }

  @Test
  void without_an_open_block_there_is_nothing_to_close() {
    blocks.define("x", 1);
    assertThatThrownBy(blocks::close).isInstanceOf(IllegalStateException.class);
    assertThat(blocks.value("x")).as("x after a close that failed").isEqualTo(1);
    blocks.open();
    blocks.close();
    assertThatThrownBy(blocks::close).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_closure_sees_the_names_of_the_place_where_it_was_made() {
    blocks.define("x", 1);
    blocks.open();
    blocks.define("x", 2);
    Supplier<Integer> closure = blocks.closure("x");
    blocks.close();
    assertThat(closure.get()).as("the block's x, after the block").isEqualTo(2);
    blocks.open();
    blocks.define("x", 3);
    assertThat(closure.get()).as("the first block's x, from inside another").isEqualTo(2);
  }

  @Test
  void a_closure_sees_later_definitions_in_its_own_blocks() {
    Supplier<Integer> closure = blocks.closure("x");
    assertThat(closure.get()).as("x before it is defined").isNull();
    blocks.define("x", 1);
    assertThat(closure.get()).isEqualTo(1);
    blocks.define("x", 2);
    assertThat(closure.get()).isEqualTo(2);
  }

  /** The judge copies all names when a block opens, which is simple, and slow. */
  @Property(tries = 200)
  void it_answers_as_if_each_block_had_a_copy_of_all_names(
      @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> program) {
    Blocks blocks = new Blocks();
    Deque<Map<String, Integer>> copies = new ArrayDeque<>(List.of(new HashMap<>()));
    int line = 0;
    for (int step : program) {
      line++;
      if (step <= 1) {
        blocks.open();
        copies.push(new HashMap<>(copies.peek()));
      } else if (step == 2 && copies.size() > 1) {
        blocks.close();
        copies.pop();
      } else {
        String name = "xyz".substring(step % 3, step % 3 + 1);
        blocks.define(name, line);
        copies.peek().put(name, line);
      }
      for (String name : List.of("x", "y", "z"))
        assertThat(blocks.value(name))
            .as("%s after step %d of %s", name, line, program)
            .isEqualTo(copies.peek().get(name));
    }
  }
}
