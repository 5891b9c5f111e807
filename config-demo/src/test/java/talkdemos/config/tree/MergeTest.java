// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.config.tree.Origin.UNKNOWN;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Text;

class MergeTest {
  @Provide
  Arbitrary<Node> trees() {
    Arbitrary<Node> leaves =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 3).map(i -> new Int(BigInteger.valueOf(i), UNKNOWN)),
            Arbitraries.of("x", "y").map(s -> new Text(s, UNKNOWN)),
            Arbitraries.of(new Null(UNKNOWN), new Missing(UNKNOWN)));
    return Arbitraries.lazyOf(
        () -> leaves,
        () -> leaves,
        () -> trees().list().ofMaxSize(2).map(list -> new Items(list, UNKNOWN)),
        () -> dicts().map(dict -> dict));
  }

  @Provide
  Arbitrary<Dict> dicts() {
    return Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.lazy(this::trees))
        .ofMaxSize(3)
        .map(entries -> new Dict(entries, UNKNOWN));
  }

  @Test
  void usage() {
    Dict lower = new Dict(java.util.Map.of("a", new Text("x", UNKNOWN)), UNKNOWN);
    Dict upper = new Dict(java.util.Map.of("b", new Null(UNKNOWN)), UNKNOWN);
    assertThat(Json.text(Merge.over(upper, lower))).isEqualTo("{\"a\": \"x\", \"b\": null}");
  }

  @Property
  void merging_with_itself_or_with_nothing_changes_nothing(@ForAll("dicts") Dict dict) {
    Dict nothing = new Dict(java.util.Map.of(), UNKNOWN);
    assertThat(Merge.over(dict, dict)).isEqualTo(dict);
    assertThat(Merge.over(dict, nothing)).isEqualTo(dict);
    assertThat(Merge.over(nothing, dict)).isEqualTo(dict);
  }

  @Property
  void the_keys_of_both_are_there_those_of_the_earlier_first(
      @ForAll("dicts") Dict upper, @ForAll("dicts") Dict lower) {
    Dict merged = (Dict) Merge.over(upper, lower);
    assertThat(merged.entries().keySet()).containsAll(upper.entries().keySet());
    assertThat(merged.entries().keySet().stream().limit(lower.entries().size()))
        .containsExactlyElementsOf(lower.entries().keySet());
  }

  /** Not so where a value hides a dictionary in between: the first merge would undo the hiding. */
  @Property
  void merging_is_associative_for_dictionaries_of_plain_values(
      @ForAll("flat") Dict first, @ForAll("flat") Dict second, @ForAll("flat") Dict third) {
    assertThat(Json.text(Merge.over(third, Merge.over(second, first))))
        .isEqualTo(Json.text(Merge.over(Merge.over(third, second), first)));
  }

  @Provide
  Arbitrary<Dict> flat() {
    return Arbitraries.maps(
            Arbitraries.of("a", "b", "c", "d"),
            Arbitraries.integers()
                .between(0, 3)
                .map(i -> (Node) new Int(BigInteger.valueOf(i), UNKNOWN)))
        .map(entries -> new Dict(entries, UNKNOWN))
        .flatMap(
            dict ->
                Arbitraries.of(true, false)
                    .map(nested -> nested ? dict.with("nested", dict) : dict));
  }
}
