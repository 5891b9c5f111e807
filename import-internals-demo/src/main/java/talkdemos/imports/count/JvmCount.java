// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import talkdemos.imports.log.ClassLog;
import talkdemos.imports.log.PerfData;
import talkdemos.imports.log.Source.Kind;

/**
 * What one JVM loaded.
 *
 * @param pid its process id
 * @param command its main class or jar and its arguments, as it tells; of one that was killed, its
 *     command line if it was seen; empty if it was not
 * @param jvm its version, such as {@code 17.0.15}; empty if it was killed before it was seen
 * @param loaded how many classes it loaded
 * @param beforeMain how many of them before the first line of its main class; empty if that is not
 *     known, as with {@code -jar}
 * @param initialised how many of them it initialised
 * @param sources where they came from; the counts add up to {@code loaded}
 * @param cpu its processor time; where a command started several JVMs, in steps of 10 ms and short
 *     of what it took in its last 10 ms
 * @param times by its own clocks; empty if it was killed, or runs with {@code -XX:-UsePerfData}
 */
public record JvmCount(
    long pid,
    String command,
    String jvm,
    int loaded,
    OptionalInt beforeMain,
    int initialised,
    Map<Kind, Integer> sources,
    Duration cpu,
    Optional<Times> times) {
  /**
   * How long it was busy with classes, in wall time, each without the others as far as its clocks
   * tell them apart.
   *
   * @param load finding, reading and defining them, the work of loaders written in Java included
   * @param link preparing them to run
   * @param verify checking their code
   * @param initialise running their initialisers
   */
  public record Times(Duration load, Duration link, Duration verify, Duration initialise) {
    static Times of(PerfData data) {
      return new Times(
          data.time("sun.cls.sharedClassLoadTime")
              .plus(data.time("sun.cls.sysClassLoadTime"))
              .plus(data.time("sun.cls.appClassLoadTime.self")),
          data.time("sun.cls.classLinkedTime.self"),
          data.time("sun.cls.classVerifyTime.self"),
          data.time("sun.cls.classInitTime.self"));
    }
  }

  static JvmCount of(ClassLog log, Optional<PerfData> data, CpuWatch.Seen seen) {
    return new JvmCount(
        log.pid(),
        data.map(PerfData::command).orElse(seen.command()),
        data.map(PerfData::version).orElseGet(seen::version),
        log.loaded().size(),
        data.map(PerfData::main).map(log::loadedBefore).orElse(OptionalInt.empty()),
        log.initialised().size(),
        log.sources(),
        seen.cpu(),
        data.map(Times::of));
  }

  /** Whether it told at its end; of one that was killed the count ends with its last line. */
  public boolean complete() {
    return times.isPresent();
  }

  /** How many of its classes came from an archive, in percent; 100 means all of them. */
  public int archivedPercent() {
    int archived = sources.get(Kind.ARCHIVE) + sources.get(Kind.APPLICATION_ARCHIVE);
    return loaded == 0 ? 0 : 100 * archived / loaded;
  }

  JvmCount withCpu(Duration exact) {
    return new JvmCount(pid, command, jvm, loaded, beforeMain, initialised, sources, exact, times);
  }
}
