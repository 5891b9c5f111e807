// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.nio.file.Path;
import java.util.List;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.log.ClassLog;
import talkdemos.imports.log.PerfData;

/**
 * A command that ran, and what each JVM in it loaded.
 *
 * @param finished how the command ended
 * @param jvms in the order of their starts; empty if none told of a class
 */
public record Counted(Finished finished, List<JvmCount> jvms) {
  public Counted {
    jvms = List.copyOf(jvms);
  }

  /**
   * Runs a command, and counts the classes of every HotSpot JVM (11 or newer) that it starts, by
   * their own logs. A JVM is not seen if the command takes {@code JAVA_TOOL_OPTIONS} away from it.
   */
  public static Counted run(Child child) {
    try (Scratch logs = Scratch.create()) {
      Path folder = logs.path();
      try (CpuWatch watch = CpuWatch.start(folder)) {
        Finished finished = child.with(ClassLog.TOOL_OPTIONS, ClassLog.toolOptions(folder)).run();
        List<JvmCount> jvms =
            ClassLog.readAll(folder).stream()
                .filter(log -> !log.loaded().isEmpty()) // refused its options: it never ran
                .map(log -> JvmCount.of(log, PerfData.read(folder, log.pid()), watch.of(log.pid())))
                .toList();
        // the time of the command is exact; with one JVM in it, that is the JVM's
        return new Counted(
            finished, jvms.size() == 1 ? List.of(jvms.get(0).withCpu(finished.cpu())) : jvms);
      }
    }
  }
}
