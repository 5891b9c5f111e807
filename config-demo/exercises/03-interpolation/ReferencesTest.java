package exercise.interpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import talkdemos.config.Composer;
import talkdemos.config.ConfigException;
import talkdemos.config.tree.Node;

class ReferencesTest {
  private final Map<String, Object> tree = new LinkedHashMap<>();

  private Object resolved(Object value) {
    return new References(tree).resolve(value);
  }

  @Test
  void a_reference_becomes_what_it_names() {
    tree.put("db", Map.of("host", "pg", "port", 5432));
    assertThat(resolved("${db.host}")).isEqualTo("pg");
    assertThat(resolved("no reference, $ or {db.host}")).isEqualTo("no reference, $ or {db.host}");
  }

  @Test
  void a_reference_that_is_alone_keeps_its_type() {
    tree.put("db", Map.of("port", 5432));
    assertThat(resolved("${db.port}")).isEqualTo(5432);
    assertThat(resolved("${db}")).isEqualTo(Map.of("port", 5432));
    assertThat(resolved(7)).isEqualTo(7);
  }

  @Test
  void references_in_a_text_become_text() {
    tree.put("db", Map.of("host", "pg", "port", 5432));
    assertThat(resolved("${db.host}:${db.port}/x")).isEqualTo("pg:5432/x");
    tree.put("price", "5$ \\1");
    assertThat(resolved("costs ${price}")).as("$ and \\ are letters").isEqualTo("costs 5$ \\1");
  }

  @Test
  void what_a_reference_names_may_have_references() {
    tree.put("a", "${b}");
    tree.put("b", "x${c}");
    tree.put("c", 5);
    assertThat(resolved("${a} ${a}")).isEqualTo("x5 x5");
    tree.put("d", Map.of("e", "${c}"));
    assertThat(resolved("${d}")).isEqualTo(Map.of("e", 5));
  }

  @Test
  void maps_and_lists_are_resolved_inside() {
    tree.put("n", 3);
    assertThat(resolved(Map.of("list", List.of("${n}", "n=${n}", List.of("${n}")))))
        .isEqualTo(Map.of("list", List.of(3, "n=3", List.of(3))));
  }

  @Test
  void the_tree_stays_as_it_is() {
    tree.put("n", 3);
    tree.put("m", "${n}");
    resolved(tree);
    assertThat(tree).isEqualTo(Map.of("n", 3, "m", "${n}"));
  }

  @Test
  void a_path_that_leads_nowhere_is_named() {
    tree.put("a", Map.of("b", 1));
    for (String path : List.of("a.c", "x", "a.b.c"))
      assertThatThrownBy(() -> resolved("see ${" + path + "}"))
          .as("resolving ${%s}", path)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(path);
  }

  @Test
  void a_circle_is_told_and_not_walked_for_ever() {
    tree.put("a", "${b}");
    tree.put("b", "1${c}");
    tree.put("c", "${b}");
    assertThatThrownBy(() -> resolved("${a}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b");
    assertThatThrownBy(() -> resolved(tree)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_value_twice_is_no_circle() {
    tree.put("a", "${c}-${c}");
    tree.put("b", List.of("${a}", "${a}"));
    tree.put("c", "x");
    assertThat(resolved("${b}")).isEqualTo(List.of("x-x", "x-x"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("${k0}", "${k1}", "${k2}", "${k3.in}", "x", "y", "-")
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(parts -> String.join("", parts));
  }

  /** The judge composes a configuration in which the same texts stand. */
  @Property(tries = 150)
  void it_resolves_as_a_Composer_does(@ForAll @Size(4) List<@From("texts") String> texts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      tree.put("k" + i, texts.get(i));
      file.append("k%d = \"%s\"\n".formatted(i, texts.get(i)));
    }
    tree.put("k3", Map.of("in", texts.get(3)));
    file.append("k3 { in = \"%s\" }\n".formatted(texts.get(3)));
    Composer judge =
        Composer.builder().source(new Memory(Map.of("config", file.toString()))).build();
    Object expected;
    try {
      expected = plain(judge.compose("config").config());
    } catch (ConfigException refused) {
      assertThatThrownBy(() -> new References(tree).resolve(tree))
          .as("resolving %s", tree)
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    assertThat(new References(tree).resolve(tree)).as("%s resolved", tree).isEqualTo(expected);
  }

  private static Object plain(Node node) {
    if (!(node instanceof Node.Dict dict)) return ((Node.Text) node).value();
    Map<String, Object> map = new LinkedHashMap<>();
    dict.entries().forEach((key, value) -> map.put(key, plain(value)));
    return map;
  }
}
