// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

/**
 * One line of the JVM's class log. Names are binary names with dots, {@code java.util.Map$Entry}.
 */
public sealed interface Event {
  String name();

  /** Nanoseconds since the JVM's start; 0 if the line tells none. */
  long uptime();

  /** A class was created from bytes, or taken from an archive. */
  record Loaded(String name, Source source, long uptime) implements Event {}

  /** The verification of a class's code began or ended; archived classes need none. */
  record Verification(String name, boolean ends, long uptime) implements Event {}

  /**
   * The initialisation of a class began.
   *
   * @param hasCode whether it has an initialiser to run (static fields with values, static blocks)
   * @param thread who runs it, as JDK 25 tells; empty on JDK 17
   */
  record Initialised(String name, boolean hasCode, String thread, long uptime) implements Event {}
}
