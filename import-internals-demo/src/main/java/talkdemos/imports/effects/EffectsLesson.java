// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.PrintStream;
import java.util.List;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

/**
 * What the experiments on class initialisation gave, on one JDK.
 *
 * @param jdk which one, as {@code 17.0.15}
 */
public record EffectsLesson(
    String jdk,
    List<Ways.Seen> ways,
    FailingInitialiser failing,
    CyclicInitialisers cyclic,
    Deadlock deadlock,
    List<LibraryEffects> library) {
  /** What is asked before the experiments run. */
  public static final String QUESTION =
      "%d ways to use a class, from Target t = null to new Target(): how many run its initialiser?"
          .formatted(Way.all().size());

  /** Runs all experiments, each in fresh JVMs of that JDK: about 40 JVMs, some seconds. */
  public static EffectsLesson run(Jdk jdk) throws InterruptedException {
    try (Scratch scratch = Scratch.create()) {
      Lab lab = new Lab(jdk, scratch);
      return new EffectsLesson(
          jdk.number(),
          Ways.run(lab),
          FailingInitialiser.run(lab),
          CyclicInitialisers.run(lab),
          Deadlock.run(lab),
          LibraryEffects.run(lab));
    }
  }

  /** The measured answer to the question. */
  public String answer() {
    long some = ways.stream().filter(way -> !way.initialised().isEmpty()).count();
    long none = ways.stream().filter(way -> way.loaded().isEmpty()).count();
    return "%d run an initialiser, %d only load the class, %d not even that"
        .formatted(some, ways.size() - some - none, none);
  }

  /** Prints the experiments, each beside what Python does in its place. */
  public void print(PrintStream out) {
    new EffectsText(out).print(this);
  }
}
