// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.bench;

import static talkdemos.chainmap.ChainMap.Policy.FRONT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.collections4.map.CompositeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.chainmap.ChainMap;
import talkdemos.chainmap.Frame;

/**
 * A new scope with two names of its own over 100 names in four maps, as a call of a function in a
 * language needs it.
 *
 * <p>Baseline: a copy of all names in one HashMap. Wrong: a CompositeMap, which compares each map's
 * keys with those of all others when it is made. Right: a child of a chain, over HashMaps and over
 * frames.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class NewScopeBenchmark {
  private static final int MAPS = 4;
  private static final int KEYS_PER_MAP = 25;

  private final Map<String, Integer> merged = new HashMap<>();
  private final List<Map<String, Integer>> maps = new ArrayList<>();
  private ChainMap<String, Integer> plain;
  private ChainMap<String, Integer> framed;

  /** Makes the scopes around the new one. */
  @Setup
  public void setUp() {
    List<Map<String, Integer>> frames = new ArrayList<>();
    for (int level = 0; level < MAPS; level++) {
      Map<String, Integer> map = new HashMap<>();
      for (int i = 0; i < KEYS_PER_MAP; i++) map.put("name-" + level + "-" + i, level);
      maps.add(map);
      frames.add(new Frame<>(map));
      merged.putAll(map);
    }
    plain = new ChainMap<>(FRONT, maps);
    framed = new ChainMap<>(FRONT, frames);
  }

  private static Map<String, Integer> bound(Map<String, Integer> scope) {
    scope.put("x", 1);
    scope.put("y", 2);
    return scope;
  }

  /** Baseline. */
  @Benchmark
  public Map<String, Integer> copyOfMerged() {
    return bound(new HashMap<>(merged));
  }

  /** A CompositeMap of a new map and the others. */
  @Benchmark
  public Map<String, Integer> compositeMap() {
    CompositeMap<String, Integer> scope = new CompositeMap<>();
    scope.setMutator(new FirstMap());
    scope.addComposited(new HashMap<>());
    for (Map<String, Integer> map : maps) scope.addComposited(map);
    return bound(scope);
  }

  /** A child of a chain of HashMaps. */
  @Benchmark
  public Map<String, Integer> childOfHashMaps() {
    return bound(plain.newChild());
  }

  /** A child of a chain of frames. */
  @Benchmark
  public Map<String, Integer> childOfFrames() {
    return bound(framed.newChild());
  }

  /** A CompositeMap cannot put until it is told where. */
  private static final class FirstMap implements CompositeMap.MapMutator<String, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public Integer put(
        CompositeMap<String, Integer> scope,
        Map<String, Integer>[] maps,
        String key,
        Integer value) {
      return maps[0].put(key, value);
    }

    @Override
    public void putAll(
        CompositeMap<String, Integer> scope,
        Map<String, Integer>[] maps,
        Map<? extends String, ? extends Integer> entries) {
      maps[0].putAll(entries);
    }

    @Override
    public void resolveCollision(
        CompositeMap<String, Integer> scope,
        Map<String, Integer> existing,
        Map<String, Integer> added,
        Collection<String> keys) {}
  }
}
