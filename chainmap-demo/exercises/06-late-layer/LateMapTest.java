package exercise.latelayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import talkdemos.chainmap.ChainMap;

class LateMapTest {
  private final List<String> log = new ArrayList<>();
  private final Map<String, String> arguments = new HashMap<>(Map.of("colour", "red"));
  private final Map<String, String> file = new HashMap<>(Map.of("colour", "blue", "size", "10"));
  private final Map<String, String> late = new LateMap<>(() -> loading(file));
  private final ChainMap<String, String> settings = new ChainMap<>(arguments, late);

  private Map<String, String> loading(Map<String, String> map) {
    log.add("loaded");
    return map;
  }

  @Test
  void it_is_loaded_once() {
    assertThat(settings.get("size")).isEqualTo("10");
    assertThat(settings.get("size")).isEqualTo("10");
    assertThat(settings.get("weight")).isNull();
    assertThat(log).as("how often it was loaded").containsExactly("loaded");
  }

  @Test
  void an_empty_map_is_loaded_once_too() {
    Map<String, String> empty = new LateMap<>(() -> loading(Map.of()));
    assertThat(empty.get("size")).isNull();
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.containsKey("size")).isFalse();
    assertThat(log).as("how often it was loaded").containsExactly("loaded");
  }

  @Test
  void it_is_not_loaded_for_what_a_map_in_front_knows() {
    assertThat(settings.get("colour")).isEqualTo("red");
    assertThat(settings.newChild().parents().containsKey("colour")).isTrue();
    assertThat(log).as("how often it was loaded").isEmpty();
  }

  @Test
  void a_lookup_does_not_walk_over_all_entries() {
    Map<String, String> hashed =
        new HashMap<>(file) {
          private static final long serialVersionUID = 1;

          @Override
          public Set<Entry<String, String>> entrySet() {
            throw new AssertionError("all entries are walked to look one key up");
          }
        };
    ChainMap<String, String> chain = new ChainMap<>(arguments, new LateMap<>(() -> hashed));
    assertThat(chain.get("size")).isEqualTo("10");
    assertThat(chain.containsKey("weight")).isFalse();
    assertThat(chain.levelOf("size")).isEqualTo(1);
    assertThat(chain.change("size", "11")).isEqualTo("10");
    assertThat(chain.maps().get(1).remove("size")).isEqualTo("11");
    assertThat(chain.containsKey("size")).isFalse();
  }

  @Test
  void what_is_written_to_it_is_written_to_the_loaded_map() {
    settings.change("size", "12");
    late.put("weight", "3");
    assertThat(file).containsEntry("size", "12").containsEntry("weight", "3");
    assertThat(log).as("how often it was loaded").containsExactly("loaded");
  }

  @Test
  void a_loader_that_fails_is_tried_again() {
    Supplier<Map<String, String>> second =
        () -> {
          log.add("tried");
          if (log.size() == 1) throw new IllegalArgumentException("no such file");
          return file;
        };
    Map<String, String> late = new LateMap<>(second);
    assertThatThrownBy(() -> late.get("size"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such file");
    assertThat(late.get("size")).isEqualTo("10");
    assertThat(log).containsExactly("tried", "tried");
  }

  @Test
  void the_loader_may_ask_the_chain_for_what_is_in_front() {
    List<ChainMap<String, String>> whole = new ArrayList<>();
    Map<String, String> late =
        new LateMap<>(() -> new HashMap<>(Map.of("found", "in " + whole.get(0).get("colour"))));
    whole.add(new ChainMap<>(arguments, late));
    assertThat(whole.get(0).get("found")).isEqualTo("in red");
  }

  @Test
  void a_loader_that_asks_for_what_it_is_loading_is_told_so() {
    List<Map<String, String>> itself = new ArrayList<>();
    itself.add(new LateMap<>(() -> Map.of("size", itself.get(0).get("size"))));
    for (int time = 1; time <= 2; time++)
      assertThatThrownBy(() -> itself.get(0).get("size"))
          .as("time %d", time)
          .isInstanceOf(IllegalStateException.class);
  }
}
