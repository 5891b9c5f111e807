// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.loader.Finder;
import talkdemos.imports.loader.FinderLoader;
import talkdemos.imports.loader.Found;
import talkdemos.imports.loader.SourceFinder;

/**
 * What the JVM writes down for a loader, which is its {@code sys.modules}.
 *
 * @param before whether {@code findLoadedClass} knew the class before it was loaded
 * @param after whether it did afterwards
 * @param same whether loading it again gave the same class
 * @param finderAsked how often the finder was asked, for two loads
 * @param parentsByLoadClass whether a class that the parent gave to {@code loadClass} was known
 * @param parentsByForName the same after {@code Class.forName}, which is the JVM asking
 */
public record Cached(
    boolean before,
    boolean after,
    boolean same,
    int finderAsked,
    boolean parentsByLoadClass,
    boolean parentsByForName) {
  private static final String PARENTS = "java.util.StringJoiner";

  static Cached run(Scratch scratch) throws ClassNotFoundException {
    scratch.write("cached/demo/Module.java", "package demo; public class Module {}");
    Counting finder = new Counting(SourceFinder.in(scratch.path().resolve("cached")));
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    FinderLoader loader = new FinderLoader("cached", parent, finder);
    boolean before = loader.loaded("demo.Module").isPresent();
    Class<?> first = loader.loadClass("demo.Module");
    boolean after = loader.loaded("demo.Module").isPresent();
    Class<?> second = loader.loadClass("demo.Module");
    loader.loadClass(PARENTS);
    boolean byLoadClass = loader.loaded(PARENTS).isPresent();
    Class.forName(PARENTS, false, loader);
    return new Cached(
        before,
        after,
        first == second,
        finder.asked.get(),
        byLoadClass,
        loader.loaded(PARENTS).isPresent());
  }

  private record Counting(Finder finder, AtomicInteger asked) implements Finder {
    Counting(Finder finder) {
      this(finder, new AtomicInteger());
    }

    @Override
    public Optional<Found> find(String className) throws ClassNotFoundException, IOException {
      asked.incrementAndGet();
      return finder.find(className);
    }

    @Override
    public Optional<Found> resource(String path) throws IOException {
      return finder.resource(path);
    }
  }
}
