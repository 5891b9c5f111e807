// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the threads of a worker are. */
final class Whereabouts {
  private static final long GRACE = 100; // milliseconds for a thread that is about to end

  private final UserCode code;

  Whereabouts(UserCode code) {
    this.code = code;
  }

  /** Where the tests are: in the thread that runs them, or in one that it waits for. */
  Message.Here of(Thread tests) {
    List<Position> lines = code.positions(tests.getStackTrace());
    if (lines.isEmpty()) {
      for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
        if (lines.isEmpty()) lines = code.positions(stack);
      }
    }
    String deadlock = deadlock();
    return new Message.Here(lines, deadlock.isEmpty() ? memory() : deadlock);
  }

  /** Who called exit: {@code called} is false when the JVM is going down for another reason. */
  Message.Exiting exit() {
    for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
      boolean called =
          Arrays.stream(stack)
              .anyMatch(
                  frame ->
                      frame.getClassName().equals("java.lang.Runtime")
                          && frame.getMethodName().equals("exit"));
      if (called) return new Message.Exiting(true, code.positions(stack));
    }
    return new Message.Exiting(false, List.of());
  }

  /** Where memory ran out. */
  Message.NoMemory noMemory(OutOfMemoryError full) {
    return new Message.NoMemory(String.valueOf(full.getMessage()), code.positions(full));
  }

  /**
   * The threads that are alive, were not before, and go on: not daemons, or in the code under test.
   */
  List<String> left(Set<Thread> before) throws InterruptedException {
    long end = System.nanoTime() + GRACE * 1_000_000;
    List<String> left = now(before);
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(5);
      left = now(before);
    }
    return left;
  }

  private List<String> now(Set<Thread> before) {
    List<String> left = new ArrayList<>();
    for (Map.Entry<Thread, StackTraceElement[]> one : Thread.getAllStackTraces().entrySet()) {
      Thread thread = one.getKey();
      if (before.contains(thread) || !thread.isAlive()) continue;
      List<Position> lines = code.positions(one.getValue());
      if (thread.isDaemon() && lines.isEmpty()) continue;
      left.add("'" + thread.getName() + "'" + (lines.isEmpty() ? "" : " at " + lines.get(0)));
    }
    left.sort(null);
    return left;
  }

  private String deadlock() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] dead = threads.findDeadlockedThreads();
    if (dead == null) return "";
    StringBuilder text = new StringBuilder("A deadlock:");
    for (ThreadInfo one : threads.getThreadInfo(dead, 50)) {
      if (one == null) continue;
      List<Position> lines = code.positions(one.getStackTrace());
      LockInfo lock = one.getLockInfo();
      text.append(text.charAt(text.length() - 1) == ':' ? " '" : ", '")
          .append(one.getThreadName())
          .append(lines.isEmpty() ? "'" : "' at " + lines.get(0))
          .append(" waits for ")
          .append(lock == null ? "a lock" : simple(lock.getClassName()))
          .append(" that '")
          .append(one.getLockOwnerName())
          .append("' holds");
    }
    return text.append('.').toString();
  }

  private static String simple(String className) {
    return "a " + className.substring(className.lastIndexOf('.') + 1);
  }

  private static String memory() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return used < runtime.maxMemory() / 10 * 9 ? "" : "The heap is nearly full.";
  }
}
