// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import java.nio.file.Path;
import java.util.List;

/** From where a JVM may take classes that were parsed and checked before it started. */
public enum Mode {
  /** Every class is read from the modules or the class path. */
  NO_ARCHIVE("no archive", 0),
  /** The archive of the JDK's own classes that comes with it. */
  DEFAULT("default archive", 0),
  /** Application class data sharing: an archive of what one run of the program loaded. */
  APP_CDS("AppCDS", 13),
  /** The AOT cache of Project Leyden: loaded and linked as well, and what a run was seen to do. */
  AOT_CACHE("AOT cache", 24);

  private final String label;
  private final int since;

  Mode(String label, int since) {
    this.label = label;
    this.since = since;
  }

  /** The first JDK that has it. */
  public int since() {
    return since;
  }

  /** The JVM's options to run with it, once it was made in a file. */
  List<String> use(Path file) {
    return switch (this) {
      case NO_ARCHIVE -> List.of("-Xshare:off");
      case DEFAULT -> List.of();
      case APP_CDS -> List.of("-XX:SharedArchiveFile=" + file);
      case AOT_CACHE -> List.of("-XX:AOTCache=" + file);
    };
  }

  /** The options of the runs, one after another, that make the file; none if it needs none. */
  List<List<String>> make(Path file, int feature) {
    return switch (this) {
      case NO_ARCHIVE, DEFAULT -> List.of();
      case APP_CDS -> List.of(List.of("-XX:ArchiveClassesAtExit=" + file));
      case AOT_CACHE ->
          feature >= 25 ? List.of(List.of("-XX:AOTCacheOutput=" + file)) : twoSteps(file);
    };
  }

  /** JDK 24 has no short way: one run records, another writes the cache and runs nothing. */
  private static List<List<String>> twoSteps(Path file) {
    String configuration = "-XX:AOTConfiguration=" + file + ".configuration";
    return List.of(
        List.of("-XX:AOTMode=record", configuration),
        List.of("-XX:AOTMode=create", configuration, "-XX:AOTCache=" + file));
  }

  @Override
  public String toString() {
    return label;
  }
}
