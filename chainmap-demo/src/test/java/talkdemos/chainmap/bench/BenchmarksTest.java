// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is timed gives the same answers; that is all a test can say of a benchmark. */
class BenchmarksTest {
  @Test
  void every_lookup_gives_the_same_answers() {
    for (String level : new String[] {"any", "deepest"}) {
      LookupBenchmark lookup = new LookupBenchmark();
      lookup.level = level;
      lookup.setUp();
      Map<Integer, Integer> seen = new HashMap<>();
      for (int i = 0; i < 128; i++) {
        int[] answers = { // each takes the next key, so all take the same one by turns
          lookup.at(i).mergedHashMap(),
          lookup.at(i).plainChain(),
          lookup.at(i).maskedChain(),
          lookup.at(i).indexedChain(),
          lookup.at(i).compositeMap()
        };
        assertThat(answers).containsOnly(answers[0]);
        seen.merge(answers[0], 1, Integer::sum);
      }
      assertThat(seen).hasSize(level.equals("any") ? 16 : 1).containsKey(15);
    }
  }

  @Test
  void every_new_scope_has_the_names_around_it_and_its_own() {
    NewScopeBenchmark scope = new NewScopeBenchmark();
    scope.setUp();
    Map<String, Integer> expected = scope.copyOfMerged();
    assertThat(expected).hasSize(102).containsEntry("x", 1).containsEntry("name-3-24", 3);
    assertThat(scope.childOfHashMaps()).isEqualTo(expected);
    assertThat(scope.childOfFrames()).isEqualTo(expected);
    assertThat(scope.compositeMap()).isEqualTo(expected);
  }
}
