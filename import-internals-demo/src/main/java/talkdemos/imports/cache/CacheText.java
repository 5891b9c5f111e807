// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.PrintStream;
import java.util.List;

/** Prints the lesson on the cache. */
final class CacheText {
  private final PrintStream out;

  CacheText(PrintStream out) {
    this.out = out;
  }

  void print(CacheLesson lesson) {
    twoLoaders(lesson.twoLoaders());
    cached(lesson.cached());
    reloaded(lesson.reloaded());
    letGo(lesson.letGo());
    services(lesson.services());
    modules(lesson.modules());
    overHttp(lesson.overHttp());
    out.println();
    out.println("Measured on JDK " + lesson.jdk() + ". Your own file, reloaded at each save:");
    out.println("  cache --watch FILE.java");
  }

  private void section(String title) {
    out.println();
    out.println("== " + title);
    out.println();
  }

  private void say(String format, Object... values) {
    format.formatted(values).lines().forEach(line -> out.println(("  " + line).stripTrailing()));
  }

  private void twoLoaders(TwoLoaders seen) {
    section("The same class from two loaders");
    say("%s", TwoLoaders.SOURCE);
    out.println();
    say("same name: %s, same class: %s", yes(seen.sameName()), yes(seen.sameClass()));
    say(
        "count after three calls in \"one\" and one call in \"two\": %d and %d",
        seen.counts().get(0), seen.counts().get(1));
    say("An object of \"one\", cast by the code of \"two\": ClassCastException");
    for (String part : seen.message().split("(?= \\()|(?<=;)")) say("    %s", part.strip());
    say(
        """
        To the JVM a class is its name and the loader that defined it. The message gives the same
        name twice; what differs is told at the end, loader 'one' and loader 'two' (with a hash, since
        two loaders may be named alike). The cure is one loader, a parent of both, for what both
        sides share: here UnaryOperator, which is of the JDK.
        In Python: two module objects of one file, as when a file runs as __main__ and is imported
        by its name as well; isinstance says False there.""");
  }

  private void cached(Cached seen) {
    section("findLoadedClass, which sys.modules is here");
    say(
        "known before the first loadClass: %s, after it: %s",
        yes(seen.before()), yes(seen.after()));
    say(
        "loaded twice: %s, the finder was asked %s",
        seen.same() ? "the same class" : "two classes", times(seen.finderAsked()));
    say(
        "a class of the parent, asked for by loadClass: known to this loader: %s",
        yes(seen.parentsByLoadClass()));
    say(
        "the same, asked for by Class.forName:          known to this loader: %s",
        yes(seen.parentsByForName()));
    say(
        """
        The JVM writes a class down for the loader that defined it, and for each that the JVM
        itself asked for it. One table for each loader, and not a dict: there is no
        del sys.modules["demo"]. A class goes when its loader goes.""");
  }

  private void reloaded(Reloaded seen) {
    section("Reload: a new loader");
    say("Word.java says \"%s\". It is edited to say \"two\":", seen.first());
    say("  the same loader, a new object   %s", seen.sameLoader());
    say("  a new loader, a new object      %s", seen.newLoader());
    say("  the object from before          %s", seen.oldObject());
    say(
        "An edit that does not compile: the class before it goes on, and says \"%s\".",
        seen.afterBroken());
    say("%s", seen.broken().indent(2).stripTrailing());
    say(
        """
        importlib.reload runs the new source in the old module object, so that old functions see
        new globals. Here nothing old changes at all.""");
  }

  private void letGo(List<LetGo> seen) {
    section("What is collected when a loader is let go");
    int width = seen.stream().mapToInt(one -> one.leftBehind().length()).max().orElse(0);
    say("%-" + width + "s  loader collected  when that is gone, too", "what stayed behind");
    for (LetGo one : seen)
      say(
          "%-" + width + "s  %-16s  %s",
          one.leftBehind(),
          yes(one.collected()),
          yes(one.collectedAfterwards()));
    if (!seen.get(0).collected())
      say(
          "This JVM does not collect when it is asked to; was it started with -XX:+DisableExplicitGC?");
    say(
        """
        An object knows its class, a class its loader, a loader all its classes with their
        static fields: whatever reaches one reaches all. An exception reaches the classes of its stack
        trace, as a traceback in Python reaches its frames.""");
  }

  private void services(Services seen) {
    section("ServiceLoader, which entry points are here");
    say("tools (java.util.spi.ToolProvider) that are found from");
    say("  the platform's loader      %s", seen.ofPlatform());
    say("  the application's loader   %s", seen.ofSystem());
    say("  a loader of sources        %s", seen.ofSources());
    say("and when shout runs, compiled as it was asked for: %s", seen.said());
  }

  private void modules(Modules seen) {
    section("ModuleFinder is the finder, ClassLoader the loader");
    say(
        "finder.find(\"verbs\")   %s",
        seen.missing() ? "found" : "empty: the next finder is asked");
    say("finder.find(\"words\")   ModuleReference of %s", seen.descriptor());
    say("  location             %s", seen.location());
    say("  lists                %s", seen.content());
    say("loadClass(\"words.Word\") of the layer's loader: a class of module %s", seen.module());
    say("the program's own layer knows the module: %s", yes(seen.layers()));
    say(
        """
        In Python, find_spec gives a ModuleSpec, and spec.loader.exec_module runs it. Neither
        finding has loaded anything yet.""");
  }

  private void overHttp(OverHttp seen) {
    section("A finder for a zip over HTTP: an import hook");
    say(
        "new FinderLoader(\"hooks\", parent, SourceFinder.in(dir), ZipFinder.at(\"%s\"))",
        seen.address());
    say("a class that the sources have:          %s", times(seen.afterSource(), "request"));
    say("two classes and a resource of the zip:  %s", times(seen.afterZip(), "request"));
    say("code source: %s, and it says: %s", seen.location(), seen.said());
    say(
        """
        The list of finders is Python's sys.meta_path: asked in turn, the first that finds wins,
        none is asked about what the cache or a parent has. Python has one list for the process,
        here each loader has its own.""");
  }

  private static String yes(boolean it) {
    return it ? "yes" : "no";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static String times(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
