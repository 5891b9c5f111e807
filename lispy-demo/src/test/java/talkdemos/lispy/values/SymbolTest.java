// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolTest {
  @Test
  void usage() {
    assertThat(Symbol.of("a")).isSameAs(Symbol.of(new String("a"))).isNotSameAs(Symbol.of("b"));
  }

  @Test
  void threads_get_the_same_symbol_for_a_name_while_others_are_forgotten() {
    Set<Symbol> kept =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    IntStream.range(0, 400_000)
        .parallel()
        .forEach(
            i -> {
              Symbol.of("forgotten " + i);
              kept.add(Symbol.of("kept " + i % 100));
            });
    assertThat(kept).hasSize(100);
    kept.forEach(symbol -> assertThat(Symbol.of(symbol.name())).isSameAs(symbol));
  }
}
