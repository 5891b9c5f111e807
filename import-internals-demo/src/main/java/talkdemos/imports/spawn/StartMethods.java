// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Program;
import talkdemos.imports.jvm.Scratch;

/**
 * How Python's {@code multiprocessing} starts a process: the same experiment, by each method that
 * this system has.
 *
 * @param version of Python; "" if there is none, and then nothing else
 * @param methods what was seen of each
 * @param fork what a fork copied of the threads, or null without a fork
 */
public record StartMethods(String version, List<Method> methods, Fork fork) {
  private static final String METHODS =
      """
      import multiprocessing, os, sys, time
      STARTED = time.perf_counter_ns()
      mode = "as imported"

      def child(queue):
          queue.put((STARTED, mode))

      def once(context):
          queue = context.SimpleQueue()
          process = context.Process(target=child, args=(queue,))
          start = time.perf_counter()
          process.start()
          seen = queue.get()
          process.join()
          return (time.perf_counter() - start) * 1000, seen

      if __name__ == "__main__":
          mode = "changed by main"
          print("version " + sys.version.split()[0])
          for method in multiprocessing.get_all_start_methods():
              context = multiprocessing.get_context(method)
              runs = [once(context) for _ in range(TIMES)]
              started, seen = runs[0][1]
              millis = ",".join(f"{run[0]:.3f}" for run in runs)
              print(f"method|{method}|{started == STARTED}|{seen}|{millis}")
      """;

  /** A thread holds a lock while its process forks, as any thread of a JVM's may. */
  private static final String FORK =
      """
      import os, sys, threading
      lock, taken, done = threading.Lock(), threading.Event(), threading.Event()

      def holder():
          with lock:
              taken.set()
              done.wait()

      threading.Thread(target=holder).start()
      taken.wait()

      def count(): return len(os.listdir("/proc/self/task"))
      before = count()
      pid = os.fork()
      if pid == 0:
          got = lock.acquire(timeout=0.2)
          print(f"fork|{before}|{count()}|{got}", flush=True)
          os._exit(0)
      os.waitpid(pid, 0)
      done.set()
      """;

  /**
   * One method.
   *
   * @param name fork, spawn or forkserver
   * @param sameModule whether the child had the module object of the parent, or imported it again
   * @param mode what a global that main had changed was in the child
   * @param millis from start to end of children, sorted
   */
  public record Method(String name, boolean sameModule, String mode, List<Double> millis) {}

  /**
   * A fork of a process with a thread that holds a lock.
   *
   * @param threadsBefore in the parent
   * @param threadsAfter in the child
   * @param lockFree whether the child could take the lock, within 0.2 s; nobody is left to free it
   */
  public record Fork(int threadsBefore, int threadsAfter, boolean lockFree) {}

  private static final StartMethods NONE = new StartMethods("", List.of(), null);

  static StartMethods run(Scratch scratch) {
    if (!Program.exists("python3")) return NONE;
    String times = Integer.toString(ChildJvm.TIMES);
    var script = scratch.write("methods.py", METHODS.replace("TIMES", times));
    Finished ended = Child.of("python3", script.toString()).in(scratch.path()).run();
    if (!ended.fine()) return NONE;
    List<Method> methods = new ArrayList<>();
    String version = "";
    for (String line : ended.out().lines().toList()) {
      if (line.startsWith("version ")) version = line.substring("version ".length());
      if (line.startsWith("method|")) methods.add(method(line.split("\\|")));
    }
    return new StartMethods(version, methods, forked());
  }

  private static Method method(String[] parts) {
    List<Double> millis = Stream.of(parts[4].split(",")).map(Double::valueOf).sorted().toList();
    return new Method(parts[1], python(parts[2]), parts[3], millis);
  }

  private static Fork forked() {
    Finished ended = Child.of("python3", "-c", FORK).run();
    String line = ended.out().strip();
    if (!ended.fine() || !line.startsWith("fork|")) return null;
    String[] parts = line.split("\\|");
    return new Fork(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), python(parts[3]));
  }

  private static boolean python(String bool) {
    return Boolean.parseBoolean(bool.toLowerCase(Locale.ROOT));
  }
}
