// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * The state of this JVM that an initialiser could have changed, at one moment. Runs in the child
 * JVM; two of them tell what changed between.
 */
final class Snapshot {
  private final Set<Thread> threads = Thread.getAllStackTraces().keySet();
  private final Set<Thread> hooks = hooks();
  private final Map<String, String> properties = new TreeMap<>();
  private final Map<String, Object> globals = globals();
  private final Map<String, String> open = open();

  Snapshot() {
    for (String name : System.getProperties().stringPropertyNames())
      properties.put(name, System.getProperty(name));
  }

  /** What is there now and was not before. */
  List<Effect> since(Snapshot before) {
    List<Effect> effects = new ArrayList<>();
    for (Thread thread : threads)
      if (!before.threads.contains(thread) && !helps(thread.getName()))
        effects.add(new Effect("leaves thread", told(thread), ""));
    for (Thread hook : hooks)
      if (!before.hooks.contains(hook))
        effects.add(new Effect("adds shutdown hook", hook.getName(), ""));
    properties.forEach(
        (name, value) -> {
          if (!value.equals(before.properties.get(name)))
            effects.add(new Effect("sets property", name + "=" + value, ""));
        });
    globals.forEach(
        (name, value) -> {
          if (!Objects.equals(value, before.globals.get(name)))
            effects.add(new Effect("replaces", name + ": " + value, ""));
        });
    open.forEach(
        (descriptor, target) -> {
          if (!target.isEmpty() && !target.equals(before.open.get(descriptor)))
            effects.add(new Effect("leaves open", target, ""));
        });
    return effects;
  }

  /** Whether a thread of that name is one of the JDK's own, or of the watching. */
  static boolean helps(String thread) {
    return thread.startsWith("JFR ")
        || thread.startsWith("probe: ")
        || thread.matches("C[12] CompilerThread\\d+")
        || thread.equals("process reaper")
        || thread.equals("Attach Listener");
  }

  static void removeHook(String name) {
    for (Thread hook : hooks())
      if (hook.getName().equals(name)) Runtime.getRuntime().removeShutdownHook(hook);
  }

  private static String told(Thread thread) {
    String daemon = thread.isDaemon() ? "daemon" : "no daemon: the JVM does not end before it";
    return "%s (%s)".formatted(thread.getName(), daemon);
  }

  private static Map<String, Object> globals() {
    Map<String, Object> globals = new LinkedHashMap<>();
    globals.put("System.out", System.out);
    globals.put("System.err", System.err);
    globals.put("System.in", System.in);
    globals.put("Locale.getDefault", Locale.getDefault());
    globals.put("TimeZone.getDefault", TimeZone.getDefault().getID());
    globals.put(
        "Thread.getDefaultUncaughtExceptionHandler", Thread.getDefaultUncaughtExceptionHandler());
    globals.put("the context class loader", Thread.currentThread().getContextClassLoader());
    return globals;
  }

  /** The JDK tells them to nobody; the child JVM is started so that this may look. */
  private static Set<Thread> hooks() {
    try {
      Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
      hooks.setAccessible(true);
      Set<Thread> threads = new HashSet<>();
      for (Object hook : ((Map<?, ?>) hooks.get(null)).keySet()) threads.add((Thread) hook);
      return threads;
    } catch (ReflectiveOperationException | RuntimeException otherJdk) {
      return Set.of();
    }
  }

  /**
   * Descriptors and what they lead to, as Linux tells; empty elsewhere. The folder of them is one
   * itself, and a socket that is neither of TCP nor of UDP is the JDK's, within the process.
   */
  private static Map<String, String> open() {
    Map<String, String> open = new HashMap<>();
    Path folder = Path.of("/proc/self/fd");
    if (!Files.isDirectory(folder)) return open;
    Map<String, String> sockets = Sockets.known();
    try (var all = Files.newDirectoryStream(folder)) {
      for (Path descriptor : all) {
        String target = target(descriptor);
        String told = sockets.getOrDefault(target, target);
        if (told.startsWith("socket:") || told.matches("/proc/\\d+/fd")) continue; // see above
        open.put(descriptor.getFileName().toString(), told);
      }
    } catch (IOException gone) {
      return open;
    }
    return open;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) { // that of the folder itself, for one
      return "";
    }
  }
}
