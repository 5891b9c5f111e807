// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.printer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.lispy.reader.Datums;

/** What is written reads back. */
class PrinterPropertyTest {

  @Property(tries = 3000)
  void data_read_back_as_they_were(@ForAll("data") Object datum) {
    String text = Printer.write(datum);
    assertThat(Datums.same(Datums.read(text), datum)).as(text).isTrue();
    assertThat(Printer.writeSimple(datum)).isEqualTo(text);
    assertThat(Printer.write(Datums.read(text))).isEqualTo(text);
  }

  @Property(tries = 3000)
  void what_write_shared_writes_reads_back_with_all_that_is_shared(@ForAll("graphs") Object graph) {
    String text = Printer.writeShared(graph);
    assertThat(Datums.isomorphic(Datums.read(text), graph)).as(text).isTrue();
  }

  @Property(tries = 3000)
  void what_write_writes_reads_back_with_its_cycles(@ForAll("graphs") Object graph) {
    String text = Printer.write(graph);
    Object back = Datums.read(text);
    assertThat(Datums.same(back, graph)).as(text).isTrue();
    assertThat(Printer.writeShared(back)).isEqualTo(text);
    assertThat(Printer.display(graph)).isEqualTo(text);
  }

  @Provide
  static Arbitrary<Object> data() {
    return Datums.data();
  }

  @Provide
  static Arbitrary<Object> graphs() {
    return Datums.graphs();
  }
}
