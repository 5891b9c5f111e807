package exercise.firstwins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import talkdemos.chainmap.ChainMap;

class LayersTest {
  private final Layers layers =
      new Layers(List.of(Map.of("colour", "red"), Map.of("colour", "blue", "size", "10")));

  @Test
  void a_key_is_looked_up_from_front_to_back() {
    assertThat(layers.get("size")).isEqualTo("10");
    assertThat(layers.get("colour")).isEqualTo("red");
    assertThat(layers.get("weight")).isNull();
  }

  @Test
  void a_null_in_front_hides_what_is_behind() {
    Map<String, String> front = new HashMap<>();
    front.put("colour", null);
    assertThat(new Layers(List.of(front, Map.of("colour", "blue"))).get("colour")).isNull();
  }

  @Test
  void a_key_counts_once() {
    assertThat(layers.size()).isEqualTo(2);
  }

  @Property(tries = 200)
  void it_answers_as_ChainMap_does(
      @ForAll @Size(min = 1, max = 4)
          List<
                  Map<
                      @CharRange(from = 'a', to = 'd') @StringLength(1) String,
                      @CharRange(from = 'x', to = 'z') @StringLength(1) String>>
              maps,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(1) String key) {
    Layers layers = new Layers(maps);
    ChainMap<String, String> chain = new ChainMap<>(ChainMap.Policy.values()[0], maps);
    assertThat(layers.get(key)).isEqualTo(chain.get(key));
    assertThat(layers.size()).isEqualTo(chain.size());
  }
}
