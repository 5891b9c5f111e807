// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import talkdemos.perf.Timed;

/**
 * Two threads that write to two variables fight if both lie in one cache line, which wanders
 * between their processors with each write. Nothing in the program says so; padding makes it go
 * away.
 *
 * <p>Trap avoided: the pads lie in superclasses and subclasses, as the JVM orders the fields of one
 * class as it likes; the writes are opaque, so that they are not kept in registers.
 *
 * <p>Expected: padded as fast as one thread alone, shared several times slower, on a machine with
 * two processors or more that share no cache line; hyperthreads of one core hardly differ, nor do
 * threads that a busy machine lets run by turns.
 */
public class FalseSharingBenchmark extends Timed {
  private static final VarHandle FIRST = handle(Near.class, "first");
  private static final VarHandle SECOND = handle(Near.class, "second");
  private static final VarHandle FAR_FIRST = handle(First.class, "first");
  private static final VarHandle FAR_SECOND = handle(Second.class, "second");

  private static VarHandle handle(Class<?> owner, String field) {
    try {
      return MethodHandles.lookup().findVarHandle(owner, field, long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Two variables side by side. */
  @State(Scope.Group)
  public static class Near {
    long first;
    long second;
  }

  /** A variable. */
  public static class First {
    long first;
  }

  /** 128 bytes after it: two cache lines, as some processors fetch pairs. */
  public static class Pad extends First {
    long p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, pa, pb, pc, pd, pe, pf;
  }

  /** Another variable. */
  public static class Second extends Pad {
    long second;
  }

  /** Two variables with a pad between them. */
  @State(Scope.Group)
  public static class Far extends Second {}

  /** The first of two threads, no pad. */
  @Benchmark
  @Group("shared")
  public long sharedFirst(Near near) {
    long value = (long) FIRST.getOpaque(near) + 1;
    FIRST.setOpaque(near, value);
    return value;
  }

  /** The second of two threads, no pad. */
  @Benchmark
  @Group("shared")
  public long sharedSecond(Near near) {
    long value = (long) SECOND.getOpaque(near) + 1;
    SECOND.setOpaque(near, value);
    return value;
  }

  /** The first of two threads, padded. */
  @Benchmark
  @Group("padded")
  public long paddedFirst(Far far) {
    long value = (long) FAR_FIRST.getOpaque((First) far) + 1;
    FAR_FIRST.setOpaque((First) far, value);
    return value;
  }

  /** The second of two threads, padded. */
  @Benchmark
  @Group("padded")
  public long paddedSecond(Far far) {
    long value = (long) FAR_SECOND.getOpaque((Second) far) + 1;
    FAR_SECOND.setOpaque((Second) far, value);
    return value;
  }
}
