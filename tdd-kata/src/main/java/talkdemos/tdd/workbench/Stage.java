// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Where the jobs of a worker play, one after the other, each in a thread and a loader of its own.
 */
final class Stage {
  private static final String HOOKS = "META-INF/services/net.jqwik.api.lifecycle.LifecycleHook";

  private final Link link;
  private final Captured out;
  private final Captured err;
  private final ClassLoader frameworks;
  private final Launcher launcher;
  private volatile Whereabouts whereabouts = new Whereabouts(new UserCode(Map.of()));
  private volatile Thread tests = Thread.currentThread();
  private byte[] reserve = new byte[1 << 20]; // to be given up when memory runs out

  Stage(Link link) {
    this.link = link;
    out = new Captured(false, link);
    err = new Captured(true, link);
    listen(0); // a logger keeps the stream that it finds first
    frameworks =
        new CodeLoader(
            Map.of(),
            List.of(new Resource(HOOKS, FalsifiedBy.class.getName())),
            Stage.class.getClassLoader());
    launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    Runtime.getRuntime().addShutdownHook(new Thread(this::exit, "workbench exit"));
    Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
  }

  /** Runs a few tests that come with the workbench, so that what tests need is loaded. */
  void prepare() {
    Link nowhere = new Link(OutputStream.nullOutputStream());
    onThread(
        () -> {
          Thread.currentThread().setContextClassLoader(frameworks);
          TestRun run = new TestRun(new UserCode(Map.of()), nowhere);
          run.play(launcher, List.of(WarmUp.class), Map.of());
        });
  }

  void play(Job job) {
    onThread(
        () -> {
          try {
            perform(job);
          } catch (OutOfMemoryError full) {
            noMemory(full);
          } catch (Throwable broken) {
            UserCode code = new UserCode(job.sourceOf());
            link.send(new Message.Broken(code.message(broken), code.positions(broken)));
          }
        });
    link.flush();
    if (full()) link.send(new Message.Tired());
  }

  /** Answers where the tests are. */
  void tellWhere() {
    out.push();
    err.push();
    link.send(whereabouts.of(tests));
  }

  private void onThread(Runnable work) {
    tests = new Thread(work, "main"); // what code expects of the thread that its tests run in
    tests.start();
    while (tests.isAlive()) {
      try {
        tests.join();
      } catch (InterruptedException ignored) {
        // by code that interrupts each thread it finds
      }
    }
  }

  private void perform(Job job) throws IOException, InterruptedException {
    UserCode code = new UserCode(job.sourceOf());
    whereabouts = new Whereabouts(code);
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    World world = World.now();
    URL[] places = places(job);
    try (URLClassLoader more = new URLClassLoader(places, frameworks)) {
      CodeLoader loader =
          new CodeLoader(job.classes(), job.resources(), places.length == 0 ? frameworks : more);
      Probing probing = job.coverage() ? Probing.of(loader) : null;
      listen(job.outputBytes());
      TestRun run = new TestRun(code, link);
      Thread.currentThread().setContextClassLoader(loader);
      run.play(launcher, classes(loader, job), configuration(job));
      out.push();
      err.push();
      Thread.interrupted(); // the code may have left the flag set
      List<String> remarks = new ArrayList<>(run.remarks());
      List<String> left = whereabouts.left(before);
      if (!left.isEmpty()) remarks.add(0, left(left));
      world.restore();
      link.send(
          new Message.Done(
              remarks,
              left.isEmpty() && !run.unsound(),
              probing == null ? List.of() : probing.passed()));
    }
  }

  private void listen(int limit) {
    out.restart(limit);
    err.restart(limit);
    System.setOut(out);
    System.setErr(err);
    System.setIn(InputStream.nullInputStream());
  }

  private static String left(List<String> threads) {
    return threads.size() == 1
        ? "A thread was left running: " + threads.get(0) + "."
        : threads.size() + " threads were left running: " + String.join(", ", threads) + ".";
  }

  private static List<Class<?>> classes(ClassLoader loader, Job job) {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : TestClasses.in(job.classes())) {
      try {
        classes.add(loader.loadClass(name));
      } catch (ClassNotFoundException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return classes;
  }

  /** The job's own settings of the test engines; ours would be found on the class path. */
  private static Map<String, String> configuration(Job job) throws IOException {
    Map<String, String> settings = new HashMap<>();
    for (Resource one : job.resources()) {
      if (!one.path().equals("junit-platform.properties")) continue;
      Properties own = new Properties();
      own.load(new ByteArrayInputStream(one.content()));
      own.forEach((key, value) -> settings.put(key.toString(), value.toString()));
    }
    return settings;
  }

  private static URL[] places(Job job) throws MalformedURLException {
    List<URL> places = new ArrayList<>();
    for (String entry : job.classPath()) places.add(Path.of(entry).toUri().toURL());
    return places.toArray(URL[]::new);
  }

  private void exit() {
    out.push();
    err.push();
    link.send(whereabouts.exit());
    link.flush();
  }

  private void uncaught(Thread thread, Throwable thrown) {
    if (thrown instanceof OutOfMemoryError full) noMemory(full);
    err.print("Exception in thread \"" + thread.getName() + "\" ");
    thrown.printStackTrace(err);
  }

  private void noMemory(OutOfMemoryError full) {
    reserve = null;
    try {
      out.push();
      err.push();
      link.send(whereabouts.noMemory(full));
      link.flush();
    } finally {
      Runtime.getRuntime().halt(Worker.NO_MEMORY);
    }
  }

  /** Whether most of the heap is in use for good. */
  private static boolean full() {
    if (!mostlyUsed()) return false;
    System.gc();
    return mostlyUsed();
  }

  private static boolean mostlyUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() / 2;
  }
}
