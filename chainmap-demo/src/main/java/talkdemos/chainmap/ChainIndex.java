// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the visible value of a key in a whole chain of frames with one probe, and learns of every
 * change to a frame.
 *
 * <p>The index is a merged copy, good for the epoch it was made in. A change to any of the frames
 * ends that epoch; the next lookups walk the chain, and after about as many of them as a quarter of
 * the keys the copy is made anew. So a chain that is written between reads costs little more than
 * without an index, and no value is ever stale.
 */
final class ChainIndex<K, V> {
  private static final int PATIENCE = 16;

  private final Map<K, V>[] frames;
  private int epoch; // a count of the changes to the frames
  private int size;

  /** Each binding where its key's hash says or later; seven in eight places are free. */
  private Binding[] table = {};

  /** Written after the table and read before it, for threads that read together. */
  private volatile int madeIn = -1;

  private int walked;
  private int walkedIn;

  ChainIndex(Map<K, V>[] levels) {
    frames = levels;
    for (int i = 0; i < levels.length; i++) {
      if (!(levels[i] instanceof Frame<K, V> frame)) {
        throw new IllegalArgumentException(
            "level "
                + i
                + " is a "
                + levels[i].getClass().getName()
                + ", which does not tell of its changes:"
                + " an index needs a Frame in each level");
      }
      frame.watch(this);
    }
  }

  /** What was read so far holds no longer. */
  void endEpoch() {
    epoch++;
  }

  /** Whether the merged copy holds now; only then does {@link #find} answer. */
  boolean isCurrent() {
    return madeIn == epoch || renewed();
  }

  /** Returns the visible value of the key, or {@link Level#ABSENT}. */
  Object find(Object key) {
    Binding[] bindings = table;
    int last = bindings.length - 1;
    Binding held;
    for (int at = spread(key) & last; (held = bindings[at]) != null; at = at + 1 & last) {
      if (held.key == key || key != null && key.equals(held.key)) return held.value;
    }
    return Level.ABSENT;
  }

  /** A hash of the key; in a table so empty it need not be as good as that of a frame. */
  private static int spread(Object key) {
    int hash = Objects.hashCode(key);
    return hash ^ hash >>> 16;
  }

  private boolean renewed() {
    if (walkedIn != epoch) {
      walkedIn = epoch;
      walked = 0;
    }
    if (walked++ < PATIENCE + size / 4) return false;
    Map<Object, Object> merged = new HashMap<>();
    for (int i = frames.length - 1; i >= 0; i--) merged.putAll(frames[i]);
    table = tabled(merged);
    size = merged.size();
    madeIn = epoch;
    return true;
  }

  private static Binding[] tabled(Map<Object, Object> merged) {
    Binding[] bindings = new Binding[Integer.highestOneBit(8 * merged.size() + 1)];
    int last = bindings.length - 1;
    merged.forEach(
        (key, value) -> {
          int at = spread(key) & last;
          while (bindings[at] != null) at = at + 1 & last;
          bindings[at] = new Binding(key, value);
        });
    return bindings;
  }

  private record Binding(Object key, Object value) {}
}
