// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.chainmap.ChainMap;
import talkdemos.chainmap.Frame;
import talkdemos.perf.Timed;

/**
 * Who looks a name up by hashing at each use pays for every scope in between; who resolves it once,
 * before the program runs, pays an array access or nothing. The constant call site is what lets a
 * JVM language treat a global variable as a constant until somebody assigns to it.
 *
 * <p>Trap avoided: two names are looked up by turns, and the scopes hold other names, so that no
 * branch or hash is the same each time; the call site is static final, as the compiler trusts
 * nothing less.
 *
 * <p>Expected: the bare chain of HashMaps and ChainMap grow with the depth, masks hardly; the
 * lexical address costs one read per scope, the call site the same at any depth, and least.
 */
public class VariableLookupBenchmark extends Timed {
  private static final MutableCallSite FIRST = site(1L);
  private static final MutableCallSite SECOND = site(2L);
  private static final MethodHandle FIRST_GLOBAL = FIRST.dynamicInvoker();
  private static final MethodHandle SECOND_GLOBAL = SECOND.dynamicInvoker();

  /** The number of scopes between the use and the definition. */
  @Param({"1", "4"})
  public int depth = 4;

  private final String[] names = {"first", "second"};
  private Chain hashMaps;
  private ChainMap<String, Object> chain;
  private ChainMap<String, Object> masked;
  private Object[] frame;
  private int next;

  private record Chain(Map<String, Object> map, Chain parent) {
    Object get(String name) {
      for (Chain at = this; at != null; at = at.parent) {
        Object value = at.map.get(name);
        if (value != null) return value;
      }
      return null;
    }
  }

  private static MutableCallSite site(Object value) {
    return new MutableCallSite(MethodHandles.constant(Object.class, value));
  }

  /** Binds the two names outermost, and two others in each scope around the use. */
  @Setup
  public void setUp() {
    Map<String, Object> globals = Map.of("first", 1L, "second", 2L);
    hashMaps = new Chain(new HashMap<>(globals), null);
    chain = new ChainMap<>(new HashMap<>(globals));
    masked = new ChainMap<>(ChainMap.Policy.FRONT, List.of(new Frame<>(globals)));
    frame = new Object[] {null, 1L, 2L};
    for (int i = 0; i < depth; i++) {
      Map<String, Object> locals = Map.of("local" + i, 0L, "other" + i, 0L);
      hashMaps = new Chain(new HashMap<>(locals), hashMaps);
      chain = chain.newChild(new HashMap<>(locals));
      masked = masked.newChild(new Frame<>(locals));
      frame = new Object[] {frame, 0L, 0L};
    }
  }

  private int turn() {
    return next ^= 1;
  }

  /** The name hashed in one HashMap after the other. */
  @Benchmark
  public Object hashMapChain() {
    return hashMaps.get(names[turn()]);
  }

  /** The name asked of a ChainMap of HashMaps. */
  @Benchmark
  public Object chainMap() {
    return chain.get(names[turn()]);
  }

  /** The name asked of a ChainMap of frames, each with a mask of the keys in it. */
  @Benchmark
  public Object maskedChainMap() {
    return masked.get(names[turn()]);
  }

  /** So many frames up, then this slot: the compiler of the language knew both. */
  @Benchmark
  public Object lexicalAddress() {
    Object[] at = frame;
    for (int up = depth; up > 0; up--) at = (Object[]) at[0];
    return at[1 + turn()];
  }

  /** A call site whose target is the value. */
  @Benchmark
  public Object constantCallSite() throws Throwable {
    return turn() == 0 ? FIRST_GLOBAL.invokeExact() : SECOND_GLOBAL.invokeExact();
  }
}
