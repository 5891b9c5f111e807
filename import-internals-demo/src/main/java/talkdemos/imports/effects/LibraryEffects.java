// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A library that opens a file and starts a thread, used by a program that only wants to add two
 * numbers, and by the worker JVM that this program starts.
 *
 * @param library its form, in words
 * @param program how often the file was opened in the program
 * @param worker how often in the worker
 * @param threads of the library that still ran when the program's main had ended; as they are no
 *     daemons, one is enough to keep that JVM from ending
 */
public record LibraryEffects(String library, int program, int worker, int threads) {
  static final String EAGER =
      """
      class Eager {
        static final Journal JOURNAL = new Journal();

        static int add(int a, int b) {
          return a + b;
        }
      }
      """;
  static final String HOLDER =
      """
      class Lazy {
        private static class Holder {
          static final Journal JOURNAL = new Journal();
        }

        static int add(int a, int b) {
          return a + b;
        }

        static Journal journal() {
          return Holder.JOURNAL;
        }
      }
      """;
  static final String EXPLICIT =
      """
      class Explicit implements AutoCloseable {
        private final Journal journal = new Journal();

        private Explicit() {}

        static Explicit start() {
          return new Explicit();
        }

        static int add(int a, int b) {
          return a + b;
        }

        @Override
        public void close() {
          journal.close();
        }
      }
      """;

  private static final String REST =
      """
      class Journal implements AutoCloseable {
        private final Thread thread = new Thread(Journal::untilClosed, "journal");

        Journal() {
          try {
            java.nio.file.Files.writeString(
                java.nio.file.Path.of(System.getProperty("journal")), "opened" + System.lineSeparator(),
                java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
          } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
          }
          thread.start();
        }

        private static void untilClosed() {
          try {
            Thread.sleep(3_600_000);
          } catch (InterruptedException closed) {
            return;
          }
        }

        @Override
        public void close() {
          thread.interrupt();
          try {
            thread.join();
          } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
          }
        }
      }

      class Uses {
        public static void main(String[] form) throws Exception {
          switch (form[0]) {
            case "Eager" -> Eager.add(1, 2);
            case "Lazy" -> Lazy.add(1, 2);
            case "Lazy, used" -> {
              Lazy.add(1, 2);
              Lazy.journal();
              Lazy.journal();
            }
            case "Explicit" -> Explicit.add(1, 2);
            case "Explicit, started" -> {
              try (Explicit library = Explicit.start()) {
                Explicit.add(1, 2);
              }
            }
          }
          System.out.println(
              Thread.getAllStackTraces().keySet().stream()
                  .filter(thread -> thread.getName().equals("journal"))
                  .count());
          if (form.length > 1) worker(form[1], form[2]);
          System.out.flush();
          Runtime.getRuntime().halt(0);
        }

        private static void worker(String form, String journal) throws Exception {
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Djournal=" + journal,
                  "-cp", System.getProperty("java.class.path"), "Uses", form)
              .redirectErrorStream(true)
              .start()
              .waitFor();
        }
      }
      """;

  /** How the program uses the library; its worker only adds. */
  private record Form(String words, String program, String worker) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("opens and starts in its initialiser", "Eager", "Eager"),
          new Form("holder idiom; nobody asks for the journal", "Lazy", "Lazy"),
          new Form("holder idiom; the program asks, twice", "Lazy, used", "Lazy"),
          new Form("explicit start; nobody starts it", "Explicit", "Explicit"),
          new Form(
              "explicit start; the program starts and closes", "Explicit, started", "Explicit"));

  static List<LibraryEffects> run(Lab lab) {
    lab.compile("Uses", EAGER + HOLDER + EXPLICIT + REST);
    List<LibraryEffects> all = new ArrayList<>();
    for (Form form : FORMS) all.add(seen(lab, form));
    return all;
  }

  private static LibraryEffects seen(Lab lab, Form form) {
    Path program = lab.scratch().path().resolve("program.journal");
    Path worker = lab.scratch().path().resolve("worker.journal");
    List<String> option = List.of("-Djournal=" + program);
    var ended = lab.jvm(option, "Uses", form.program(), form.worker(), worker.toString()).run();
    int threads = Integer.parseInt(Lab.lines(ended).get(0));
    return new LibraryEffects(form.words(), opened(program), opened(worker), threads);
  }

  private static int opened(Path journal) {
    try {
      int lines = Files.exists(journal) ? Files.readAllLines(journal).size() : 0;
      Files.deleteIfExists(journal);
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
