// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.path;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.path.Trial.Name;

/**
 * Two jars with the same class, and the ways to have both on a path.
 *
 * <p>The folder with them: {@code one.jar} and {@code two.jar} have the class {@code acme.Version}
 * and nothing else. {@code same-package} has it in two modules, {@code same-name} in two jars of
 * one module name, {@code v1} and {@code v2} have one of these each.
 */
public final class Trials {
  private static final String VERSION =
      """
      package acme;
      public class Version {
        public static String name() { return "%s"; }
      }
      """;

  private static final String APP =
      """
      public class App {
        public static void main(String[] args) {
          System.out.println("acme.Version is " + acme.Version.name());
        }
      }
      """;

  /** Names nothing of the library when compiled: so it runs with any, or none. */
  private static final String MODULE_APP =
      """
      package app;
      public class App {
        public static void main(String[] args) throws Exception {
          Class<?> version =
              App.class.getModule().getLayer().findLoader("acme.lib").loadClass("acme.Version");
          System.out.println("acme.Version is " + version.getMethod("name").invoke(null));
        }
      }
      """;

  private static final String LAYERS =
      """
      import java.lang.module.*;
      import java.nio.file.Path;
      import java.util.Set;

      public class Layers {
        static Class<?> version(String folder) throws Exception {
          ModuleFinder finder = ModuleFinder.of(Path.of(folder));
          Configuration configuration =
              ModuleLayer.boot()
                  .configuration()
                  .resolve(finder, ModuleFinder.of(), Set.of("acme.lib"));
          return ModuleLayer.boot()
              .defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader())
              .findLoader("acme.lib")
              .loadClass("acme.Version");
        }

        public static void main(String[] args) throws Exception {
          Class<?> one = version("v1");
          Class<?> two = version("v2");
          System.out.println("in the first layer " + one.getMethod("name").invoke(null));
          System.out.println("in the second layer " + two.getMethod("name").invoke(null));
          System.out.println("the same class: " + (one == two));
        }
      }
      """;

  private final Jdk jdk;
  private final Scratch scratch;

  private Trials(Jdk jdk, Scratch scratch) {
    this.jdk = jdk;
    this.scratch = scratch;
  }

  /** Makes the jars, runs all trials on a JDK, and removes the jars. */
  public static List<Trial> run(Jdk jdk) {
    try (Scratch scratch = Scratch.create()) {
      Trials trials = new Trials(jdk, scratch);
      trials.makeJars();
      return trials.run();
    }
  }

  private void makeJars() {
    Path one = classes("one", "");
    Path two = classes("two", "");
    scratch.jar("one.jar", one);
    scratch.jar("two.jar", two);
    scratch.compile("app", List.of(source("App.java", APP)), "-cp", one.toString());
    scratch.compile("layers", List.of(source("Layers.java", LAYERS)));
    for (String folder : List.of("same-package", "same-name", "v1", "v2")) scratch.folder(folder);
    scratch.jar("same-package/one.jar", classes("one", "acme.one"));
    scratch.jar("same-package/two.jar", classes("two", "acme.two"));
    Path first = scratch.jar("v1/lib-1.jar", classes("one", "acme.lib"));
    Path second = scratch.jar("v2/lib-2.jar", classes("two", "acme.lib"));
    copy(first, "same-name");
    copy(second, "same-name");
    Path app = source("app/App.java", MODULE_APP);
    scratch.folder("app-module");
    scratch.jar(
        "app-module/app.jar",
        scratch.compile(
            "app-classes", List.of(app, source("app/module-info.java", "module app {}"))));
  }

  /** The library that calls itself {@code version}; in a module if that has a name. */
  private Path classes(String version, String module) {
    String where = "lib-" + version + module;
    List<Path> sources = new ArrayList<>();
    sources.add(source(where + "/acme/Version.java", VERSION.formatted(version)));
    if (!module.isEmpty()) {
      sources.add(
          source(where + "/module-info.java", "module %s { exports acme; }".formatted(module)));
    }
    return scratch.compile(where, sources);
  }

  private Path source(String name, String text) {
    return scratch.write("src/" + name, text);
  }

  private void copy(Path jar, String folder) {
    try {
      Files.copy(jar, scratch.path().resolve(folder).resolve(jar.getFileName()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Trial> run() {
    return List.of(
        trial(
            Name.FIRST_WINS,
            "Two jars on the class path have the class acme.Version. Which one is it?",
            "-cp",
            path("one.jar", "two.jar", "app"),
            "App"),
        trial(
            Name.TURNED,
            "And with the order turned?",
            "-cp",
            path("two.jar", "one.jar", "app"),
            "App"),
        trial(
            Name.SAME_PACKAGE,
            "The same two classes in two modules, acme.one and acme.two?",
            "-p",
            path("same-package", "app-module"),
            "--add-modules",
            "acme.one,acme.two",
            "-m",
            "app/app.App"),
        trial(
            Name.SAME_NAME_ONE_FOLDER,
            "Two versions of one module, acme.lib, in one folder of the module path?",
            "-p",
            path("same-name", "app-module"),
            "--add-modules",
            "acme.lib",
            "-m",
            "app/app.App"),
        trial(
            Name.SAME_NAME_TWO_FOLDERS,
            "The same two versions in two folders of the module path?",
            "-p",
            path("v1", "v2", "app-module"),
            "--add-modules",
            "acme.lib",
            "-m",
            "app/app.App"),
        trial(
            Name.LAYERS,
            "Each version in a ModuleLayer of its own, in one JVM?",
            "-cp",
            "layers",
            "Layers"));
  }

  private static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  private Trial trial(Name name, String question, String... arguments) {
    Finished finished = Child.of(jdk.java(arguments)).in(scratch.path()).run();
    return new Trial(
        name,
        question,
        Stream.concat(Stream.of("java"), Stream.of(arguments)).reduce((a, b) -> a + " " + b).get(),
        finished.status(),
        finished.out().lines().toList(),
        finished.err().lines().filter(line -> !line.startsWith("Picked up ")).toList());
  }
}
