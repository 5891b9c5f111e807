// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import talkdemos.imports.jvm.Scratch;

/** Any program, asked for in any order and by several threads, is loaded once and as a whole. */
class SourceLoaderPropertiesTest {
  private static final int CLASSES = 6;

  /**
   * Classes C0 to C5, a source each.
   *
   * @param uses for each class those that its method names, circles and itself included
   * @param parents for each class its superclass: one of a lower number, or none if negative
   */
  record Sources(List<List<Integer>> uses, List<Integer> parents) {
    String source(int i) {
      int parent = Math.min(parents.get(i), i - 1);
      StringBuilder text = new StringBuilder("package p; public class C" + i);
      if (parent >= 0) text.append(" extends C").append(parent);
      text.append(" { public static Class<?>[] uses() { return new Class<?>[] {");
      for (int used : uses.get(i)) text.append("C").append(used).append(".class,");
      return text.append("}; } }").toString();
    }
  }

  @Provide
  Arbitrary<Sources> sources() {
    Arbitrary<Integer> one = Arbitraries.integers().between(0, CLASSES - 1);
    Arbitrary<List<List<Integer>>> uses = one.list().ofMaxSize(4).list().ofSize(CLASSES);
    Arbitrary<List<Integer>> parents =
        Arbitraries.integers().between(-1, CLASSES - 1).list().ofSize(CLASSES);
    return Combinators.combine(uses, parents).as(Sources::new);
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.integers().between(0, CLASSES - 1).list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 12)
  void each_class_is_defined_once_and_what_it_uses_is_of_the_same_loader(
      @ForAll("sources") Sources sources,
      @ForAll("orders") List<Integer> order,
      @ForAll @IntRange(min = 1, max = 4) int threads)
      throws Exception {
    try (Scratch scratch = Scratch.create()) {
      for (int i = 0; i < CLASSES; i++) scratch.write("p/C" + i + ".java", sources.source(i));
      SourceFinder finder = SourceFinder.in(scratch.path());
      SourceLoader loader = new SourceLoader("any", ClassLoader.getPlatformClassLoader(), finder);
      Map<String, Class<?>> defined = new HashMap<>();
      for (Class<?> each : loadedBy(threads, order, loader)) {
        assertThat(each.getClassLoader()).isSameAs(loader);
        for (Class<?> used : (Class<?>[]) each.getMethod("uses").invoke(null))
          assertThat(defined.merge(used.getName(), used, (one, other) -> one)).isSameAs(used);
        assertThat(defined.merge(each.getName(), each, (one, other) -> one)).isSameAs(each);
      }
      assertThat(finder.compilations()).isBetween(1, CLASSES);
    }
  }

  private static List<Class<?>> loadedBy(int threads, List<Integer> order, SourceLoader loader)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<List<Class<?>>> load =
        () -> {
          start.await();
          List<Class<?>> loaded = new ArrayList<>();
          for (int i : order) loaded.add(loader.loadClass("p.C" + i));
          return loaded;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Class<?>> all = new ArrayList<>();
      for (Future<List<Class<?>>> one : pool.invokeAll(Collections.nCopies(threads, load)))
        all.addAll(one.get());
      return all;
    } finally {
      pool.shutdownNow();
    }
  }
}
