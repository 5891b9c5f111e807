// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.util.List;

/**
 * Two threads, two classes, each initialiser in need of the other class: they wait for ever.
 *
 * @param stuck whether the JVM's own thread dump showed both waiting, within a time limit
 * @param states of the two threads, as {@code Thread.getState} tells
 * @param found what {@code ThreadMXBean.findDeadlockedThreads} returned: null, or how many
 * @param toldByDump whether the thread dump says "deadlock" anywhere
 * @param dump what it says of the two threads, of each the first lines
 */
public record Deadlock(
    boolean stuck, List<String> states, String found, boolean toldByDump, List<String> dump) {
  /**
   * The program looks at its own thread dump until it shows both threads waiting; a fixed time
   * would be too short on a busy machine. It ends by {@code halt}, as nothing else would end it.
   */
  private static final String SOURCE =
      """
      import java.lang.management.ManagementFactory;
      import java.util.concurrent.CountDownLatch;
      import javax.management.ObjectName;

      class Meeting {
        static final CountDownLatch BOTH = new CountDownLatch(2);

        static int inside() {
          BOTH.countDown();
          try {
            BOTH.await();
          } catch (InterruptedException never) {
            throw new IllegalStateException(never);
          }
          return 1;
        }
      }

      class Left {
        static final int NUMBER = Meeting.inside() + Right.number();
        static int number() { return NUMBER; }
      }

      class Right {
        static final int NUMBER = Meeting.inside() + Left.number();
        static int number() { return NUMBER; }
      }

      class Stuck {
        public static void main(String[] arguments) throws Exception {
          Thread left = new Thread(() -> System.out.println(Left.number()), "left");
          Thread right = new Thread(() -> System.out.println(Right.number()), "right");
          left.start();
          right.start();
          String dump = dump();
          long end = System.nanoTime() + 20_000_000_000L;
          while (!(waits(dump, "left") && waits(dump, "right")) && System.nanoTime() < end) {
            Thread.sleep(20);
            dump = dump();
          }
          long[] found = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
          System.out.println(waits(dump, "left") && waits(dump, "right"));
          System.out.println(left.getState() + " " + right.getState());
          System.out.println(found == null ? "null" : found.length + " threads");
          System.out.println(dump.contains("deadlock"));
          System.out.print(of(dump, "left") + of(dump, "right"));
          System.out.flush();
          Runtime.getRuntime().halt(0);
        }

        static boolean waits(String dump, String thread) {
          return of(dump, thread).contains("waiting on the Class initialization monitor");
        }

        static String dump() throws Exception {
          return (String) ManagementFactory.getPlatformMBeanServer().invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "threadPrint",
              new Object[] {new String[0]},
              new String[] {String[].class.getName()});
        }

        static String of(String dump, String thread) {
          int start = dump.indexOf('"' + thread + '"');
          StringBuilder lines = new StringBuilder();
          if (start >= 0)
            dump.substring(start).lines().limit(4).forEach(line -> lines.append(line).append('\\n'));
          return lines.toString();
        }
      }
      """;

  static Deadlock run(Lab lab) {
    lab.compile("Stuck", SOURCE);
    List<String> said = lab.run("Stuck");
    return new Deadlock(
        Boolean.parseBoolean(said.get(0)),
        List.of(said.get(1).split(" ")),
        said.get(2),
        Boolean.parseBoolean(said.get(3)),
        said.subList(4, said.size()));
  }
}
