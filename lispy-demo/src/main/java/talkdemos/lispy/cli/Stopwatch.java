// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** What some work costs the thread that does it. */
final class Stopwatch {
  private static final long UNKNOWN = -1;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long wall;
  private final long processor;
  private final long allocated;

  /** Starts now. */
  Stopwatch() {
    bytes(); // the first question allocates something itself
    allocated = bytes();
    processor = processorTime();
    wall = System.nanoTime();
  }

  /** The costs since the start: wall time, CPU time of this thread, bytes that it allocated. */
  String read() {
    long wallNow = System.nanoTime() - wall;
    long processorNow = processorTime();
    long allocatedNow = bytes();
    return "wall time %s, CPU time %s, %s"
        .formatted(
            milliseconds(wallNow),
            processorNow == UNKNOWN
                ? "not told by this JVM"
                : milliseconds(processorNow - processor),
            allocatedNow == UNKNOWN
                ? "allocation not told by this JVM"
                : String.format(Locale.ROOT, "%,d bytes allocated", allocatedNow - allocated));
  }

  private static String milliseconds(long nanoseconds) {
    return String.format(Locale.ROOT, "%,.3f ms", nanoseconds / 1e6);
  }

  private long processorTime() {
    return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
        ? threads.getCurrentThreadCpuTime()
        : UNKNOWN;
  }

  private long bytes() {
    return threads instanceof com.sun.management.ThreadMXBean hotSpot
            && hotSpot.isThreadAllocatedMemorySupported()
            && hotSpot.isThreadAllocatedMemoryEnabled()
        ? hotSpot.getThreadAllocatedBytes(Thread.currentThread().getId())
        : UNKNOWN;
  }
}
