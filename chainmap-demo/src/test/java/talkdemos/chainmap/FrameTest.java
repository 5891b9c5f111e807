// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void usage() {
    Frame<String, Integer> frame = new Frame<>();
    frame.put("x", 1);
    assertThat(frame.mayHold(Frame.bits(Frame.hash("x")))).isTrue();
    assertThat(frame.mayHold(Frame.bits(Frame.hash("y")))).isFalse();
    assertThat(frame).containsExactlyEntriesOf(Map.of("x", 1));
  }

  @Test
  void keys_of_one_hash_and_holes_are_told_apart_as_the_row_grows() {
    Random random = new Random(8);
    for (int keys : new int[] {4, 9, 40, 400}) {
      Frame<Key, Integer> frame = new Frame<>();
      Map<Key, Integer> model = new LinkedHashMap<>();
      for (int i = 0; i < 4000; i++) {
        Key key = new Key(random.nextInt(keys));
        if (random.nextInt(5) < 2) assertThat(frame.remove(key)).isEqualTo(model.remove(key));
        else assertThat(frame.put(key, i)).isEqualTo(model.put(key, i));
        assertThat(frame.get(key)).isEqualTo(model.get(key));
        assertThat(frame.size()).isEqualTo(model.size());
      }
      assertThat(frame).containsExactlyEntriesOf(model);
    }
  }

  @Test
  void growing_forgets_the_bits_of_removed_keys() {
    Frame<Integer, Integer> frame = new Frame<>();
    for (int i = 0; i < 100; i++) {
      frame.put(i, i);
      frame.remove(i);
    }
    frame.put(100, 100);
    int held = 0;
    for (int i = 0; i < 100; i++) if (frame.mayHold(Frame.bits(Frame.hash(i)))) held++;
    assertThat(held).isLessThan(20);
    assertThat(frame.mayHold(Frame.bits(Frame.hash(100)))).isTrue();
  }

  /** A key that has its hash in common with one in four others. */
  private record Key(int number) {
    @Override
    public int hashCode() {
      return number % 4 == 0 ? 0 : number;
    }
  }
}
