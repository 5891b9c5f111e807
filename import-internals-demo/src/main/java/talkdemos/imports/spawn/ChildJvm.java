// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import java.util.ArrayList;
import java.util.List;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

/**
 * A program changes a static field, starts a second JVM with its own class path, and both tell what
 * they see.
 *
 * @param parent what the program saw: when its class was initialised, and the field
 * @param child what the second JVM saw
 * @param millis from start to end of further such children, sorted
 * @param threadMillis from start to end of threads that see the field, sorted
 */
public record ChildJvm(State parent, State child, List<Double> millis, List<Double> threadMillis) {
  /** How many of each are timed. */
  static final int TIMES = 5;

  static final String SHARED =
      """
      class Settings {
        static final long STARTED = System.nanoTime();
        static String mode = "as initialised";
      }
      """;

  private static final String SOURCE =
      """
      import java.util.Locale;

      class Program {
        public static void main(String[] arguments) throws Exception {
          if (arguments.length > 0) {
            System.out.println(state());
            return;
          }
          Settings.mode = "changed by main";
          System.out.println(state());
          child(true);
          for (int i = 0; i < TIMES; i++) time("child", () -> child(false));
          for (int i = 0; i < TIMES; i++) time("thread", Program::thread);
        }

        static String state() {
          return "state " + ProcessHandle.current().pid() + " " + Settings.STARTED + " " + Settings.mode;
        }

        static Object child(boolean tells) throws Exception {
          ProcessBuilder builder =
              new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                  "-cp", System.getProperty("java.class.path"), "Program", "child");
          builder.redirectError(ProcessBuilder.Redirect.DISCARD);
          Process process = builder.start();
          String said = new String(process.getInputStream().readAllBytes()).strip();
          if (tells) System.out.println(said);
          return process.waitFor();
        }

        static Object thread() throws Exception {
          Thread thread = new Thread(Program::state);
          thread.start();
          thread.join();
          return thread;
        }

        static void time(String what, java.util.concurrent.Callable<Object> run) throws Exception {
          long start = System.nanoTime();
          run.call();
          System.out.println(String.format(Locale.ROOT, "%s %.3f", what, (System.nanoTime() - start) / 1e6));
        }
      }
      """;

  /**
   * What one process sees.
   *
   * @param pid its id
   * @param started the nanosecond at which its {@code Settings} were initialised
   * @param mode the static field
   */
  public record State(long pid, long started, String mode) {
    private static State of(String line) {
      String[] parts = line.split(" ", 4);
      return new State(Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
  }

  static ChildJvm run(Jdk jdk, Scratch scratch) {
    String program = SOURCE.replace("TIMES", Integer.toString(TIMES));
    String classes = scratch.compile("Program", program + SHARED).toString();
    List<String> command =
        jdk.java("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classes, "Program");
    Finished ended = Child.of(command).run();
    if (!ended.fine())
      throw new IllegalStateException("a lesson's own program failed: " + ended.err());
    List<State> states = new ArrayList<>();
    for (String line : ended.out().lines().toList())
      if (line.startsWith("state ")) states.add(State.of(line));
    return new ChildJvm(
        states.get(0), states.get(1), figures(ended, "child "), figures(ended, "thread "));
  }

  private static List<Double> figures(Finished ended, String start) {
    return ended
        .out()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> Double.valueOf(line.substring(start.length())))
        .sorted()
        .toList();
  }
}
