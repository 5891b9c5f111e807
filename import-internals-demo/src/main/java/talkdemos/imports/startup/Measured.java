// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

/**
 * How long a program takes from start to end in one mode.
 *
 * @param absent why it could not be measured; then there is no more to tell
 * @param cpu processor time
 * @param wall time by the clock, which other programs on the machine make longer
 * @param loaded how many classes its JVM loads
 * @param archivedPercent how many of them come from an archive or cache
 */
public record Measured(
    String program,
    Mode mode,
    String absent,
    Spread cpu,
    Spread wall,
    int loaded,
    int archivedPercent) {
  static Measured absent(String program, Mode mode, String why) {
    return new Measured(program, mode, why, null, null, 0, 0);
  }

  /** Whether there are figures. */
  public boolean present() {
    return absent.isEmpty();
  }
}
