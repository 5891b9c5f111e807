// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.time.Duration;

/**
 * What a run may use.
 *
 * @param run time for all tests together
 * @param test time for one test (one invocation of a parameterized one, all tries of a property)
 * @param outputBytes bytes kept of each of {@code System.out} and {@code System.err}
 * @param heapMegabytes heap of the JVM that runs the tests; a change of it costs a new JVM
 */
public record Limits(Duration run, Duration test, int outputBytes, int heapMegabytes) {
  /** Ten seconds in all and for a test, 64 KiB of output, 256 MB of heap. */
  public static final Limits STANDARD =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 64 * 1024, 256);

  /**
   * @throws IllegalArgumentException if a time is not positive, the output negative, or the heap
   *     under 32 MB, where no test engine starts
   */
  public Limits {
    if (run.isNegative() || run.isZero()) throw wrong("time", run, "a positive time");
    if (test.isNegative() || test.isZero()) throw wrong("a test's time", test, "a positive time");
    if (outputBytes < 0) throw wrong("output", outputBytes, "0 bytes or more");
    if (heapMegabytes < 32) throw wrong("heap", heapMegabytes, "32 MB or more");
  }

  /** The same with this time for all tests together, and so for each. */
  public Limits within(Duration time) {
    return new Limits(time, time, outputBytes, heapMegabytes);
  }

  private static IllegalArgumentException wrong(String what, Object got, String expected) {
    return new IllegalArgumentException(
        "limit of " + what + ": got " + got + ", expected " + expected);
  }
}
