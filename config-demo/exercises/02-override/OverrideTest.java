package exercise.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.config.Composer;
import talkdemos.config.ConfigException;
import talkdemos.config.tree.Node;

class OverrideTest {
  private static final String FILE = "a = 1, b { c = 2, d { e = 3 } }";
  private static final Composer JUDGE =
      Composer.builder().source(new Memory(Map.of("config", FILE))).build().snapshot();

  private final Map<String, Object> tree = maps(JUDGE.compose("config").config());

  private static Map<String, Object> maps(Node.Dict dict) {
    Map<String, Object> map = new LinkedHashMap<>();
    dict.entries().forEach((key, value) -> map.put(key, plain(value)));
    return map;
  }

  private static Object plain(Node node) {
    if (node instanceof Node.Dict dict) return maps(dict);
    if (node instanceof Node.Int number) return number.value().longValueExact();
    if (node instanceof Node.Bool bool) return bool.value();
    return node instanceof Node.Text text ? text.value() : null;
  }

  @Test
  void a_path_and_a_value_are_read() {
    assertThat(Override.parse("model.k=7")).isEqualTo(new Override("", List.of("model", "k"), 7L));
    assertThat(Override.parse("name=shop").value()).isEqualTo("shop");
  }

  @Test
  void values_have_types() {
    assertThat(Override.parse("a=-12").value()).isEqualTo(-12L);
    assertThat(Override.parse("a=True").value()).isEqualTo(true);
    assertThat(Override.parse("a=FALSE").value()).isEqualTo(false);
    assertThat(Override.parse("a=null").value()).isNull();
    assertThat(Override.parse("a=").value()).isEqualTo("");
    assertThat(Override.parse("a=007").value()).as("zeros in front are text").isEqualTo("007");
    assertThat(Override.parse("a=1x").value()).isEqualTo("1x");
    assertThat(Override.parse("a=x=y").value()).as("after the first =").isEqualTo("x=y");
  }

  @Test
  void what_stands_before_the_path_is_its_kind() {
    assertThat(Override.parse("+a.b=1")).isEqualTo(new Override("+", List.of("a", "b"), 1L));
    assertThat(Override.parse("++a=1").kind()).isEqualTo("++");
    assertThat(Override.parse("~a.b")).isEqualTo(new Override("~", List.of("a", "b"), null));
  }

  @Test
  void what_is_no_override_is_refused() {
    for (String text : List.of("a", "=1", "a..b=1", "a.=1", ".a=1", "~", "~a=1", "+a", ""))
      assertThatThrownBy(() -> Override.parse(text))
          .as("reading %s", text)
          .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_value_is_changed_where_it_is() {
    Override.parse("b.d.e=7").apply(tree);
    assertThat(tree).hasToString("{a=1, b={c=2, d={e=7}}}");
  }

  @Test
  void what_is_not_there_cannot_be_changed_and_what_is_there_cannot_be_added() {
    for (String text : List.of("x=1", "b.x=1", "a.x=1", "x.y=1", "+a=1", "+b.d=1", "~x"))
      assertThatThrownBy(() -> Override.parse(text).apply(tree))
          .as("applying %s", text)
          .isInstanceOf(IllegalArgumentException.class);
    assertThat(tree).as("the tree after that").hasToString("{a=1, b={c=2, d={e=3}}}");
  }

  @Test
  void a_path_is_made_as_far_as_it_is_wanting() {
    Override.parse("+b.x.y=5").apply(tree);
    Override.parse("++a.z=6").apply(tree);
    assertThat(tree).hasToString("{a={z=6}, b={c=2, d={e=3}, x={y=5}}}");
  }

  @Test
  void a_path_can_be_deleted() {
    Override.parse("~b.d").apply(tree);
    Override.parse("~a").apply(tree);
    assertThat(tree).hasToString("{b={c=2}}");
  }

  @Provide
  Arbitrary<String> overrides() {
    Arbitrary<String> path =
        Arbitraries.of("a", "b", "c", "d", "e", "x")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(keys -> String.join(".", keys));
    Arbitrary<String> known = Arbitraries.of("a", "b", "b.c", "b.d", "b.d.e");
    Arbitrary<String> value = Arbitraries.of("=7", "=-1", "=true", "=Null", "=x", "=08", "=");
    return Combinators.combine(
            Arbitraries.of("", "+", "++", "~"), Arbitraries.oneOf(path, known), value)
        .as((kind, keys, given) -> kind + keys + (kind.equals("~") ? "" : given));
  }

  /** The judge composes a configuration with the same override. */
  @Property(tries = 150)
  void it_does_what_a_Composer_does(@ForAll("overrides") String text) {
    Map<String, Object> tree = maps(JUDGE.compose("config").config());
    Map<String, Object> expected;
    try {
      expected = maps(JUDGE.compose("config", text).config());
    } catch (ConfigException refused) {
      assertThatThrownBy(() -> Override.parse(text).apply(tree))
          .as("applying %s to %s", text, FILE)
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Override.parse(text).apply(tree);
    assertThat(tree).as("%s after %s", FILE, text).isEqualTo(expected);
  }
}
