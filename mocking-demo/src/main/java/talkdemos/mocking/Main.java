// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

/** Runs the drought watch on real neighbours. */
public final class Main {
  private Main() {}

  /** Runs the demo and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.out.println("Each day: read the stations, judge the regions, mail the subscribers.");
  }
}
