// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import talkdemos.tdd.workbench.Verdict.Ended;
import talkdemos.tdd.workbench.Verdict.Reason;
import talkdemos.tdd.workbench.Verdict.Tested;

/** One run of one job in a worker, and what comes of it. */
final class Trial {
  private static final long ANSWER = TimeUnit.MILLISECONDS.toNanos(1500);
  private static final long EXIT = 1000; // milliseconds between an exit's start and its end

  private final WorkerProcess worker;
  private final Compilation compilation;
  private final Limits limits;
  private final boolean coverage;
  private final List<TestOutcome> outcomes = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private boolean outCut;
  private boolean errCut;
  private TestName running;
  private long testEnd;
  private boolean fit;
  private boolean heard; // anything from the worker
  private boolean lost;

  Trial(WorkerProcess worker, Compilation compilation, Limits limits, boolean coverage) {
    this.worker = worker;
    this.compilation = compilation;
    this.limits = limits;
    this.coverage = coverage;
  }

  /** Whether the worker can take another job. */
  boolean fit() {
    return fit;
  }

  /** Whether the worker died before it took the job up: the verdict says nothing of the code. */
  boolean lost() {
    return lost;
  }

  Verdict run() throws InterruptedException {
    long end = System.nanoTime() + limits.run().toNanos();
    testEnd = end;
    worker.run(Job.of(compilation, limits, coverage));
    while (true) {
      Message message = worker.next(Math.min(end, testEnd) - System.nanoTime());
      if (message == null) return timedOut(testEnd < end);
      Optional<Verdict> verdict = take(message, end);
      if (verdict.isPresent()) return verdict.get();
    }
  }

  private Optional<Verdict> take(Message message, long end) throws InterruptedException {
    lost = message instanceof Message.Gone && !heard;
    heard = true;
    if (message instanceof Message.Began began) {
      running = began.test();
      testEnd = running.method().isEmpty() ? end : System.nanoTime() + limits.test().toNanos();
    } else if (message instanceof Message.Finished finished) {
      outcomes.add(finished.outcome());
      running = null;
      testEnd = end;
    } else if (message instanceof Message.Printed printed) {
      (printed.err() ? err : out).writeBytes(printed.text());
      if (printed.err()) errCut |= printed.cut();
      else outCut |= printed.cut();
    } else if (message instanceof Message.Done done) {
      return Optional.of(tested(done));
    } else if (message instanceof Message.Exiting exiting) {
      return Optional.of(exited(exiting));
    } else if (message instanceof Message.NoMemory full) {
      return Optional.of(noMemory(full.what(), full.stack()));
    } else if (message instanceof Message.Broken broken) {
      String text = "What runs the tests failed: " + broken.what();
      return Optional.of(ended(Reason.CRASHED, text, broken.stack()));
    } else if (message instanceof Message.Gone) {
      return Optional.of(gone());
    }
    return Optional.empty();
  }

  private Verdict tested(Message.Done done) {
    fit = done.fit();
    return new Tested(
        outcomes,
        output(),
        done.remarks(),
        coverage ? Optional.of(Lines.of(compilation, done.probes())) : Optional.empty());
  }

  private Verdict timedOut(boolean oneTest) throws InterruptedException {
    worker.where();
    List<Position> stack = List.of();
    String remark = "";
    long end = System.nanoTime() + ANSWER;
    for (Message next = answer(end); next != null; next = answer(end)) {
      if (next instanceof Message.Here here) {
        stack = here.stack();
        remark = here.remark().isEmpty() ? "" : " " + here.remark();
        break;
      }
      if (next instanceof Message.Printed) take(next, end);
    }
    String limit = seconds(oneTest ? limits.test().toMillis() : limits.run().toMillis());
    String text =
        oneTest || running != null
            ? subject() + " did not end within " + limit + at(stack) + "."
            : "The tests did not end within " + limit + at(stack) + ".";
    return ended(Reason.TIMED_OUT, text + remark, stack);
  }

  private Message answer(long end) throws InterruptedException {
    Message next = worker.next(end - System.nanoTime());
    return next instanceof Message.Gone ? null : next;
  }

  private Verdict exited(Message.Exiting exiting) throws InterruptedException {
    int status = worker.status(EXIT);
    if (!exiting.called()) return crashed(status);
    String call = status < 0 ? "System.exit" : "System.exit(" + status + ")";
    String text = during() + call + " was called" + at(exiting.stack()) + ".";
    return ended(Reason.EXITED, text, exiting.stack());
  }

  private Verdict gone() throws InterruptedException {
    int status = worker.status(EXIT);
    if (status == Worker.NO_MEMORY) return noMemory("null", List.of());
    boolean signal = status < 0 || status > 128;
    if (signal || worker.said().contains("A fatal error")) return crashed(status);
    String text = during() + "the code ended the JVM with status " + status + ", by Runtime.halt.";
    return ended(Reason.EXITED, text, List.of());
  }

  private Verdict crashed(int status) {
    String said = worker.said();
    String text = during() + "the JVM that runs the tests died, with exit status " + status;
    return ended(Reason.CRASHED, text + (said.isEmpty() ? "." : ". It said:\n" + said), List.of());
  }

  private Verdict noMemory(String what, List<Position> stack) {
    String why = what.equals("null") ? "" : " (" + what + ")";
    String text =
        during()
            + "memory ran out"
            + why
            + at(stack)
            + (what.contains("thread")
                ? "."
                : ". The heap is limited to " + limits.heapMegabytes() + " MB.");
    return ended(Reason.OUT_OF_MEMORY, text, stack);
  }

  private Verdict ended(Reason reason, String message, List<Position> stack) {
    String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    return new Ended(reason, sentence, Optional.ofNullable(running), stack, outcomes, output());
  }

  private String subject() {
    return running == null ? "A test" : running.toString();
  }

  private String during() {
    return running == null ? "" : "in " + running + " ";
  }

  private static String at(List<Position> stack) {
    return stack.isEmpty() ? "" : " at " + stack.get(0);
  }

  private static String seconds(long millis) {
    if (millis == 1000) return "1 second";
    return millis % 1000 == 0 ? millis / 1000 + " seconds" : millis + " ms";
  }

  private Output output() {
    return new Output(text(out, outCut), text(err, errCut), outCut || errCut);
  }

  private static String text(ByteArrayOutputStream bytes, boolean cut) {
    String text = bytes.toString(StandardCharsets.UTF_8);
    if (!cut) return text;
    return text.isEmpty() || text.endsWith("\n") ? text + Output.MARK : text + "\n" + Output.MARK;
  }
}
