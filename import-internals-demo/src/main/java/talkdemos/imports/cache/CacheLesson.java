// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.PrintStream;
import java.util.List;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

/**
 * What the experiments on the cache gave, on one JDK. All of them run in this process.
 *
 * @param jdk which one, as {@code 17.0.15}
 */
public record CacheLesson(
    String jdk,
    TwoLoaders twoLoaders,
    Cached cached,
    Reloaded reloaded,
    List<LetGo> letGo,
    Services services,
    Modules modules,
    OverHttp overHttp) {
  /** What is asked before the experiments run. */
  public static final String QUESTION =
      "One class file, given to two class loaders: is that one class or two?";

  /** Runs all experiments: about 2 s. */
  public static CacheLesson run() throws Exception {
    try (Scratch scratch = Scratch.create()) {
      return new CacheLesson(
          Jdk.running().number(),
          TwoLoaders.run(scratch),
          Cached.run(scratch),
          Reloaded.run(scratch),
          LetGo.run(scratch),
          Services.run(scratch),
          Modules.run(scratch),
          OverHttp.run(scratch));
    }
  }

  /** The measured answer to the question. */
  public String answer() {
    return twoLoaders.sameClass()
        ? "one class"
        : "two: the names are equal, the classes are not, and each has its own static fields";
  }

  /** Prints the experiments, each beside what Python has in its place. */
  public void print(PrintStream out) {
    new CacheText(out).print(this);
  }
}
