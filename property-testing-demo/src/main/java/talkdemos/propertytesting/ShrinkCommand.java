// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import talkdemos.propertytesting.challenge.Challenge;
import talkdemos.propertytesting.experiment.HypothesisRun;
import talkdemos.propertytesting.experiment.KeptShrinking;
import talkdemos.propertytesting.experiment.Shrinking;
import talkdemos.propertytesting.report.ShrinkingReport;
import talkdemos.propertytesting.zoo.Zoo;

/** Compares how failures are shrunk. */
@Command(
    name = "shrink",
    description =
        "Compares what failures are shrunk to by jqwik and by the choices they were made of: on"
            + " the public shrinking challenges, beside Hypothesis, or on the animals.",
    mixinStandardHelpOptions = true)
final class ShrinkCommand implements Callable<Integer> {
  private static final int BAD_INPUT = 65;

  private final PrintStream out;
  private final PrintStream progress;

  @Spec CommandSpec spec;

  @Option(names = "--zoo", description = "Shrink what fails on the animals.")
  boolean zoo;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Run with the seeds from 1 to N (${DEFAULT-VALUE}).")
  int seeds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Let jqwik shrink for so long at most (${DEFAULT-VALUE}; its own default: 10).")
  int seconds;

  @Option(
      names = "--hypothesis",
      paramLabel = "PYTHON",
      arity = "0..1",
      fallbackValue = "python3",
      description =
          "Run Hypothesis too, by the given Python (${FALLBACK-VALUE}), instead of showing what is"
              + " kept of it.")
  String python;

  @Option(names = "--kept", description = "Run nothing: show the results that are kept.")
  boolean kept;

  @Option(names = "--json", description = "Print the results as JSON.")
  boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts.")
  Path html;

  ShrinkCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (seeds < 1) throw wrong("--seeds: got " + seeds + ", expected 1 or more");
    if (python != null && (kept || zoo)) {
      throw wrong("--hypothesis: runs the challenges, so it goes with neither --kept nor --zoo");
    }
    if (html != null && !inFolder(html)) {
      throw wrong("--html: '%s' cannot be written: there is no such folder".formatted(html));
    }
    if (seconds < 1) throw wrong("--seconds: got " + seconds + ", expected 1 or more");
    KeptShrinking.Hypothesis hypothesis;
    try {
      hypothesis = hypothesis();
    } catch (HypothesisRun.Unavailable unavailable) {
      spec.commandLine()
          .getErr()
          .println(
              "property-testing-demo: no Hypothesis: %s (pip install hypothesis, or leave --hypothesis out to see what is kept)"
                  .formatted(unavailable.getMessage()));
      return BAD_INPUT;
    }
    ShrinkingReport report =
        new ShrinkingReport(kept ? KeptShrinking.of(zoo) : shrinking(hypothesis));
    if (html != null) write(report.page());
    if (json) report.json(out);
    else report.text(out);
    return 0;
  }

  private KeptShrinking.Hypothesis hypothesis()
      throws HypothesisRun.Unavailable, InterruptedException {
    return python == null ? KeptShrinking.hypothesis() : HypothesisRun.run(python, seeds);
  }

  private Shrinking shrinking(KeptShrinking.Hypothesis hypothesis) {
    List<Shrinking.Contest> contests =
        zoo
            ? Shrinking.animals(Zoo.ANIMALS, seeds, seconds, this::tell)
            : Shrinking.challenges(Challenge.ALL, seeds, seconds, hypothesis.scores(), this::tell);
    progress.print("\r\033[K");
    String told = zoo ? null : hypothesis.toString();
    return new Shrinking(LocalDate.now().toString(), machine(), seeds, seconds, told, contests);
  }

  private void tell(Shrinking.Contest contest) {
    progress.print("\r\033[K" + contest.name());
    progress.flush();
  }

  private static String machine() {
    return "%s %s, %d processors, Java %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature());
  }

  private static boolean inFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent(); // null for the root
    return folder != null && Files.isDirectory(folder);
  }

  private void write(String page) {
    try {
      Files.writeString(html, page);
    } catch (IOException unwritable) {
      throw wrong("--html: '%s' cannot be written (%s)".formatted(html, unwritable));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
