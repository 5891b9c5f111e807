// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.bench;

/** Runs the benchmarks of this package with JMH's own command line. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * {@code mvn -q test-compile exec:exec@bench -Dbench.args="ComposeBenchmark -f 1"} passes JMH its
   * arguments.
   */
  public static void main(String[] args) throws Exception {
    org.openjdk.jmh.Main.main(args);
  }
}
