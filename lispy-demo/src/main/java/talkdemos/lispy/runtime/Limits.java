// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Signal;
import talkdemos.lispy.source.LimitException.Limit;

/**
 * What a program may use, and what is left of it. Each program is given the same anew.
 *
 * <p>Steps are counted one by one. Time and memory are looked at every so many steps, and wherever
 * a program prints or takes much memory at once: a primitive that does neither may go on for a
 * while.
 */
public final class Limits implements Machine.Safepoint {
  private static final int MOST_TURNS = 10_000;
  private static final int MOST_TURNS_MEASURED = 1_000; // with a limit on time or memory
  private static final long SLOW = 5_000_000; // ns between two looks

  private final Map<Limit, Long> most;
  private final com.sun.management.ThreadMXBean memory; // null if nobody asks
  private boolean running;
  private Signal end; // of the program; what swallowed it is ended at its next step
  private int chunk;
  private long steps; // left
  private long started; // System.nanoTime
  private long looked;
  private long allocated; // when it started
  private long written;

  /** What is missing is not limited. */
  public Limits(Map<Limit, Long> most) {
    this.most = new EnumMap<>(Limit.class);
    this.most.putAll(most);
    this.memory = most.containsKey(Limit.ALLOCATION) ? memory() : null;
  }

  /** Tells how much memory a thread has taken; null if this JVM does not know. */
  public static com.sun.management.ThreadMXBean memory() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
            && bean.isThreadAllocatedMemorySupported()
            && bean.isThreadAllocatedMemoryEnabled()
        ? bean
        : null;
  }

  /** True if programs may take only so much memory. */
  boolean onMemory() {
    return memory != null;
  }

  private long most(Limit limit) {
    return most.getOrDefault(limit, Long.MAX_VALUE);
  }

  /** A program begins, in this thread. */
  public void begin() {
    end = null;
    chunk = 1;
    steps = most(Limit.STEPS);
    started = System.nanoTime();
    looked = started;
    allocated = memory == null ? 0 : memory.getCurrentThreadAllocatedBytes();
    written = 0;
    running = true;
  }

  /** The program is over: what runs now is the system's own. */
  public void end() {
    running = false;
  }

  @Override
  public int turns() {
    if (!running) {
      return MOST_TURNS;
    }
    long before = looked;
    check();
    if (steps == 0) {
      throw reached(Limit.STEPS);
    }
    boolean measured = memory != null || most.containsKey(Limit.TIME);
    int atMost = measured ? MOST_TURNS_MEASURED : MOST_TURNS;
    chunk = looked - before > SLOW ? 1 : Math.min(2 * chunk, atMost);
    int granted = (int) Math.min(chunk, steps);
    steps -= granted;
    return granted;
  }

  @Override
  public long room(long frames) {
    if (!running) {
      return Long.MAX_VALUE / 2;
    } else if (frames >= most(Limit.DEPTH)) {
      throw reached(Limit.DEPTH);
    }
    return Math.min(most(Limit.DEPTH) - frames, Long.MAX_VALUE / 2);
  }

  /** Ends the program if its time or memory is used up, or its thread was interrupted. */
  void check() {
    reserve(0);
  }

  /** The same, for a program that is about to take so many bytes of memory. */
  void reserve(long bytes) {
    if (!running) {
      return;
    } else if (end != null) {
      throw end;
    } else if (Thread.interrupted()) {
      throw ending(new Interrupted());
    }
    looked = System.nanoTime();
    if (looked - started > most(Limit.TIME)) {
      throw reached(Limit.TIME);
    } else if (memory != null) {
      long taken = memory.getCurrentThreadAllocatedBytes() - allocated;
      if (taken > most(Limit.ALLOCATION) - bytes) {
        throw reached(Limit.ALLOCATION);
      }
    }
  }

  /** Ends the program if it prints more than it may. */
  void print(long bytes) {
    written += bytes;
    if (running && written > most(Limit.OUTPUT)) {
      throw reached(Limit.OUTPUT);
    }
  }

  private Signal reached(Limit limit) {
    return ending(new LimitReached(limit, most(limit)));
  }

  private Signal ending(Signal signal) {
    end = signal;
    return signal;
  }
}
