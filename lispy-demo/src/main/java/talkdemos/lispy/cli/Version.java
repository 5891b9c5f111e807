// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

/** The version that the jar's manifest names, and the JVM's. */
final class Version {
  private Version() {}

  static String text() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "lispy " + (version == null ? "(classes)" : version) + " on Java " + Runtime.version();
  }
}
