// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java home: its version and its tools.
 *
 * @param home the real path of the folder that holds {@code bin/java}
 * @param version what its file {@code release} says
 */
public record Jdk(Path home, Runtime.Version version) {
  private static final int OLDEST = 17;

  /** The one that runs this program. */
  public static Jdk running() {
    return new Jdk(real(Path.of(System.getProperty("java.home"))), Runtime.version());
  }

  /**
   * The one that a user asked for: a feature version ({@code 25}) or the path of a Java home.
   *
   * @throws BadInput if there is none, with those that are there; or it is older than 17
   */
  public static Jdk find(String asked) {
    Jdk found = found(asked);
    if (found.feature() >= OLDEST) return found;
    throw new BadInput(
        "found %s in %s: expected JDK %d or newer, for which the lessons' programs are compiled"
            .formatted(found, found.home(), OLDEST));
  }

  private static Jdk found(String asked) {
    if (!asked.matches("[0-9]{1,4}"))
      return at(folder(asked)).orElseThrow(() -> new BadInput(noHome(asked)));
    int feature = Integer.parseInt(asked);
    List<Jdk> all = all();
    return all.stream()
        .filter(jdk -> jdk.feature() == feature)
        .findFirst()
        .orElseThrow(() -> new BadInput(none(asked, all)));
  }

  /** The one whose {@code bin/java}, or other tool, an executable is; empty if it is none. */
  public static Optional<Jdk> ofTool(Path executable) {
    Path bin = real(executable).getParent();
    return bin == null || bin.getParent() == null ? Optional.empty() : at(bin.getParent());
  }

  /**
   * Those that can be found on this machine, without twins: the running one, {@code JAVA_HOME} and
   * {@code JAVA_HOME_...}, the folders where systems and version managers put them.
   */
  public static List<Jdk> all() {
    Map<Path, Jdk> found = new LinkedHashMap<>();
    Jdk running = running();
    found.put(running.home(), running);
    for (Path home : candidates()) at(home).ifPresent(jdk -> found.putIfAbsent(jdk.home(), jdk));
    return List.copyOf(found.values());
  }

  /** 17 of {@code 17.0.15+6}. */
  public int feature() {
    return version.feature();
  }

  /** Whether it has a tool, such as {@code jwebserver} (from 18 on). */
  public boolean has(String tool) {
    return executable(tool).isPresent();
  }

  /**
   * The executable of a tool, such as {@code java}.
   *
   * @throws BadInput if this Java home has none
   */
  public Path tool(String tool) {
    return executable(tool)
        .orElseThrow(
            () ->
                new BadInput(
                    "no %s in %s: expected a JDK, not a run-time image only"
                        .formatted(tool, home.resolve("bin"))));
  }

  /** {@code java} with arguments, ready for {@link Child#of}. */
  public List<String> java(String... arguments) {
    List<String> command = new ArrayList<>(List.of(tool("java").toString()));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  /** {@code 17.0.15}: how JSON names it. */
  public String number() {
    return version.version().stream().map(Object::toString).collect(Collectors.joining("."));
  }

  /** {@code JDK 17.0.15}: how tables name it. */
  @Override
  public String toString() {
    return "JDK " + number();
  }

  private Optional<Path> executable(String tool) {
    return Stream.of(tool, tool + ".exe")
        .map(name -> home.resolve("bin").resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) return Optional.empty();
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(release)) {
      properties.load(in);
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      Jdk jdk = new Jdk(real(home), Runtime.Version.parse(version.replace('_', '+')));
      return jdk.has("java") ? Optional.of(jdk) : Optional.empty();
    } catch (IOException | IllegalArgumentException notAJavaHome) {
      return Optional.empty();
    }
  }

  private static List<Path> candidates() {
    List<Path> homes = new ArrayList<>();
    System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().matches("JAVA_HOME(_.*)?|JDK_HOME"))
        .filter(variable -> !variable.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> homes.add(Path.of(variable.getValue())));
    String user = System.getProperty("user.home");
    homes.addAll(children(Path.of("/usr/lib/jvm")));
    homes.addAll(children(Path.of(user, ".sdkman", "candidates", "java")));
    homes.addAll(children(Path.of(user, ".jdks")));
    homes.addAll(children(Path.of("/opt")));
    for (Path bundle : children(Path.of("/Library/Java/JavaVirtualMachines")))
      homes.add(bundle.resolve("Contents").resolve("Home"));
    return homes;
  }

  /** Newest first by name, so that the choice between two of one version is always the same. */
  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static Path folder(String asked) {
    try {
      return Path.of(asked);
    } catch (InvalidPathException wrong) {
      throw new BadInput(noHome(asked));
    }
  }

  private static Path real(Path home) {
    try {
      return home.toRealPath();
    } catch (IOException gone) {
      return home.toAbsolutePath();
    }
  }

  private static String noHome(String asked) {
    return "no JDK at \"%s\": expected a version such as 25, or a folder with bin%sjava and a file release"
        .formatted(asked, File.separator);
  }

  private static String none(String asked, List<Jdk> all) {
    String found =
        all.stream()
            .map(jdk -> jdk.version() + " in " + jdk.home())
            .collect(Collectors.joining(", "));
    return "no JDK %s on this machine: found %s; set JAVA_HOME_%s, or give its folder instead"
        .formatted(asked, found, asked);
  }
}
