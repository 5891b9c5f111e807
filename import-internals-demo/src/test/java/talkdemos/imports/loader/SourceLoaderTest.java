// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLoaderTest {
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  @TempDir Path root;

  @Test
  void usage() throws Exception {
    write("demo/Greeter.java", greeter("hello"));
    SourceLoader loader = new SourceLoader(root);
    Supplier<?> greeter =
        (Supplier<?>) loader.loadClass("demo.Greeter").getConstructor().newInstance();
    assertThat(greeter.get()).isEqualTo("hello");
  }

  @Test
  void what_a_source_needs_is_compiled_with_it_and_once() throws Exception {
    write("demo/A.java", "package demo; public class A extends B { class Inner {} }");
    write("demo/B.java", "package demo; public class B {} class Hidden {}");
    SourceFinder finder = SourceFinder.in(root);
    SourceLoader loader = loader(finder);
    Class<?> a = loader.loadClass("demo.A");
    assertThat(a.getSuperclass()).isSameAs(loader.loadClass("demo.B"));
    assertThat(loader.loadClass("demo.A$Inner").getEnclosingClass()).isSameAs(a);
    assertThat(loader.loadClass("demo.Hidden").getClassLoader()).isSameAs(loader);
    assertThat(finder.compilations()).isEqualTo(1);
    assertThat(finder.sourcesOf("demo.A"))
        .containsExactlyInAnyOrder(root.resolve("demo/A.java"), root.resolve("demo/B.java"));
  }

  @Test
  void loaders_that_share_a_finder_compile_once_and_have_a_class_each() throws Exception {
    write("demo/Greeter.java", greeter("hello"));
    SourceFinder finder = SourceFinder.in(root);
    SourceLoader loader = loader(finder);
    Class<?> one = loader.loadClass("demo.Greeter");
    Class<?> other = loader.again().loadClass("demo.Greeter");
    assertThat(one).isNotSameAs(other);
    assertThat(one.getName()).isEqualTo(other.getName());
    assertThat(finder.compilations()).isEqualTo(1);
  }

  @Test
  void a_changed_source_is_compiled_again_for_a_new_loader_only() throws Exception {
    write("demo/Greeter.java", greeter("one"));
    SourceLoader loader = loader(SourceFinder.in(root));
    Class<?> before = loader.loadClass("demo.Greeter");
    change("demo/Greeter.java", greeter("two"));
    assertThat(loader.loadClass("demo.Greeter")).isSameAs(before);
    assertThat(said(loader)).isEqualTo("one");
    assertThat(said(loader.again())).isEqualTo("two");
  }

  @Test
  void a_change_in_a_source_that_went_into_it_counts() throws Exception {
    write("demo/Word.java", "package demo; interface Word { String IT = \"one\"; }");
    write("demo/Greeter.java", greeter("").replace("\"\"", "Word.IT"));
    SourceLoader loader = loader(SourceFinder.in(root));
    assertThat(said(loader)).isEqualTo("one");
    change("demo/Word.java", "package demo; interface Word { String IT = \"two\"; }");
    assertThat(said(loader.again())).isEqualTo("two"); // a constant is copied into its users
  }

  @Test
  void a_source_that_does_not_compile_is_told_with_its_line_and_tried_again() throws Exception {
    write("demo/Greeter.java", "package demo;\n\tpublic class Greeter { int x = true; }");
    SourceLoader loader = loader(SourceFinder.in(root));
    assertThatThrownBy(() -> loader.loadClass("demo.Greeter"))
        .isInstanceOf(DoesNotCompile.class)
        .hasMessage(
            "demo/Greeter.java:2:33: incompatible types: boolean cannot be converted to int\n"
                + "  \tpublic class Greeter { int x = true; }\n"
                + "  \t"
                + " ".repeat(31)
                + "^");
    change("demo/Greeter.java", greeter("now"));
    assertThat(said(loader)).isEqualTo("now"); // Python, too, tries again
  }

  @Test
  void a_class_is_found_although_what_used_it_no_longer_compiles() throws Exception {
    write("demo/A.java", "package demo; public class A extends B {}");
    write("demo/B.java", "package demo; public class B {} class Hidden {}");
    SourceFinder finder = SourceFinder.in(root);
    loader(finder).loadClass("demo.A");
    change("demo/A.java", "package demo; public class A extends Nothing {}");
    assertThat(loader(finder).loadClass("demo.B").getName()).isEqualTo("demo.B");
    assertThat(loader(finder).loadClass("demo.Hidden").getName()).isEqualTo("demo.Hidden");
    assertThat(finder.find("demo.B").orElseThrow().origin())
        .isEqualTo(root.resolve("demo/B.java").toUri());
  }

  @Test
  void a_source_that_is_no_text_is_told() throws Exception {
    Files.createDirectories(root.resolve("demo"));
    Files.write(root.resolve("demo/Greeter.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> loader(SourceFinder.in(root)).loadClass("demo.Greeter"))
        .isInstanceOf(DoesNotCompile.class);
  }

  @Test
  void what_is_not_there_is_not_found_and_compiles_nothing() throws Exception {
    write("demo/Greeter.java", greeter("hello"));
    SourceFinder finder = SourceFinder.in(root);
    for (String name : List.of("demo.Greter", "Greeter", "demo.Greeter2", "x/../demo/Greeter", "$"))
      assertThatThrownBy(() -> loader(finder).loadClass(name))
          .isExactlyInstanceOf(ClassNotFoundException.class);
    assertThat(finder.compilations()).isZero();
    assertThatThrownBy(() -> loader(finder).loadClass("demo.Greeter$Missing"))
        .isExactlyInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void a_missing_class_is_told_with_who_was_asked() {
    assertThatThrownBy(() -> loader(SourceFinder.in(root)).loadClass("demo.None"))
        .hasMessage("demo.None: neither the parent has it nor any of [the sources in %s]", root);
  }

  @Test
  void the_parent_is_asked_first() throws Exception {
    write("java/util/function/Supplier.java", "package java.util.function; class Supplier {}");
    assertThat(loader(SourceFinder.in(root)).loadClass("java.util.function.Supplier"))
        .isSameAs(Supplier.class);
  }

  @Test
  void many_threads_get_one_class() throws Exception {
    for (int i = 0; i < 8; i++)
      write(
          "demo/C" + i + ".java",
          "package demo; public class C%d extends C%d {}".formatted(i, i + 1));
    write("demo/C8.java", "package demo; public class C8 {}");
    SourceFinder finder = SourceFinder.in(root);
    SourceLoader loader = loader(finder);
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Class<?>>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String name = "demo.C" + i; // from both ends of the chain of superclasses
        tasks.add(
            () -> {
              start.await();
              Class<?> each = loader.loadClass(name);
              while (each.getSuperclass() != Object.class) each = each.getSuperclass();
              return each;
            });
      }
      for (Future<Class<?>> future : pool.invokeAll(tasks))
        assertThat(future.get()).isSameAs(loader.loadClass("demo.C8"));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_class_tells_where_it_is_from_and_resources_are_found_beside_it() throws Exception {
    write("demo/Greeter.java", greeter("hello"));
    write("demo/words.txt", "salve");
    SourceLoader loader = loader(SourceFinder.in(root));
    Class<?> greeter = loader.loadClass("demo.Greeter");
    assertThat(greeter.getProtectionDomain().getCodeSource().getLocation())
        .isEqualTo(root.toUri().toURL());
    URL words = greeter.getResource("words.txt");
    assertThat(words).hasToString(root.resolve("demo/words.txt").toUri().toURL().toString());
    assertThat(words.openStream()).hasContent("salve");
    assertThat(greeter.getResource("none.txt")).isNull();
    assertThat(greeter.getResource("Greeter.class").openStream().read()).isEqualTo(0xCA);
    assertThat(greeter.getResource("None.class")).isNull();
    assertThat(loader.getResource("../" + root.getFileName() + "/demo/none.txt")).isNull();
    assertThat(greeter.getPackage().getName()).isEqualTo("demo");
  }

  @Test
  void sources_may_use_the_class_path_that_the_finder_is_given() throws Exception {
    write("demo/Uses.java", "package demo; class Uses { talkdemos.imports.loader.Finder it; }");
    ClassLoader here = getClass().getClassLoader();
    SourceFinder none = SourceFinder.in(root).compiledAgainst(List.of());
    assertThatThrownBy(() -> new SourceLoader("none", here, none).loadClass("demo.Uses"))
        .isInstanceOf(DoesNotCompile.class);
    Path classes =
        Path.of(Finder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    SourceFinder some = SourceFinder.in(root).compiledAgainst(List.of(classes));
    Class<?> uses = new SourceLoader("some", here, some).loadClass("demo.Uses");
    assertThat(uses.getDeclaredField("it").getType()).isSameAs(Finder.class);
  }

  @Test
  void a_loader_that_nobody_holds_is_collected_and_one_of_its_instances_holds_it()
      throws Exception {
    write("demo/Greeter.java", greeter("hello"));
    SourceFinder finder = SourceFinder.in(root);
    List<Object> held = new ArrayList<>();
    Reachability let = let(finder, new ArrayList<>());
    Reachability kept = let(finder, held);
    assertThat(let.goesWithin(Duration.ofSeconds(20))).isTrue();
    assertThat(kept.gone()).isFalse();
    held.clear();
    assertThat(kept.goesWithin(Duration.ofSeconds(20))).isTrue();
  }

  private static Reachability let(SourceFinder finder, List<Object> held) throws Exception {
    SourceLoader loader = loader(finder);
    held.add(loader.loadClass("demo.Greeter").getConstructor().newInstance());
    return Reachability.of(loader);
  }

  private static SourceLoader loader(SourceFinder finder) {
    return new SourceLoader("test", PLATFORM, finder);
  }

  private static Object said(SourceLoader loader) throws Exception {
    Class<?> greeter = loader.loadClass("demo.Greeter");
    return ((Supplier<?>) greeter.getConstructor().newInstance()).get();
  }

  private static String greeter(String says) {
    return """
        package demo;
        public class Greeter implements java.util.function.Supplier<String> {
          @Override public String get() { return "%s"; }
        }
        """
        .formatted(says);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** As an editor does, but never within one tick of the file system's clock. */
  private void change(String path, String text) throws IOException {
    FileTime before = Files.getLastModifiedTime(root.resolve(path));
    write(path, text);
    Files.setLastModifiedTime(root.resolve(path), FileTime.from(before.toInstant().plusSeconds(1)));
  }
}
