// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import java.util.List;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

/**
 * The threads of a JVM that runs nothing but a main.
 *
 * @param java those that Java knows
 * @param system those that the system knows, as Linux names them; empty elsewhere
 */
public record Threads(List<String> java, List<String> system) {
  private static final String SOURCE =
      """
      import java.nio.file.*;

      class Hello {
        public static void main(String[] arguments) throws Exception {
          for (Thread thread : Thread.getAllStackTraces().keySet())
            System.out.println("java " + thread.getName());
          Path tasks = Path.of("/proc/self/task");
          if (!Files.isDirectory(tasks)) return;
          try (var all = Files.newDirectoryStream(tasks)) {
            for (Path task : all)
              System.out.println("system " + Files.readString(task.resolve("comm")).strip());
          }
        }
      }
      """;

  static Threads run(Jdk jdk, Scratch scratch) {
    String classes = scratch.compile("Hello", SOURCE).toString();
    Finished ended = Child.of(jdk.java("-Xshare:auto", "-cp", classes, "Hello")).run();
    if (!ended.fine())
      throw new IllegalStateException("a lesson's own program failed: " + ended.err());
    return new Threads(named(ended, "java "), named(ended, "system "));
  }

  private static List<String> named(Finished ended, String start) {
    return ended
        .out()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .sorted()
        .toList();
  }
}
