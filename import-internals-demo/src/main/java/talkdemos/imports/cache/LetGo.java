// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.loader.Reachability;
import talkdemos.imports.loader.SourceFinder;
import talkdemos.imports.loader.SourceLoader;

/**
 * Loaders of one plugin are let go, but for one thing that stays behind of each.
 *
 * @param leftBehind what it was
 * @param collected whether the loader was collected while it was there. A loader of which nothing
 *     stayed was collected in the same rounds, so "no" is no matter of patience.
 * @param collectedAfterwards whether it was once that thing was taken away, too
 */
public record LetGo(String leftBehind, boolean collected, boolean collectedAfterwards) {
  static final Duration LIMIT = Duration.ofSeconds(20);

  static List<LetGo> run(Scratch scratch) throws Exception {
    scratch.write("plugin/demo/Plugin.java", Leftover.SOURCE);
    SourceFinder finder = SourceFinder.in(scratch.path().resolve("plugin"));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return run(finder, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<LetGo> run(SourceFinder finder, ExecutorService pool) throws Exception {
    List<Reachability> loaders = new ArrayList<>();
    List<AutoCloseable> left = new ArrayList<>();
    for (Leftover leftover : Leftover.values()) loaders.add(load(finder, leftover, pool, left));
    boolean collects = loaders.get(Leftover.NOTHING.ordinal()).goesWithin(LIMIT);
    Duration limit = collects ? LIMIT : Duration.ZERO; // or this JVM does not collect when asked
    List<Boolean> before = loaders.stream().map(Reachability::gone).toList();
    for (AutoCloseable one : left) one.close();
    left.clear();
    List<LetGo> all = new ArrayList<>();
    for (Leftover leftover : Leftover.values()) {
      int i = leftover.ordinal();
      all.add(new LetGo(leftover.toString(), before.get(i), loaders.get(i).goesWithin(limit)));
    }
    return all;
  }

  /** A method of its own, so that no local variable of the caller holds on to the loader. */
  @SuppressWarnings("unchecked")
  private static Reachability load(
      SourceFinder finder, Leftover leftover, ExecutorService pool, List<AutoCloseable> left)
      throws Exception {
    SourceLoader loader = new SourceLoader("plugin", ClassLoader.getPlatformClassLoader(), finder);
    Object plugin = loader.loadClass("demo.Plugin").getConstructor().newInstance();
    left.add(leftover.leave((Function<String, Object>) plugin, pool));
    return Reachability.of(loader);
  }
}
