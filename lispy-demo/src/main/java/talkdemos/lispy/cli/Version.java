// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names, and the JVM's. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "lispy %s on Java %s".formatted(version == null ? "(classes)" : version, Runtime.version())
    };
  }
}
