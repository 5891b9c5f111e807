// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

class RecordTest {
  @Test
  void cycles_through_records_are_printed_briefly() {
    Record node = new Record(new RecordType("node", List.of("name", "next")), 1L, Nil.NIL);
    Object circular = Pair.list(node, MutableString.of("a"));
    ((Pair) ((Pair) circular).cdr).cdr = circular;
    node.set(1, new Object[] {circular, node});
    assertThat(node)
        .hasToString(
            "#<node name: 1 next: #((#<node ...> \"a\" #<node ...> \"a\" #<node ...> \"a\""
                + " #<node ...> \"a\" #<node ...> \"a\" ...) #<node ...>)>");
  }
}
