// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.log.ClassLog;
import talkdemos.imports.log.Event;
import talkdemos.imports.log.Event.Initialised;

/**
 * One program, run from its jar and from archives of its classes.
 *
 * @param runs what was seen, in their order; each archive is used twice
 * @param absent what this JDK does not have, or ""
 */
public record Archives(List<Run> runs, String absent) {
  /** The first JDK with an AOT cache (JEP 483). */
  static final int AOT = 24;

  private static final Duration LIMIT = Duration.ofSeconds(120);

  static final String SOURCE =
      """
      class App {
        public static void main(String[] arguments) {
          System.out.println(Settings.STARTED);
        }
      }

      class Settings {
        static final long STARTED = System.nanoTime();
      }
      """;

  /**
   * One run.
   *
   * @param how with which archive
   * @param source where the class {@code Settings} came from, in the words of the JVM's log
   * @param initialised whether the log shows its initialiser
   * @param value what it computed: the nanosecond of its initialisation
   * @param initialisers how many initialisers of any class ran in this JVM, those of the JDK
   *     included
   */
  public record Run(String how, String source, boolean initialised, long value, int initialisers) {}

  private record Lab(Jdk jdk, Scratch scratch, Path jar) {
    Finished java(List<String> options) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-cp", jar.toString(), "App"));
      Child child = Child.of(jdk.java(all.toArray(new String[0]))).within(LIMIT);
      Finished ended = child.in(scratch.path()).run();
      if (!ended.fine())
        throw new IllegalStateException("java %s failed: %s".formatted(all, ended.err()));
      return ended;
    }

    Run run(String how, String... options) {
      Path logs = scratch.folder("logs/" + how.replaceAll("\\W+", "-"));
      List<String> all = new ArrayList<>(List.of(options));
      all.add(ClassLog.option(logs));
      Finished ended = java(all);
      ClassLog log = ClassLog.readAll(logs).get(0);
      Event.Loaded loaded =
          log.loaded().stream()
              .filter(it -> it.name().equals("Settings"))
              .findFirst()
              .orElseThrow();
      List<Initialised> ran = log.initialised().stream().filter(Initialised::hasCode).toList();
      return new Run(
          how,
          loaded.source().text().replace(scratch.path() + "/", ""),
          ran.stream().anyMatch(it -> it.name().equals("Settings")),
          value(ended),
          ran.size());
    }

    /** The JVM may have written warnings of its own to standard output. */
    private static long value(Finished ended) {
      String line =
          ended.out().lines().filter(it -> it.matches("-?\\d+")).findFirst().orElseThrow();
      return Long.parseLong(line);
    }

    Optional<Path> aotCache() {
      if (jdk.feature() < AOT) return Optional.empty();
      String configuration = "-XX:AOTConfiguration=" + scratch.path().resolve("app.aotconf");
      Path cache = scratch.path().resolve("app.aot");
      java(List.of("-XX:AOTMode=record", configuration));
      java(List.of("-XX:AOTMode=create", configuration, "-XX:AOTCache=" + cache));
      return Optional.of(cache);
    }
  }

  static Archives run(Jdk jdk, Scratch scratch) {
    Path source = scratch.write("archived/App.java", SOURCE);
    Path jar = scratch.jar("app.jar", scratch.compile("archived-classes", List.of(source)));
    Lab lab = new Lab(jdk, scratch, jar);
    List<Run> runs = new ArrayList<>();
    runs.add(lab.run("no archive", "-Xshare:off"));
    runs.add(lab.run("the JDK's archive", "-Xshare:auto"));
    Path archive = scratch.path().resolve("app.jsa");
    lab.java(List.of("-XX:ArchiveClassesAtExit=" + archive));
    String use = "-XX:SharedArchiveFile=" + archive;
    runs.add(lab.run("AppCDS", use));
    runs.add(lab.run("AppCDS again", use));
    Optional<Path> cache = lab.aotCache();
    if (cache.isPresent()) {
      runs.add(lab.run("AOT cache", "-XX:AOTCache=" + cache.get()));
      runs.add(lab.run("AOT cache again", "-XX:AOTCache=" + cache.get()));
    }
    String absent = "AOT cache: needs JDK %d or newer; this is %d".formatted(AOT, jdk.feature());
    return new Archives(runs, cache.isPresent() ? "" : absent);
  }
}
