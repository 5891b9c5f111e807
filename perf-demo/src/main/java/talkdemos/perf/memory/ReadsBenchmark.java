// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.memory;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * A read that needs the result of the one before must wait for it; reads that do not are in flight
 * together. So two dependent reads take twice as long as one, four chains at once hardly longer
 * than one, and the difference grows with the distance of the memory.
 *
 * <p>Trap avoided: the order is one random cycle through all cells, so that no prefetcher can guess
 * it and no short cycle fits into a cache; every benchmark reads one int per operation.
 *
 * <p>Expected: sequential flat at a fraction of a ns; independent reads rising a little beyond each
 * cache; dependent ones stepping up from a few cycles to about 100 ns in DRAM; two and four chains
 * a half and a quarter of that per read.
 */
public class ReadsBenchmark extends Timed {
  static final int READS = 4096;

  /** The memory that is read, from the first cache to far beyond the last. */
  @Param({"16", "256", "4096", "32768", "131072"})
  public int kilobytes = 16;

  private int[] next;
  private int[] random;
  private int mask;
  private int at;

  /** Makes one cycle through all cells, and the same order as a list. */
  @Setup
  public void setUp() {
    int cells = kilobytes * 1024 / Integer.BYTES;
    mask = cells - 1;
    int[] order = new int[cells];
    for (int i = 0; i < cells; i++) order[i] = i;
    Random chance = new Random(1);
    for (int i = cells - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    next = new int[cells];
    for (int i = 0; i < cells; i++) next[order[i]] = order[i + 1 & mask];
    random = new int[READS];
    for (int i = 0; i < READS; i++) random[i] = chance.nextInt(cells);
  }

  /** One cell after the other. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public int sequential() {
    int sum = 0;
    int from = at;
    for (int i = 0; i < READS; i++) sum += next[from + i & mask];
    at = from + READS & mask;
    return sum;
  }

  /** Random cells, whose places are known beforehand. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public int independent() {
    int sum = 0;
    int shift = at;
    for (int place : random) sum += next[place + shift & mask];
    at = shift + 4099 & mask;
    return sum;
  }

  /** Each cell tells where the next one is. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public int dependent() {
    int place = at;
    for (int i = 0; i < READS; i++) place = next[place];
    return at = place;
  }

  /** Two such chains side by side. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public int twoChains() {
    int a = at;
    int b = a + (mask >> 1) & mask;
    for (int i = 0; i < READS / 2; i++) {
      a = next[a];
      b = next[b];
    }
    at = a;
    return a + b;
  }

  /** Four such chains side by side. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public int fourChains() {
    int a = at;
    int b = a + (mask >> 2) & mask;
    int c = a + (mask >> 1) & mask;
    int d = b + (mask >> 1) & mask;
    for (int i = 0; i < READS / 4; i++) {
      a = next[a];
      b = next[b];
      c = next[c];
      d = next[d];
    }
    at = a;
    return a + b + c + d;
  }
}
