// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import java.io.PrintStream;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

/**
 * What the experiments on processes gave, on one JDK.
 *
 * @param jdk which one, as {@code 17.0.15}
 */
public record SpawnLesson(
    String jdk, ChildJvm childJvm, StartMethods python, Threads threads, Archives archives) {
  /** What is asked before the experiments run. */
  public static final String QUESTION =
      "main sets the static field Settings.mode, then starts a second JVM with its class path: does"
          + " the second see the change?";

  /** Runs all experiments: about 15 JVMs, some seconds. */
  public static SpawnLesson run(Jdk jdk) {
    try (Scratch scratch = Scratch.create()) {
      return new SpawnLesson(
          jdk.number(),
          ChildJvm.run(jdk, scratch),
          StartMethods.run(scratch),
          Threads.run(jdk, scratch),
          Archives.run(jdk, scratch));
    }
  }

  /** The measured answer to the question. */
  public String answer() {
    boolean seen = childJvm.child().mode().equals(childJvm.parent().mode());
    boolean again = childJvm.child().started() != childJvm.parent().started();
    return "%s: there it is \"%s\", because the initialiser %s"
        .formatted(
            seen ? "yes" : "no",
            childJvm.child().mode(),
            again ? "ran again" : "did not run again");
  }

  /** Prints the experiments, each beside Python's. */
  public void print(PrintStream out) {
    new SpawnText(out).print(this);
  }
}
