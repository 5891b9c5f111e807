// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;

/** What is timed gives the right answers. */
class MemoryTest {
  @Test
  void the_chain_goes_through_every_cell_once() {
    ReadsBenchmark reads = new ReadsBenchmark();
    reads.kilobytes = 16; // 4096 cells, as many as are read
    reads.setUp();
    long all = 4095L * 4096 / 2;
    assertThat(reads.dependent()).isZero(); // back at the start, and it started at 0
    assertThat(reads.sequential()).isEqualTo((int) all);
    assertThat(reads.independent()).isBetween(7_000_000, 10_000_000);
    int two = reads.twoChains();
    assertThat(two).isBetween(0, 2 * 4095);
    assertThat(reads.fourChains()).isBetween(0, 4 * 4095);
  }

  @Test
  void no_cell_comes_twice_before_all_have_come() {
    ReadsBenchmark reads = new ReadsBenchmark();
    reads.kilobytes = 256;
    reads.setUp();
    Set<Integer> seen = new TreeSet<>();
    for (int i = 0; i < 16; i++) seen.add(reads.dependent());
    assertThat(seen).hasSize(16).contains(0);
  }

  @Test
  void every_layout_holds_the_same_numbers() {
    LayoutBenchmark layout = new LayoutBenchmark();
    layout.setUp();
    long points = LayoutBenchmark.POINTS;
    assertThat(layout.arrayOfStructures()).isEqualTo(points * (points - 1) / 2);
    assertThat(layout.arrayOfStructuresShuffled()).isEqualTo(points * (points - 1) / 2);
    assertThat(layout.structureOfArrays()).isEqualTo(points * (points - 1) / 2);
  }

  @Test
  void every_list_holds_the_same_numbers() {
    ListsBenchmark lists = new ListsBenchmark();
    lists.setUp();
    long length = ListsBenchmark.LENGTH;
    assertThat(
            List.of(
                lists.primitiveArray(),
                lists.boxedArray(),
                lists.arrayList(),
                lists.linkedList(),
                lists.linkedListInOrder()))
        .containsOnly(1000 * length + length * (length - 1) / 2);
  }

  @Test
  void the_pad_lies_between_the_two() {
    FalseSharingBenchmark sharing = new FalseSharingBenchmark();
    FalseSharingBenchmark.Near near = new FalseSharingBenchmark.Near();
    FalseSharingBenchmark.Far far = new FalseSharingBenchmark.Far();
    assertThat(sharing.sharedFirst(near)).isEqualTo(1);
    assertThat(sharing.sharedSecond(near)).isEqualTo(1);
    assertThat(sharing.paddedFirst(far)).isEqualTo(1);
    assertThat(sharing.paddedSecond(far)).isEqualTo(1);
    assertThat(distance(near)).isEqualTo(8);
    assertThat(distance(far)).isGreaterThan(128);
  }

  private static long distance(Object object) {
    List<Long> offsets = new ArrayList<>();
    ClassLayout.parseInstance(object)
        .fields()
        .forEach(
            field -> {
              if (field.name().length() > 2) offsets.add(field.offset());
            });
    return Math.abs(offsets.get(1) - offsets.get(0));
  }
}
