// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each result the CPU time that its threads and their child processes used per operation,
 * in nanoseconds: {@code cpu.time}, and {@code cpu.children} where children used any.
 *
 * <p>On a busy machine a thread that waits for a processor goes on spending wall time, but no CPU
 * time. What a benchmark does before and after each iteration is included; what the compiler and
 * the garbage collector do on threads of their own is not. The CPU time of children is what Linux
 * counts, in steps of 10 ms; elsewhere it is left out.
 */
public final class CpuTimeProfiler implements InternalProfiler {
  private static final Path PROCESS = Path.of("/proc/self/stat");
  private static final long TICK = 10_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private Map<Long, Long> before = Map.of();
  private long childrenBefore;

  @Override
  public String getDescription() {
    return "CPU time of the benchmark's threads, per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = times();
    childrenBefore = childrenTicks();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getAllOps();
    if (operations == 0) return List.of();
    long used = 0;
    for (Map.Entry<Long, Long> thread : times().entrySet()) {
      used += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
    }
    List<ScalarResult> results = new ArrayList<>();
    results.add(scalar("cpu.time", (double) used / operations));
    double children = (double) (childrenTicks() - childrenBefore) * TICK / operations;
    if (children > 0) results.add(scalar("cpu.children", children));
    return results;
  }

  private static ScalarResult scalar(String name, double nanoseconds) {
    return new ScalarResult(name, nanoseconds, "ns/op", AggregationPolicy.AVG);
  }

  private Map<Long, Long> times() {
    Map<Long, Long> times = new HashMap<>();
    if (!threads.isThreadCpuTimeSupported()) return times;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread == null || !thread.getThreadName().contains("jmh-worker")) continue;
      long time = threads.getThreadCpuTime(thread.getThreadId());
      if (time >= 0) times.put(thread.getThreadId(), time);
    }
    return times;
  }

  /** The clock ticks of all children that have ended, as proc(5) tells them. */
  private static long childrenTicks() {
    if (!Files.isReadable(PROCESS)) return 0;
    try {
      String line = Files.readString(PROCESS);
      String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(afterName[13]) + Long.parseLong(afterName[14]);
    } catch (IOException | NumberFormatException unreadable) {
      return 0;
    }
  }
}
