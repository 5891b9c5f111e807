// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The feature identifiers (R7RS, appendix B) that follow from the language and the machine. */
final class Features {
  private Features() {}

  /** All of them, in alphabetical order. */
  static Set<String> all() {
    Set<String> features =
        new TreeSet<>(
            Set.of(
                "r7rs",
                "exact-closed",
                "exact-complex",
                "ieee-float",
                "full-unicode",
                "ratios",
                "jvm",
                "lispy"));
    String version = Features.class.getPackage().getImplementationVersion();
    if (version != null) {
      features.add("lispy-" + version);
    }
    features.add(ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian");
    features.add(architecture(System.getProperty("os.arch")));
    features.addAll(system(System.getProperty("os.name")));
    return features;
  }

  /** What the report, or else Java, calls a processor. */
  static String architecture(String java) {
    return switch (java) {
      case "amd64", "x86_64" -> "x86-64";
      case "x86", "i486", "i586", "i686" -> "i386";
      default -> java.toLowerCase(Locale.ROOT);
    };
  }

  /** What the report calls an operating system. */
  static Set<String> system(String java) {
    String name = java.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Set.of("windows");
    } else if (name.startsWith("mac")) {
      return Set.of("darwin", "unix", "posix");
    }
    return Set.of(name.replace(' ', '-'), "unix", "posix");
  }
}
