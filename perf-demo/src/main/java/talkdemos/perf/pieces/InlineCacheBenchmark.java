// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * An inline cache remembers at the place of the call what was found there last time, and checks
 * only whether that still holds. Linked as a call site the check is all that is left; a table is
 * asked in full each time.
 *
 * <p>Trap avoided: the receiver is a field and its class is tested each time; a cache without its
 * test would measure nothing.
 *
 * <p>Expected: the linked cache within a ns of the direct call, the cache in fields close,
 * ClassValue and HashMap several times that.
 */
public class InlineCacheBenchmark extends Timed {
  private static final MethodHandle LINKED = linked().dynamicInvoker();

  private final Map<Class<?>, LongUnaryOperator> table = new HashMap<>();
  private final ClassValue<LongUnaryOperator> perClass =
      new ClassValue<>() {
        @Override
        protected LongUnaryOperator computeValue(Class<?> type) {
          return table.get(type);
        }
      };
  private Object receiver = "text";
  private Class<?> cachedClass;
  private LongUnaryOperator cachedMethod;
  private long x = 41;

  /** Fills the table: what {@code grow} means for five classes. */
  public InlineCacheBenchmark() {
    table.put(String.class, InlineCacheBenchmark::ofString);
    table.put(Long.class, x -> x + 2);
    table.put(Double.class, x -> x + 3);
    table.put(Integer.class, x -> x + 4);
    table.put(Object.class, x -> x + 5);
  }

  private static long ofString(long x) {
    return x + 1;
  }

  private static MutableCallSite linked() {
    try {
      MethodHandles.Lookup here = MethodHandles.lookup();
      MethodType type = MethodType.methodType(long.class, Object.class, long.class);
      MethodHandle target =
          here.findStatic(
              InlineCacheBenchmark.class,
              "ofString",
              MethodType.methodType(long.class, long.class));
      MethodHandle test =
          here.findStatic(
              InlineCacheBenchmark.class,
              "isString",
              MethodType.methodType(boolean.class, Object.class));
      MethodHandle miss = here.findStatic(InlineCacheBenchmark.class, "miss", type);
      MutableCallSite site = new MutableCallSite(type);
      site.setTarget(
          MethodHandles.guardWithTest(
              test, MethodHandles.dropArguments(target, 0, Object.class), miss));
      return site;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isString(Object receiver) {
    return receiver.getClass() == String.class;
  }

  private static long miss(Object receiver, long x) {
    throw new IllegalStateException("no method for " + receiver.getClass());
  }

  /** Baseline: the method, called by its name. */
  @Benchmark
  public long direct() {
    return ofString(x);
  }

  /** A call site: one class tested, the method behind it. */
  @Benchmark
  public long linkedCache() throws Throwable {
    return (long) LINKED.invokeExact(receiver, x);
  }

  /** The class and the method of last time, in two fields. */
  @Benchmark
  public long cacheInFields() {
    if (receiver.getClass() != cachedClass) {
      cachedClass = receiver.getClass();
      cachedMethod = table.get(cachedClass);
    }
    return cachedMethod.applyAsLong(x);
  }

  /** A ClassValue asked each time. */
  @Benchmark
  public long classValue() {
    return perClass.get(receiver.getClass()).applyAsLong(x);
  }

  /** A HashMap asked each time. */
  @Benchmark
  public long hashMap() {
    return table.get(receiver.getClass()).applyAsLong(x);
  }
}
