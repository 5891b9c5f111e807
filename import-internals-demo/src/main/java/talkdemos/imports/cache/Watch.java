// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import talkdemos.imports.loader.ClassPathFinder;
import talkdemos.imports.loader.DoesNotCompile;
import talkdemos.imports.loader.FinderLoader;
import talkdemos.imports.loader.Reachability;
import talkdemos.imports.loader.SourceFinder;

/**
 * Runs a source file of the user's own, and again at each save, each time in a new class loader.
 *
 * <p>A version that does not compile is told, and the last good one stays. Its program runs in this
 * JVM, in a thread of its own; one that goes on running when the next version comes is not stopped,
 * and keeps its class loader.
 */
public final class Watch {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Target target;
  private final SourceFinder finder;
  private final ClassPathFinder libraries;
  private final PrintStream out;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private Version current;
  private int count;

  private sealed interface Signal {}

  private record Saved() implements Signal {}

  private record Line(String text) implements Signal {}

  private record End() implements Signal {}

  private Watch(Target target, List<Path> classPath, PrintStream out) {
    this.target = target;
    this.finder = SourceFinder.in(target.root()).compiledAgainst(classPath);
    this.libraries = ClassPathFinder.of(classPath);
    this.out = out;
  }

  /**
   * Prepares to watch a file.
   *
   * @param classPath folders and jars that it needs. They are loaded anew with each version, and
   *     asked after the sources, so that an older compiled form there does not win.
   * @throws talkdemos.imports.jvm.BadInput if it is no readable source file, or its folder is not
   *     that of its package
   */
  public static Watch of(String file, List<Path> classPath, PrintStream out) {
    return new Watch(Target.of(file), classPath, out);
  }

  /**
   * Runs until a line {@code q} or the end of the input.
   *
   * @return whether any version of the source compiled
   */
  public boolean run(InputStream in) throws IOException, InterruptedException {
    out.printf(
        "Watching %s; Enter runs the loaded class again, q and Enter ends.%n", target.file());
    Thread reader = new Thread(() -> read(in), "watch: input");
    reader.setDaemon(true); // it may wait for a line that never comes
    try (Saves saves = Saves.of(target.file().getParent(), () -> signals.add(new Saved()));
        libraries) {
      load();
      saves.alsoBelow(finder.sourcesOf(target.className()));
      reader.start();
      for (Signal signal = signals.take(); !(signal instanceof End); signal = signals.take()) {
        if (signal instanceof Saved) load();
        else if (signal instanceof Line line && line.text().equals("q")) break;
        else if (current != null) current.run(out);
        saves.alsoBelow(finder.sourcesOf(target.className()));
      }
    }
    return current != null;
  }

  private void read(InputStream in) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) signals.add(new Line(line.strip()));
    } catch (IOException closed) {
      // as good as its end
    }
    signals.add(new End());
  }

  private void load() throws InterruptedException {
    int before = finder.compilations();
    try {
      if (finder.find(target.className()).isEmpty()) {
        tellOfNothing();
        return;
      }
      if (finder.compilations() == before) return; // another file of the folder was saved
      Version next = version();
      Reachability old = current == null ? null : current.letGo();
      current = next;
      out.printf("%nversion %d%n", count);
      current.run(out);
      if (old != null) tellOf(old);
    } catch (DoesNotCompile refused) {
      out.printf("%ndoes not compile; %s%n", goesOn());
      refused.getMessage().lines().forEach(line -> out.println("  " + line));
    } catch (IOException | ClassNotFoundException | LinkageError failed) {
      out.printf("%ncannot be loaded: %s; %s%n", failed.getMessage(), goesOn());
    }
  }

  private void tellOfNothing() {
    String name = target.file().getFileName().toString();
    String what =
        Files.exists(target.file())
            ? "%s has no class %s".formatted(name, target.className())
            : name + " is gone";
    out.printf("%n%s; %s%n", what, goesOn());
  }

  private Version version() throws ClassNotFoundException {
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    String name = "version " + (count + 1);
    ClassLoader loader = new FinderLoader(name, parent, finder, libraries);
    Class<?> type = loader.loadClass(target.className());
    count++;
    return new Version(count, type);
  }

  private void tellOf(Reachability old) throws InterruptedException {
    boolean gone = old.goesWithin(PATIENCE);
    out.printf(
        "  (the class loader of version %d is %s)%n",
        count - 1, gone ? "collected" : "still reachable: what of it is still in use?");
  }

  private String goesOn() {
    return current == null ? "there is no version yet" : "version " + count + " goes on";
  }
}
