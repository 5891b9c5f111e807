// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Imports a class through a loader that asks in the order of the JDK's own application loader, and
 * tells each question and each answer: the answers are those of the real loaders and of the real
 * class path. It is a second import, so that telling does not disturb the times of the first.
 *
 * <p>Each line of the file it writes has a depth, who answers, what, and more, with tabs between.
 */
public final class Asking {
  private Asking() {}

  /** Arguments: the class, and the file to write. */
  public static void main(String[] args) throws IOException {
    try (PrintStream to =
        new PrintStream(new FileOutputStream(args[1]), true, StandardCharsets.UTF_8)) {
      Reporting loader = new Reporting(to);
      loader.idle = "the import";
      Class.forName(args[0], false, loader);
      loader.idle = "linking of " + args[0];
      Class.forName(args[0], true, loader);
    } catch (ClassNotFoundException | Error told) {
      // the first import told it
    }
    Runtime.getRuntime().halt(0);
  }

  /**
   * The application loader's order: itself, the module that has the package, parents, class path.
   */
  static final class Reporting extends ClassLoader {
    private final PrintStream to;
    private final List<URLClassLoader> path = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Deque<String> defining = new ArrayDeque<>();
    private int depth;

    /** Who asks if no code does. */
    private String idle;

    Reporting(PrintStream to) throws IOException {
      super("app", getPlatformClassLoader());
      this.to = to;
      String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
      for (int i = 0; i < entries.length - 1; i++) { // the last is the jar with this class
        names.add(entries[i].isEmpty() ? "." : entries[i]);
        URL url = new File(names.get(i)).toURI().toURL();
        path.add(new URLClassLoader(new URL[] {url}, null));
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        tell("app", "asked", name + "\t" + asker());
        depth++;
        try {
          Class<?> loaded = findLoadedClass(name);
          if (loaded == null) return search(name);
          tell("app", "found", "in its cache");
          return loaded;
        } finally {
          depth--;
        }
      }
    }

    private Class<?> search(String name) throws ClassNotFoundException {
      tell("app", "not found", "in its cache");
      Optional<Module> module = module(name);
      if (module.isPresent()) return fromModule(name, module.get());
      tell("app", "asks first", "its parent, platform");
      tell("platform", "asks first", "its parent, boot");
      try {
        Class<?> found = Class.forName(name, false, null);
        tell("boot", "found", "");
        return found;
      } catch (ClassNotFoundException notThere) {
        tell("boot", "not found", "");
        tell("platform", "not found", "no module of it has the package");
      }
      return fromClassPath(name);
    }

    private static Optional<Module> module(String name) {
      int dot = name.lastIndexOf('.');
      String in = dot < 0 ? "" : name.substring(0, dot);
      return ModuleLayer.boot().modules().stream()
          .filter(module -> module.getPackages().contains(in))
          .findFirst();
    }

    private Class<?> fromModule(String name, Module module) throws ClassNotFoundException {
      ClassLoader loader = module.getClassLoader();
      String who = loader == null ? "boot" : loader.getName();
      tell("app", "asks only", who + ", whose module " + module.getName() + " has the package");
      try {
        Class<?> found = Class.forName(name, false, loader);
        tell(who, "found", "in module " + module.getName());
        return found;
      } catch (ClassNotFoundException e) {
        tell(who, "not found", "in module " + module.getName());
        throw e;
      }
    }

    private Class<?> fromClassPath(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      for (int i = 0; i < path.size(); i++) {
        URL found = path.get(i).findResource(file);
        if (found == null) {
          tell("app", "not found", "in " + names.get(i) + state(names.get(i)));
          continue;
        }
        tell("app", "found", "in " + names.get(i));
        return define(name, found);
      }
      throw new ClassNotFoundException(name);
    }

    private static String state(String entry) {
      if (!new File(entry).exists()) return ", which is not there";
      return new File(entry).canRead() ? "" : ", which cannot be read";
    }

    private Class<?> define(String name, URL url) throws ClassNotFoundException {
      byte[] bytes;
      try {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
          bytes = in.readAllBytes();
        }
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
      defining.push(name);
      try {
        return defineClass(name, bytes, 0, bytes.length);
      } finally {
        defining.pop();
      }
    }

    /** The code that runs, or the class that is being defined: its superclass is asked for. */
    private String asker() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames
                      .filter(frame -> !isMachinery(frame))
                      .findFirst()
                      .map(this::told)
                      .orElse(idle));
    }

    private static boolean isMachinery(StackWalker.StackFrame frame) {
      String name = frame.getClassName();
      if (name.equals("java.lang.ClassLoader")) return !frame.getMethodName().startsWith("define");
      return name.startsWith("talkdemos.imports.witness.") || name.equals("java.lang.Class");
    }

    private String told(StackWalker.StackFrame frame) {
      if (frame.getClassName().equals("java.lang.ClassLoader")) {
        String made = defining.isEmpty() ? "a class made at run time" : defining.peek();
        return "superclass or interface of " + made;
      }
      return "%s.%s (%s:%d)"
          .formatted(
              frame.getClassName(),
              frame.getMethodName(),
              frame.getFileName(),
              frame.getLineNumber());
    }

    private void tell(String who, String what, String more) {
      to.println(depth + "\t" + who + "\t" + what + "\t" + more);
    }
  }
}
