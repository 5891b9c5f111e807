// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the JVMs of this machine. */
final class Jvms {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"");

  private final List<Path> homes;

  Jvms(List<Path> homes) {
    this.homes = homes;
  }

  /** Where JDKs are put by themselves, packages and the usual tools. */
  static Jvms here() {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    if (System.getenv("JAVA_HOME") != null) homes.add(Path.of(System.getenv("JAVA_HOME")));
    Path user = Path.of(System.getProperty("user.home"));
    for (Path folder :
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            user.resolve(".sdkman/candidates/java"),
            user.resolve(".jdks"),
            Path.of("/Library/Java/JavaVirtualMachines"))) {
      for (Path home : list(folder)) {
        homes.add(
            Files.exists(home.resolve("Contents/Home")) ? home.resolve("Contents/Home") : home);
      }
    }
    return new Jvms(homes);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /**
   * The {@code java} commands that a list such as {@code 17,25} means, one each, in its order.
   *
   * @param wanted feature versions or paths of {@code java} commands, with commas between
   * @throws Refusal if one is not there; it says what was looked at
   */
  List<String> find(String wanted) {
    return Stream.of(wanted.split(",", -1)).map(String::trim).map(this::one).toList();
  }

  private String one(String wanted) {
    if (wanted.contains("/")) {
      if (Files.isExecutable(Path.of(wanted)) && !Files.isDirectory(Path.of(wanted))) return wanted;
      throw new Refusal("--jvm: got %s, expected a java command that exists".formatted(wanted));
    }
    if (!wanted.matches("[1-9][0-9]{0,2}")) {
      throw new Refusal(
          "--jvm: got '%s', expected a list such as 17,25 or paths of java commands"
              .formatted(wanted));
    }
    Map<String, String> seen = new LinkedHashMap<>();
    for (Path home : homes) {
      String version = version(home);
      Path java = home.resolve("bin/java");
      if (version == null || !Files.isExecutable(java)) continue;
      if (version.equals(wanted) || version.startsWith(wanted + ".")) return java.toString();
      seen.put(home.toString(), version);
    }
    throw new Refusal("--jvm %s: no such JDK here; found %s".formatted(wanted, seen));
  }

  private static String version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) return null;
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find() ? version.group(1) : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** The feature version of a {@code java} command that {@link #find} gave; 0 if unknown. */
  static int feature(String java) {
    Path home = Path.of(java).toAbsolutePath().normalize().getParent().getParent();
    String version = home == null ? null : version(home);
    return version == null ? 0 : Integer.parseInt(version.split("[^0-9]")[0]);
  }
}
