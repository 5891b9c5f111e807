// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

/** JMH's own command line over the benchmarks of this module. */
public final class Main {
  private Main() {}

  /** {@code java -jar perf-demo.jar [JMH options]}. */
  public static void main(String[] args) throws Exception {
    org.openjdk.jmh.Main.main(args);
  }
}
