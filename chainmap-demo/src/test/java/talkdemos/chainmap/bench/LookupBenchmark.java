// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.bench;

import static talkdemos.chainmap.ChainMap.Policy.FRONT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.collections4.map.CompositeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.chainmap.ChainMap;
import talkdemos.chainmap.Frame;

/**
 * Looking up one of the keys, each as often as any other, in maps of eight keys each.
 *
 * <p>Baseline: one merged HashMap, which is not a live view. Wrong for deep chains: a plain chain
 * of HashMaps, which asks all maps before the one that answers. Right: frames, whose masks answer
 * for most maps, and their index.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LookupBenchmark {
  private static final int KEYS_PER_MAP = 8;

  /** The number of maps. */
  @Param({"4", "16"})
  public int depth = 16;

  /**
   * The maps whose keys are looked up: all in turn, or only the deepest, as a global name is from
   * many scopes.
   */
  @Param({"any", "deepest"})
  public String level = "any";

  private String[] keys;
  private int next;
  private Map<String, Integer> merged;
  private Map<String, Integer> plain;
  private Map<String, Integer> masked;
  private Map<String, Integer> indexed;
  private Map<String, Integer> composite;

  /** Makes the maps, and has the index made. */
  @Setup
  public void setUp() {
    List<Map<String, Integer>> maps = new ArrayList<>();
    List<Map<String, Integer>> frames = new ArrayList<>();
    merged = new HashMap<>();
    for (int map = 0; map < depth; map++) {
      Map<String, Integer> names = new HashMap<>();
      for (int i = 0; i < KEYS_PER_MAP; i++) names.put("name-" + map + "-" + i, map);
      maps.add(names);
      frames.add(new Frame<>(names));
      merged.putAll(names);
    }
    plain = new ChainMap<>(FRONT, maps);
    masked = new ChainMap<>(FRONT, frames);
    indexed = new ChainMap<>(FRONT, frames).indexed();
    composite = new CompositeMap<>(maps.toArray(LookupBenchmark::maps));
    List<String> shuffled =
        new ArrayList<>(level.equals("any") ? merged.keySet() : maps.get(depth - 1).keySet());
    Collections.shuffle(shuffled, new Random(1));
    keys = shuffled.toArray(String[]::new);
    for (int i = 0; i < 200; i++) indexed.get(keys[0]);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays
  private static Map<String, Integer>[] maps(int length) {
    return new Map[length];
  }

  /** Has the key of this number looked up next. */
  LookupBenchmark at(int number) {
    next = number % keys.length - 1;
    return this;
  }

  private String key() {
    if (++next >= keys.length) next = 0;
    return keys[next];
  }

  /** Baseline. */
  @Benchmark
  public Integer mergedHashMap() {
    return merged.get(key());
  }

  /** A chain of HashMaps. */
  @Benchmark
  public Integer plainChain() {
    return plain.get(key());
  }

  /** A chain of frames. */
  @Benchmark
  public Integer maskedChain() {
    return masked.get(key());
  }

  /** A chain of frames with an index. */
  @Benchmark
  public Integer indexedChain() {
    return indexed.get(key());
  }

  /** The map of commons-collections that keeps its maps apart. */
  @Benchmark
  public Integer compositeMap() {
    return composite.get(key());
  }
}
